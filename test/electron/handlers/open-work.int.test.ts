import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ApiClient } from '../../support/api-client.ts';
import { hasPoppler, infoOf, ink, rasterise, skipNote, textOf } from '../documents/support/paper.ts';
import { type Bench, type Case, importCsv, newCommandId, openCase, scan, startBench } from '../host/bench.ts';

/** An outside program that keeps hold shelves and hands the shift over: it knows README and nothing of our sources. */
interface Row {
  readonly caseId: string;
  readonly status: string;
  readonly rmaNumber: string;
  readonly shelf: string | null;
  readonly holdNumber: string | null;
  readonly urgency: string;
  readonly dueOn: string | null;
  readonly flag: string | null;
  readonly blocker: { kind: string; subject: string | null } | null;
  readonly clocks: { clock: string; dueAtMs: number }[];
  readonly owner: { name: string };
}
interface Found {
  readonly kind: string;
  readonly shelf: string;
  readonly raw: string | null;
  readonly shelfInSystem: string | null;
  readonly work: Row | null;
  readonly isDone: boolean;
}
interface Handover {
  readonly handoverId: string;
  readonly closedAtMs: number | null;
  readonly shelf: string | null;
  readonly rows: Found[];
  readonly shelves: { code: string; isScanned: boolean; inSystem: number }[];
}

const NUMBERS = [1, 2, 3, 4, 5, 6, 7].map(String);
const rma = (number: string): string => `RMA-3000${number}`;
const tracking = (number: string): string => `SF300000000000${number}`;
const RETURNS = `RMA,Order,Tracking number,Carrier,SKU,Quantity,Reason,Closing date,Priority
${NUMBERS.map((number) => `${rma(number)},ORD-${number},${tracking(number)},顺丰,HH-MUG-RED,1,太小,,`).join('\n')}
RMA-30009,ORD-9,,,HH-MUG-RED,1,,2026-12-24,yes
`;

let client: ApiClient;
const change = <Result>(name: string, params: object): Promise<Result> =>
  client.ok<Result>(name, { commandId: newCommandId(), ...params });

beforeAll(async () => {
  const bench = await startBench(afterAll);
  ({ client } = bench);
  await importCsv(client, bench.dataDir, 'returns', RETURNS);
}, 60_000);

async function receive(number: string): Promise<Case> {
  return openCase((await scan(client, tracking(number))).bench);
}

const list = (filter: object = {}) =>
  client.ok<{ rows: Row[]; total: number; reasons: { reason: string; count: number }[] }>('work.list', {
    ...{ reason: null, shelf: null, personId: null, olderThanDays: null, offset: 0, limit: 50 },
    ...filter,
  });
const rowOf = async (caseId: string): Promise<Row | undefined> =>
  (await list()).rows.find((row) => row.caseId === caseId);

describe('parking', () => {
  it('names a shelf for its reason, and scanning the label takes it off again', async () => {
    const { caseId } = await receive('1');
    const parked = await change<{ shelf: string }>('case.park', { caseId, reason: 'needs-inspector' });
    expect(parked.shelf).toBe('H2');
    expect(await rowOf(caseId)).toMatchObject({
      status: 'parked',
      shelf: 'H2',
      clocks: [{ clock: 'first-check' }, {}],
    });
    expect((await scan(client, tracking('1'))).outcome).toMatchObject({ kind: 'resumed', caseId });
    expect(await rowOf(caseId)).toMatchObject({ status: 'open', shelf: null });
  });

  it('is done by scanning a shelf with a case open; with none the shelf says what should lie there', async () => {
    const { caseId } = openCase(await client.ok<Bench>('bench.get', {}));
    expect((await scan(client, 'SHFH1')).outcome).toEqual({ kind: 'shelved', caseId, shelf: 'H1', name: 'H1' });
    expect(await rowOf(caseId)).toMatchObject({ status: 'parked', shelf: 'H1' });
    expect((await scan(client, 'shfh1')).outcome).toEqual({ kind: 'shelf', shelf: 'H1', name: 'H1', lying: 1 });
  });

  it('refuses a shelf the site does not have', async () => {
    const params = { commandId: newCommandId(), raw: 'SHFZZ9', source: 'api' };
    expect((await client.fails('code.scan', params, 422)).kind).toBe('shelf-unknown');
  });

  it('gives a hold label with a number that takes the case up again', async () => {
    const { rows } = await list({ shelf: 'H1' });
    const [{ caseId } = { caseId: '' }] = rows;
    const label = await change<{ holdNumber: string; fileName: string }>('hold.label', { caseId });
    const again = await change<{ holdNumber: string }>('hold.label', { caseId });
    expect(again.holdNumber).toBe(label.holdNumber);
    expect((await client.bytes('document.bytes', { fileName: label.fileName })).subarray(0, 5).toString()).toBe(
      '%PDF-',
    );
    expect((await scan(client, label.holdNumber)).outcome).toMatchObject({ kind: 'resumed', caseId });
    await change('case.park', { caseId, reason: 'asked', shelf: 'H1' });
  });
});

