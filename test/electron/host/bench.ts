import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { onTestFinished } from 'vitest';
import type { ImportKind } from '../../../shared/protocol/calls/administration.ts';
import { apiClient, type ApiClient } from '../../support/api-client.ts';
import { type HostProcess, startHost } from '../../support/host-process.ts';

export const PIN = '470193';
export const BADGE = 'USRCANARY7Q2W9';
export const RMA = 'RMA-20001';
export const TRACKING = 'RR417921168ES';
export const SECOND_TRACKING = '1Z9X7R426888628111';

/** A picture as the renderer encodes one: no metadata, nothing behind its end. */
export const CARTON_JPEG = readFileSync(fileURLToPath(new URL('../documents/fixtures/carton.jpg', import.meta.url)));

/** What an outside program reads of a case. */
export interface Case {
  readonly caseId: string;
  readonly status: string;
  readonly rmaNumbers: string[];
  readonly parcels: {
    parcelId: string;
    trackingNumber: string;
    weighing: { grossMg: number; isManual: boolean } | null;
  }[];
  readonly lines: {
    lineId: string;
    name: string;
    expected: number;
    counted: number | null;
    units: { unitId: string; grade: string; disposition: string | null; place: string | null; lpn: string | null }[];
  }[];
  readonly photos: { sha256: string; slot: string }[];
  readonly certificates: { number: string }[];
  readonly confirmation: { questions: { kind: string }[]; records: Readonly<Record<string, unknown>> } | null;
  readonly undo: { commandId: string; step: string } | null;
}

export interface Bench {
  readonly case: Case | null;
  readonly justClosed: Case | null;
  readonly parkedCount: number;
  readonly outboxWaiting: number;
}

export interface Fact {
  readonly factId: string;
  readonly type: string;
  readonly state: string;
  readonly sequence: number;
  readonly occurredAtMs: number;
  readonly attempts: number;
  readonly lastError: { kind: string; status: number | null; text: string } | null;
}

let made = 0;
/** A new command id; the same ones in the same order in every run. */
export function newCommandId(): string {
  made += 1;
  return `00000000-0000-4000-8000-${String(made).padStart(12, '0')}`;
}

/** How something is ended: with the test, or (`afterAll`) with its file. */
export type AtEnd = (end: () => Promise<void> | void) => void;

export function temporaryFolder(atEnd: AtEnd = onTestFinished): string {
  const folder = mkdtempSync(join(tmpdir(), 'returns-bench-host-'));
  atEnd(() => rmSync(folder, { recursive: true, force: true }));
  return folder;
}

/** A first start, but for its command id and its administrator. */
export const SET_UP = {
  locale: 'en',
  siteName: 'Site 1',
  siteCode: 'S1',
  stationName: 'Bench 1',
  stationCode: 'B1',
  zone: 'Europe/Madrid',
};

/** First start over the wire; answers the administrator's client. */
export async function setUp(host: HostProcess): Promise<ApiClient> {
  return apiClient(host.file).as(await firstSession(host));
}

/** First start over the wire; answers the administrator's session. */
async function firstSession(host: HostProcess): Promise<string> {
  const client = apiClient(host.file);
  const administrator = { name: 'Administrator 1', pin: PIN, badge: BADGE };
  const params = { ...SET_UP, commandId: newCommandId(), administrator };
  const { sessionId } = await client.ok<{ sessionId: string }>('setup.complete', params);
  return sessionId;
}

/** After a restart nobody is signed in. With badge and PIN: a badge alone does not supervise. */
export async function signIn(host: HostProcess, badge = BADGE, pin = PIN): Promise<ApiClient> {
  const client = apiClient(host.file);
  const { sessionId } = await client.ok<{ sessionId: string }>('session.signIn', { badge, pin });
  return client.as(sessionId);
}

/** Writes a CSV and imports it. */
export async function importCsv(client: ApiClient, folder: string, kind: ImportKind, csv: string) {
  const path = join(folder, `${kind}.csv`);
  writeFileSync(path, csv);
  return client.ok<ImportReport>('import.run', { commandId: newCommandId(), kind, path });
}

export interface ImportReport {
  readonly rowsRead: number;
  readonly accepted: number;
  readonly refusedCount: number;
  readonly refused: { rowNumber: number; column: string | null; kind: string; value: string; remedy: string }[];
  readonly refusedFile: string | null;
}

export const CATALOGUE_CSV = `SKU,GTIN,Name,Weight g,Price,Currency
HH-MUG-RED,2000000010014,"Stoneware mug, red",342,12.90,EUR
HH-LAMP-GLS,2000000010151,"Table lamp, glass",1480,59.90,EUR
`;

export const RETURNS_CSV = `RMA,Order,Tracking number,Carrier,SKU,Quantity,Reason,Refund amount,Currency
${RMA},ORD-50001,${TRACKING},Correos,HH-MUG-RED,1,Changed my mind,12.90,EUR
RMA-20002,ORD-50004,${SECOND_TRACKING},UPS,HH-LAMP-GLS,1,Arrived broken,59.90,EUR
`;

/** A host of its own, set up, with two expected returns; ended with the test. */
export async function startBench(
  atEnd: AtEnd = onTestFinished,
): Promise<{ host: HostProcess; client: ApiClient; dataDir: string; sessionId: string }> {
  const dataDir = temporaryFolder(atEnd);
  const host = await startHost(dataDir);
  atEnd(() => host.kill());
  const sessionId = await firstSession(host);
  const client = apiClient(host.file).as(sessionId);
  await importCsv(client, dataDir, 'catalogue', CATALOGUE_CSV);
  await importCsv(client, dataDir, 'returns', RETURNS_CSV);
  return { host, client, dataDir, sessionId };
}

/** Scans a code as an outside program does. */
export function scan(client: ApiClient, raw: string, commandId = newCommandId()) {
  return client.ok<{ outcome: { kind: string }; bench: Bench }>('code.scan', { commandId, raw, source: 'api' });
}

/** @throws Error when no case is open. */
export function openCase({ case: open }: Bench): Case {
  if (open === null) throw new Error('no case is open');
  return open;
}
