import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { apiClient, type ApiClient } from '../../support/api-client.ts';
import { type HostProcess, startHost } from '../../support/host-process.ts';
import {
  type AtEnd,
  CATALOGUE_CSV,
  importCsv,
  newCommandId,
  PIN,
  RETURNS_CSV,
  SET_UP,
  temporaryFolder,
} from '../host/bench.ts';

/** One bench of a site of two: a host of its own with its own data folder. */
export interface SiteBench {
  readonly host: HostProcess;
  readonly client: ApiClient;
  readonly dataDir: string;
  readonly code: string;
}

export interface ExportReport {
  readonly path: string;
  readonly events: number;
  readonly photos: number;
  readonly pdfs: number;
  readonly photosMissing: number;
  readonly personal: number | null;
  readonly cut: Readonly<Record<string, number>>;
}

export interface ImportedLog {
  readonly taken: number;
  readonly known: number;
  readonly parked: number;
  readonly casesChanged: number;
  readonly inConflict: number;
  readonly photosTaken: number;
  readonly pdfsTaken: number;
  readonly photosMissing: number;
  readonly personalTaken: number;
  readonly stationCodesShared: readonly string[];
}

export interface LogStatus {
  readonly siteId: string;
  readonly stations: readonly { stationId: string; code: string | null; isOwn: boolean; lastSeq: number }[];
  readonly forks: readonly { stationId: string; stationSeq: number }[];
}

/** Starts a bench with the returns every bench of the site expects; the first one founds the site. */
export async function startSiteBench(code: string, siteId?: string, atEnd: AtEnd = onTestFinished): Promise<SiteBench> {
  const dataDir = temporaryFolder(atEnd);
  const host = await startHost(dataDir);
  atEnd(() => host.kill());
  const badge = `USRADMIN${code}00001`;
  const administrator = { name: `Administrator ${code}`, pin: PIN, badge };
  const named = { ...SET_UP, stationName: `Bench ${code}`, stationCode: code };
  const params = { ...named, ...(siteId === undefined ? {} : { siteId }), commandId: newCommandId(), administrator };
  const page = apiClient(host.file);
  const { sessionId } = await page.ok<{ sessionId: string }>('setup.complete', params);
  const client = page.as(sessionId);
  await importCsv(client, dataDir, 'catalogue', CATALOGUE_CSV);
  await importCsv(client, dataDir, 'returns', RETURNS_CSV);
  return { host, client, dataDir, code };
}

/** Two benches of one site that have not heard of each other. */
export async function startSite(atEnd: AtEnd = onTestFinished): Promise<readonly [SiteBench, SiteBench]> {
  const first = await startSiteBench('B1', undefined, atEnd);
  const { siteId } = await statusOf(first);
  return [first, await startSiteBench('B2', siteId, atEnd)];
}

export const statusOf = ({ client }: SiteBench): Promise<LogStatus> => client.ok<LogStatus>('log.status', {});

let exports = 0;

/** Writes a bench's record into a new folder. */
export function exportFrom(
  bench: SiteBench,
  options: Readonly<Record<string, unknown>> = {},
  folder = temporaryFolder(),
): Promise<ExportReport> {
  exports += 1;
  const path = join(folder, `from-${bench.code}-${exports}`);
  return bench.client.ok<ExportReport>('log.export', { commandId: newCommandId(), path, ...options });
}

export function importInto(
  bench: SiteBench,
  path: string,
  options: Readonly<Record<string, unknown>> = {},
): Promise<ImportedLog> {
  return bench.client.ok<ImportedLog>('log.import', { commandId: newCommandId(), path, ...options });
}

/** One bench hears all that the other has. */
export async function hear(to: SiteBench, from: SiteBench): Promise<ImportedLog> {
  return importInto(to, (await exportFrom(from)).path);
}
