import { spawnSync } from 'node:child_process';
import { join } from 'node:path';
import readXlsxFile from 'read-excel-file/node';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DEFAULT_POLICY } from '../../../shared/domain/policy/default-policy.ts';
import { spokenHoldNumber } from '../../../shared/domain/hold-number.ts';
import type { ApiClient } from '../../support/api-client.ts';
import { startHost } from '../../support/host-process.ts';
import { hasLibreOffice, shownByLibreOffice, skipNote } from '../documents/support/spreadsheet.ts';
import { openReceiver, type Receiver } from '../../support/receiver.ts';
import { type AcceptedFact, BACK_OFFICE_SECRET } from '../host/back-office.ts';
import { importCsv, newCommandId, setUp, signIn, temporaryFolder } from '../host/bench.ts';
import { type Arrival, type ArrivalKind, planShift, type ShiftPlan } from './shift-plan.ts';
import { type CaseSeen, shiftWorker } from './shift-worker.ts';

const SEED = 7;
const SHIFT_TIMEOUT_MS = 600_000;
const WORKER = { badge: 'USRSHIFTWORKER1', pin: '918273' };

/** Where the case of each kind stands at the end. */
const ENDS_PARKED: Partial<Record<ArrivalKind, string>> = {
  unidentified: 'unidentified',
  'first-of-two-alone': 'awaiting-parcel',
  'two-of-three-cartons-alone': 'awaiting-cartons',
};

interface Row {
  readonly caseId: string;
  readonly status: string;
  readonly returnClass: string;
  readonly trackingNumber: string | null;
  readonly parkedReason: string | null;
  readonly shelf: string | null;
  readonly holdNumber: string | null;
}

interface Counts {
  readonly received: number;
  readonly closed: number;
  readonly open: number;
  readonly parked: number;
}

interface Handover {
  readonly handoverId: string;
  readonly rows: { readonly kind: string; readonly shelf: string; readonly work: Row | null }[];
  readonly counts: Readonly<Record<string, number>>;
}

const ends: (() => Promise<void> | void)[] = [];
let plan: ShiftPlan;
let administrator: ApiClient;
let client: ApiClient;
let office: Receiver;
let dataDir: string;
let accepted: AcceptedFact[];
let rows: readonly Row[];

/** Lays every parked parcel on a shelf, as somebody does who clears the bench. */
async function clearTheBench(): Promise<void> {
  const { cases } = await client.ok<{ cases: Row[] }>('case.list', { status: 'parked', limit: 500 });
  for (const { caseId, shelf } of cases) {
    if (shelf === null) await client.ok('case.shelve', { commandId: newCommandId(), caseId, shelf: 'H1' });
  }
}

beforeAll(async () => {
  const atEnd = (end: () => Promise<void> | void): void => void ends.push(end);
  plan = planShift(SEED);
  dataDir = temporaryFolder(atEnd);
  office = await openReceiver();
  atEnd(() => office.close());
  const host = await startHost(dataDir);
  atEnd(() => host.kill());
  administrator = await setUp(host);
  await prepare();
  client = await signIn(host, WORKER.badge, WORKER.pin);
  const { work, scan, current } = shiftWorker(client);
  for (const arrival of plan.arrivals) await work(arrival);
  await importCsv(administrator, dataDir, 'returns', plan.lateReturnsCsv);
  await goOnWithTheNamed(scan, work);
  for (const { trackingNumber } of plan.arrivals.filter(({ isScannedAgain }) => isScannedAgain))
    await scan(trackingNumber);
  const last = await current();
  if (last) await client.ok('case.close', { commandId: newCommandId(), caseId: last.caseId, confirmedBy: 'api' });
  await clearTheBench();
  rows = (await client.ok<{ cases: Row[] }>('case.list', { status: 'any', limit: 500 })).cases;
  await everythingSent();
  accepted = office.posts.map(({ body }) => JSON.parse(body) as AcceptedFact);
}, SHIFT_TIMEOUT_MS);

afterAll(async () => {
  for (const end of ends.toReversed()) await end();
});