describe('what is said about a case', () => {
  it('S89 S92 S93 S108 urgency, last day, flag and note stand on it, and priority goes first', async () => {
    const first = await receive('2');
    await change('case.park', { caseId: first.caseId, reason: 'asked' });
    const second = await receive('3');
    await change('case.park', { caseId: second.caseId, reason: 'asked' });
    await change('case.urgency', { caseId: second.caseId, urgency: 'priority', dueOn: '2026-12-01' });
    const { text } = await change<{ text: string }>('case.note', {
      caseId: second.caseId,
      text: '线头开',
      flag: 'shipped',
    });
    expect(text).toMatch(/^\(太小\) 线头开 Administrator 1 \d{4}-\d{2}-\d{2} \d{2}:\d{2}$/);
    const { rows } = await list();
    expect(rows[0]).toMatchObject({ caseId: second.caseId, dueOn: '2026-12-01', flag: 'shipped' });
    const wrong = { commandId: newCommandId(), caseId: first.caseId, flag: 'no-such-flag' };
    expect((await client.fails('case.flag', wrong, 422)).kind).toBe('flag-unknown');
  });
});

describe('S95 the handover', () => {
  let handoverId = '';
  const read = (raw: string) =>
    change<{ outcome: { kind: string; finding?: string }; handover: Handover }>('handover.scan', { handoverId, raw });

  it('finds every difference between shelves and system, and puts right what was only moved', async () => {
    const { handover } = await change<{ handover: Handover }>('handover.start', {});
    ({ handoverId } = handover);
    const early = { commandId: newCommandId(), handoverId, raw: tracking('1') };
    expect((await client.fails('handover.scan', early, 422)).kind).toBe('shelf-first');
    const closed = await receive('5');
    await change('case.close', { caseId: closed.caseId, confirmedBy: 'api' });
    const moved = await receive('4');
    await change('case.park', { caseId: moved.caseId, reason: 'asked', shelf: 'H7' });

    // By the code that stands on the screen, and by its label: both are the shelf.
    expect((await read('h1')).outcome).toMatchObject({ kind: 'shelf', inSystem: 3 });
    expect((await read('SHFH1')).outcome).toMatchObject({ kind: 'shelf', inSystem: 3 });
    expect((await read(tracking('1'))).outcome).toMatchObject({ finding: 'present' });
    expect((await read(tracking('4'))).outcome).toMatchObject({ finding: 'moved' });
    expect((await read('NOBODY-KNOWS-77')).outcome).toMatchObject({ finding: 'unknown' });
    expect((await read(tracking('5'))).outcome).toMatchObject({ finding: 'not-parked' });
    const { handover: found } = await read(rma('2'));
    expect(found.rows.map(({ kind, work, raw }) => [kind, work?.rmaNumber ?? raw])).toEqual([
      ['present', rma('1')],
      ['moved', rma('4')],
      ['unknown', 'NOBODY-KNOWS-77'],
      ['not-parked', rma('5')],
      ['present', rma('2')],
      ['missing', rma('3')],
    ]);
    expect(await rowOf(moved.caseId)).toMatchObject({ shelf: 'H1' });
  });

  it('goes on where it was left, wherever it is begun again', async () => {
    const { handover } = await change<{ handover: Handover }>('handover.start', {});
    expect(handover).toMatchObject({ handoverId, shelf: 'H1' });
  });

  it('is frozen when it ends, and takes ticks afterwards', async () => {
    const { handover } = await change<{ handover: Handover }>('handover.close', { handoverId, note: '早上先处理 H1' });
    const missing = handover.rows.find(({ kind }) => kind === 'missing')?.work?.caseId ?? '';
    await change('case.shelve', { caseId: missing, shelf: 'H2' });
    const { handover: ticked } = await change<{ handover: Handover }>('handover.tick', {
      handoverId,
      caseId: missing,
      isDone: true,
    });
    expect(ticked.rows.filter(({ kind }) => kind === 'missing')).toMatchObject([{ shelf: 'H1', isDone: true }]);
    const late = { commandId: newCommandId(), handoverId, raw: 'SHFH2' };
    expect((await client.fails('handover.scan', late, 422)).kind).toBe('handover-closed');
    expect(await client.ok('handover.list', { limit: 5 })).toMatchObject({
      handovers: [{ handoverId, shelves: 1, seen: 5, differences: 4 }],
    });
  });

  it.skipIf(!hasPoppler)(`is on paper in Chinese, shelf by shelf, to be signed by both shifts${skipNote}`, async () => {
    const { fileName } = await client.ok<{ fileName: string }>('handover.sheet', { handoverId, locale: 'zh-CN' });
    const pdf = await client.bytes('document.bytes', { fileName });
    const text = textOf(pdf);
    for (const words of [
      '交接班单',
      '货架 H1',
      '5 个包裹',
      'NOBODY-KNOWS-77',
      '系统中有而架上没有：1',
      '早上先处理 H1',
    ]) {
      expect(text).toContain(words);
    }
    for (const words of ['交班人', '接班人', '未扫描货架：H2', rma('1'), 'Administrator 1'])
      expect(text).toContain(words);
    expect(infoOf(pdf)).toContain('(A4)');
    const [page] = rasterise(pdf, 60);
    if (!page) throw new Error('no page');
    expect(ink(page, 0.05, 0.02, 0.5, 0.08)).toBeGreaterThan(0.01);
  });
});

