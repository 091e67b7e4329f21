import { beforeAll, afterAll, describe, expect, it } from 'vitest';
import type { ApiClient } from '../../support/api-client.ts';
import { importCsv, newCommandId, setUp, temporaryFolder } from '../host/bench.ts';
import { startHost } from '../../support/host-process.ts';

const CATALOGUE = `SKU,GTIN,Name,Weight g,Price,Currency,Serialised,Cartons per unit,Attributes,Accessories
MUG-RED,2000000010014,"Mug, red",342,12.90,EUR,no,,,
MUG-BLU,2000000010083,"Mug, blue",344,12.90,EUR,no,,,
WARDROBE,2000000012810,Wardrobe,34500,249.00,EUR,no,3,,
CHEESE,,Cheese,500,9.90,EUR,no,,perishable,
`;
const RETURNS = `RMA,Order,Tracking number,Carrier,SKU,Quantity,Reason,Refund amount,Currency,Delivered on
R-1,O-1,RR417921168ES,Correos,MUG-RED,1,Changed my mind,12.90,EUR,
R-2,O-2,1Z9X7R426888628111,UPS,WARDROBE,1,Changed my mind,249.00,EUR,
R-3,O-3,RR527034148ES,Correos,CHEESE,1,Changed my mind,9.90,EUR,2026-01-05
R-5,O-5,SF1000171310042,SF,MUG-BLU,1,Changed my mind,12.90,EUR,
R-4,O-4,RR177142008ES,Correos,MUG-RED,1,Changed my mind,12.90,EUR,
`;

interface Line {
  readonly lineId: string;
  readonly counted: number | null;
  readonly missing: number;
  readonly goods: { readonly cartons: { readonly awaited: number[] } | null };
  readonly units: { readonly unitId: string; readonly disposition: string | null; readonly place: string | null }[];
}
interface View {
  readonly caseId: string;
  readonly status: string;
  readonly parkedReason: string | null;
  readonly lines: Line[];
  readonly unexpected: { readonly unexpectedId: string; readonly insteadOfLineId: string | null }[];
  readonly goods: {
    readonly substitutions: { readonly unexpectedId: string; readonly lineId: string }[];
    readonly eligibility: { readonly verdict: string; readonly ruleIds: string[] } | null;
    readonly withheld: { readonly amountMinor: number; readonly ruleIds: string[] }[];
  };
}
interface Answer {
  readonly outcome: { readonly kind: string; readonly did?: string };
  readonly bench: { readonly case: View | null };
}

let client: ApiClient;

beforeAll(async () => {
  const dataDir = temporaryFolder(afterAll);
  const host = await startHost(dataDir);
  afterAll(() => host.kill());
  client = await setUp(host);
  await importCsv(client, dataDir, 'catalogue', CATALOGUE);
  await importCsv(client, dataDir, 'returns', RETURNS);
}, 60_000);

const scan = (raw: string, about?: { lineId: string; ordinal: number }) =>
  client.ok<Answer>('code.scan', { commandId: newCommandId(), raw, source: 'api', ...(about ? { about } : {}) });
const change = (call: string, params: object) =>
  client.ok<{ bench: { case: View | null } }>(call, { commandId: newCommandId(), ...params });
const viewOf = (caseId: string) => client.ok<View>('case.get', { caseId });

function opened({ bench }: { readonly bench: { readonly case: View | null } }): View & { readonly line: Line } {
  const [line] = bench.case?.lines ?? [];
  if (!bench.case || !line) throw new Error('no case with a line is open');
  return { ...bench.case, line };
}

describe('the goods over HTTP', () => {
  it('S30 a wrong item is proposed as sent instead, and accepted in one call', async () => {
    await scan('RR417921168ES');
    const { caseId, goods, line } = opened(await scan('2000000010083'));
    const [proposed] = goods.substitutions;
    expect(proposed?.lineId).toBe(line.lineId);
    const after = opened(await change('substitution.find', { caseId, ...proposed, kind: undefined }));
    expect(after.line).toMatchObject({ counted: 0, missing: 1 });
    expect(after.unexpected[0]?.insteadOfLineId).toBe(line.lineId);
  });

  it('a unit of which two of three cartons came waits, and the third completes it', async () => {
    const { caseId, line } = opened(await scan('1Z9X7R426888628111'));
    const { lineId } = line;
    expect((await scan('2000000012810')).outcome).toMatchObject({ kind: 'counted', counted: 1, expected: 3 });
    await change('carton.count', { caseId, lineId, carton: 3, counted: 1 });
    expect((await viewOf(caseId)).lines[0]?.goods.cartons?.awaited).toEqual([2]);
    await scan('SF1000171310042');
    expect(await viewOf(caseId)).toMatchObject({ status: 'parked', parkedReason: 'awaiting-cartons' });
    await scan('1Z9X7R426888628111');
    const whole = opened(await change('carton.count', { caseId, lineId, carton: 2, counted: 1 }));
    expect(whole.line).toMatchObject({ counted: 1, missing: 0 });
    await change('case.close', { caseId, confirmedBy: 'api' });
  });

  it('S13 S16 goods that may not come back are said so, held back and never restocked', async () => {
    const { caseId, goods, line } = opened(await scan('RR527034148ES'));
    expect(goods.eligibility).toEqual({ verdict: 'not-eligible', ruleIds: ['S16', 'S13'] });
    const found = {
      caseId,
      lineId: line.lineId,
      ordinal: 1,
      grade: 'A',
      isSealed: true,
      defects: [],
      causeStated: null,
    };
    await change('content.count', { caseId, lineId: line.lineId, counted: 1 });
    const inspected = opened(await change('line.inspect', found));
    expect(inspected.goods.withheld).toMatchObject([{ amountMinor: 990, ruleIds: ['S16', 'S13'] }]);
    const { unitId = '' } = inspected.line.units[0] ?? {};
    const restock = { commandId: newCommandId(), caseId, unitId, disposition: 'restock', place: null };
    expect((await client.fails('disposition.decide', restock, 422)).kind).toBe('restock-excluded');
    await change('case.close', { caseId, confirmedBy: 'api' });
    expect((await viewOf(caseId)).lines[0]?.units[0]).toMatchObject({ disposition: 'scrap', place: 'X1' });
  });

  it('a tote takes a unit by its code, is counted, full and closed', async () => {
    const open = { disposition: 'restock', code: null };
    const { tote } = await client.ok<{ tote: { toteId: string; code: string } }>('tote.open', {
      commandId: newCommandId(),
      ...open,
    });
    const { caseId, line } = opened(await scan('RR177142008ES'));
    const unit = {
      caseId,
      lineId: line.lineId,
      ordinal: 1,
      grade: 'A',
      isSealed: true,
      defects: [],
      causeStated: null,
    };
    await change('line.inspect', unit);
    expect((await scan(tote.code)).outcome).toMatchObject({ kind: 'tote', did: 'put', tote: { units: 1 } });
    await change('tote.fill', { toteId: tote.toteId });
    expect((await scan(tote.code)).outcome).toMatchObject({ kind: 'tote', did: 'full', next: null });
    await change('tote.close', { toteId: tote.toteId });
    expect(await client.ok('tote.list', {})).toEqual({ totes: [] });
  });
});