/** Facts leave at once, so that what was posted can be counted at the end of the shift. */
async function prepare(): Promise<void> {
  const undoWindowsMs = Object.fromEntries(Object.keys(DEFAULT_POLICY.undoWindowsMs).map((name) => [name, 0]));
  const policy = { ...DEFAULT_POLICY, version: 'shift-1', undoWindowsMs };
  await administrator.ok('policy.adopt', { commandId: newCommandId(), policy });
  const settings = { url: office.url, secret: BACK_OFFICE_SECRET, allowLoopback: true };
  await administrator.ok('backOffice.configure', { commandId: newCommandId(), ...settings });
  const person = { name: 'Inspector 1', ...WORKER, roles: ['operator', 'inspector'], locale: 'en' };
  await administrator.ok('person.add', { commandId: newCommandId(), ...person });
  await importCsv(administrator, dataDir, 'catalogue', plan.catalogueCsv);
  await importCsv(administrator, dataDir, 'returns', plan.returnsCsv);
  await importCsv(administrator, dataDir, 'shipments', plan.shipmentsCsv);
}

/** What a later import named is fetched from its shelf and finished like any other return. */
async function goOnWithTheNamed(
  scan: (raw: string) => Promise<unknown>,
  work: (arrival: Arrival) => Promise<void>,
): Promise<void> {
  for (const arrival of plan.arrivals.filter(({ kind }) => kind === 'unidentified-then-named')) {
    await work({ ...arrival, kind: 'clean' });
    await scan(arrival.trackingNumber);
  }
}