describe('the day', () => {
  it('foots: received is closed and open and parked', async () => {
    await receive('6');
    const counts = await client.ok<Record<'received' | 'closed' | 'open' | 'parked', number>>('day.counts', {});
    expect(counts).toMatchObject({ received: 6, closed: 1, open: 1, parked: 4 });
  });

  it('views are what the record says', async () => {
    expect(await client.ok('record.verify', {})).toMatchObject({ isSound: true, viewsDiffering: [] });
  });
});

describe('S105 the sweep of what has not come', () => {
  it('lists announced returns without a parcel, found by a part of any number', async () => {
    const all = await client.ok<{ rows: { rmaNumber: string; closesOn: string | null }[]; total: number }>(
      'expected.list',
      { search: '', olderThanDays: 0, offset: 0, limit: 50 },
    );
    const found = all.rows.map(({ rmaNumber }) => rmaNumber);
    expect(found).toContain(rma('7'));
    expect(found).not.toContain(rma('1'));
    const query = { search: 'sf3000 0000 0000 7', olderThanDays: 0, offset: 0, limit: 50 };
    expect(await client.ok('expected.list', query)).toMatchObject({ total: 1, rows: [{ rmaNumber: rma('7') }] });
    const old = { search: '', olderThanDays: null, offset: 0, limit: 50 };
    expect(await client.ok('expected.list', old)).toMatchObject({ total: 0, ageingDays: 10 });
  });

  it('S03 says in the export where return info is missing, and when the case closes', async () => {
    const params = { search: 'RMA-30009', olderThanDays: 0, locale: 'es' };
    const { fileName, rows } = await client.ok<{ fileName: string; rows: number }>('expected.export', params);
    expect(rows).toBe(1);
    const csv = (await client.bytes('document.bytes', { fileName })).toString('utf8');
    expect(csv.startsWith('\uFEFF"RMA","Pedido"')).toBe(true);
    expect(csv).toContain('"faltan, cierra el 2026-12-24","2026-12-24"\r\n');
  });
});

describe('the policy', () => {
  it('is adopted as a whole under a new version, and is in force at once', async () => {
    const { policy } = await client.ok<{ policy: { version: string; shelves: unknown[] } }>('policy.get', {});
    const shelves = [{ code: 'A9', name: 'Rack 9', purpose: 'any', capacity: 5 }];
    expect((await client.fails('policy.adopt', { commandId: newCommandId(), policy }, 422)).kind).toBe(
      'policy-version-taken',
    );
    const broken = {
      commandId: newCommandId(),
      policy: { ...policy, version: '2', shelves: [...shelves, ...shelves] },
    };
    expect((await client.fails('policy.adopt', broken, 400)).kind).toMatch(/./);
    await change('policy.adopt', { policy: { ...policy, version: '2', shelves } });
    expect(await client.ok('policy.get', {})).toMatchObject({
      policy: { version: '2', shelves },
      versions: [{ version: '2', by: { name: 'Administrator 1' } }],
    });
    expect((await scan(client, 'SHFA9')).outcome).toMatchObject({ shelf: 'A9' });
  });
});