async function everythingSent(): Promise<void> {
  for (;;) {
    const { outboxWaiting, outboxDead } = await client.ok<{ outboxWaiting: number; outboxDead: number }>(
      'bench.get',
      {},
    );
    if (outboxDead > 0) throw new Error(`${outboxDead} facts were refused by the back office`);
    if (outboxWaiting === 0) return;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}

/** As texts: what is missing counts as a text of its own. */
const sorted = (values: readonly unknown[]): string[] => values.map(String).toSorted();
const count = (...kinds: ArrivalKind[]): number => plan.arrivals.filter(({ kind }) => kinds.includes(kind)).length;
const factsOf = (type: string): AcceptedFact[] => accepted.filter((fact) => fact.type === type);

/** One after the other: a bench serves a few programs, not hundreds at a time. */
async function closedCases(): Promise<CaseSeen[]> {
  const cases: CaseSeen[] = [];
  for (const { caseId, status } of rows) {
    if (status === 'closed') cases.push(await client.ok<CaseSeen>('case.get', { caseId }));
  }
  return cases;
}

describe('a shift of 400 parcels', () => {
  it('loses none: each was received once, whatever was scanned how often', () => {
    expect(plan.arrivals).toHaveLength(400);
    const received = factsOf('returns.parcel.received.v1').map(({ data }) => data['trackingNumber']);
    expect(sorted(received)).toEqual(sorted(plan.arrivals.map(({ trackingNumber }) => trackingNumber)));
  });

  it('leaves open what waits for something, and nothing else', () => {
    const byTracking = new Map(plan.arrivals.map((arrival) => [arrival.trackingNumber, arrival]));
    const reasons = rows
      .filter(({ status }) => status !== 'closed')
      .map((row) => `${byTracking.get(row.trackingNumber ?? '')?.kind ?? '?'}: ${row.status} ${row.parkedReason}`);
    const wanted = plan.arrivals.flatMap(({ kind }) => {
      const reason = ENDS_PARKED[kind];
      return reason ? [`${kind}: parked ${reason}`] : [];
    });
    expect(reasons.toSorted()).toEqual(wanted.toSorted());
  });

  it('has counts that foot: on the day, in every class and on every line', async () => {
    const day = await client.ok<Counts & { byClass: Counts[] }>('day.counts', {});
    const total = plan.arrivals.length - count('second-of-two', 'third-carton');
    expect(day).toMatchObject({ received: total, closed: total - Object.keys(openKinds()).length, open: 0 });
    expect(day.received).toBe(day.closed + day.open + day.parked);
    expect(day.byClass.reduce((sum, { received }) => sum + received, 0)).toBe(day.received);
    const lines = (await closedCases()).flatMap((view) => view.lines);
    expect(lines.length).toBeGreaterThan(400);
    expect(lines.filter((line) => line.good + line.defective + line.missing !== line.expected)).toEqual([]);
  });

  it('posts a restock for each unit that is here, once, and a refund for each return that was closed, once', async () => {
    const units = (await closedCases()).flatMap(({ lines }) =>
      lines.flatMap((line) => line.units.map(({ unitId }) => unitId)),
    );
    const restocked = factsOf('returns.stock.restock.v1').flatMap(({ data }) => data['unitIds'] as string[]);
    expect(restocked.toSorted()).toEqual(units.toSorted());
    const refunds = factsOf('returns.refund.ready.v1').map(({ data }) => data['rmaNumber']);
    expect(new Set(refunds).size).toBe(refunds.length);
  });

  it('tells the back office of every parcel that nobody knew', () => {
    const unknown = factsOf('returns.parcel.unidentified.v1').map(({ data }) => data['trackingNumber']);
    const wanted = plan.arrivals.filter(({ kind }) => kind.startsWith('unidentified'));
    expect(sorted(unknown)).toEqual(sorted(wanted.map(({ trackingNumber }) => trackingNumber)));
  });

  it('ends with a handover sheet that lists exactly what lies on the shelves', async () => {
    const shelved = rows.filter(({ shelf }) => shelf !== null);
    const { handover } = await client.ok<{ handover: Handover }>('handover.start', { commandId: newCommandId() });
    const { handoverId } = handover;
    for (const shelf of new Set(shelved.map((row) => row.shelf))) {
      await client.ok('handover.scan', { commandId: newCommandId(), handoverId, raw: `SHF${shelf ?? ''}` });
      for (const row of shelved.filter((other) => other.shelf === shelf)) {
        const raw = row.holdNumber ?? row.trackingNumber;
        await client.ok('handover.scan', { commandId: newCommandId(), handoverId, raw });
      }
    }
    await client.ok('handover.close', { commandId: newCommandId(), handoverId, note: '' });
    const { rows: listed, counts } = await client.ok<Handover>('handover.get', { handoverId });
    expect(sorted(listed.map(({ work }) => work?.caseId))).toEqual(sorted(shelved.map(({ caseId }) => caseId)));
    expect(counts).toMatchObject({ present: shelved.length, moved: 0, unknown: 0, missing: 0 });
    const { fileName } = await client.ok<{ fileName: string }>('handover.sheet', { handoverId, locale: 'zh-CN' });
    const text = spawnSync('pdftotext', ['-layout', join(dataDir, 'documents', fileName), '-'], { encoding: 'utf8' });
    for (const { holdNumber, trackingNumber } of shelved) {
      expect(text.stdout).toContain(holdNumber === null ? trackingNumber : spokenHoldNumber(holdNumber));
    }
  });
});

/** A cell as a person reads it: LibreOffice shows thousands, the other reader gives numbers. */
function asRead(cell: unknown): string {
  if (cell instanceof Date) return cell.toISOString().slice(0, 10);
  const text = typeof cell === 'string' || typeof cell === 'number' ? String(cell) : '';
  return /^-?[\d,]+(?:\.\d+)?$/.test(text) ? String(Number(text.replaceAll(',', ''))) : text;
}

describe.skipIf(!hasLibreOffice)(`S82 the courier-compensation sheet of that shift${skipNote}`, () => {
  it('opens in LibreOffice and in an independent reader with equal cells and equal totals', async () => {
    const month = new Date().toISOString().slice(0, 7);
    const { fileName, claims } = await administrator.ok<{ fileName: string; claims: number }>('claim.export', {
      commandId: newCommandId(),
      month,
      locale: 'zh-CN',
      format: 'xlsx',
    });
    expect(claims).toBe(count('damaged'));
    const workbook = await administrator.bytes('export.bytes', { fileName });
    const opened = shownByLibreOffice(workbook);
    const sheets = await readXlsxFile(workbook, { trim: false });
    expect([...opened.keys()].toSorted()).toEqual(sheets.map(({ sheet }) => sheet).toSorted());
    for (const { sheet, data } of sheets) {
      const other = opened.get(sheet) ?? [];
      expect([sheet, data.map((row) => row.map(asRead))]).toEqual([
        sheet,
        data.map((row, at) => row.map((_cell, column) => asRead(other[at]?.[column] ?? ''))),
      ]);
    }
  }, 180_000);
});

const openKinds = (): Arrival[] => plan.arrivals.filter(({ kind }) => ENDS_PARKED[kind] !== undefined);
