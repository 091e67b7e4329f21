import { describe, expect, it } from 'vitest';
import { BADGE, type Bench, type Fact, importCsv, newCommandId, openCase, scan, startBench } from './bench.ts';

const WAYBILL = 'SF1000000000001';
const SHIPMENTS = `Tracking number,Order,Carrier,SKU,Quantity,Shipped weight g
${WAYBILL},ORD-60001,SF,HH-MUG-RED,2,800
`;
const MORE_RETURNS = `RMA,Order,Tracking number,Carrier,SKU,Quantity,Refund amount,Currency
RMA-70001,ORD-70001,RR870000017ES,Correos,HH-MUG-RED,1,12.90,EUR
RMA-70001,ORD-70001,RR870000025ES,Correos,HH-LAMP-GLS,1,59.90,EUR
RMA-70002,ORD-70002,RR870000034ES,Correos,HH-MUG-RED,1,12.90,EUR
RMA-70003,ORD-70003,RR870000034ES,Correos,HH-LAMP-GLS,1,59.90,EUR
`;

async function bench() {
  const started = await startBench();
  const { client, dataDir } = started;
  expect(await importCsv(client, dataDir, 'shipments', SHIPMENTS)).toMatchObject({ accepted: 1, refusedCount: 0 });
  expect(await importCsv(client, dataDir, 'returns', MORE_RETURNS)).toMatchObject({ accepted: 3, refusedCount: 0 });
  const change = <Result = { bench: Bench }>(call: string, params: object) =>
    client.ok<Result>(call, { commandId: newCommandId(), ...params });
  const close = (caseId: string) => change('case.close', { caseId, confirmedBy: 'api' });
  const factsOf = async (caseId: string) => {
    const { facts } = await client.ok<{ facts: (Fact & { caseId: string; payload: Record<string, unknown> })[] }>(
      'outbox.list',
      { state: 'any', limit: 100 },
    );
    return facts.filter((fact) => fact.caseId === caseId);
  };
  return { ...started, change, close, factsOf };
}

describe('arrivals over HTTP', () => {
  it('S06 S08 refused and sealed: scan, weight, confirm; everything goes back to stock', async () => {
    const { client, change, close, factsOf } = await bench();
    const received = openCase((await scan(client, WAYBILL)).bench);
    const { caseId, parcels } = received;
    const weight = { caseId, parcelId: parcels[0]?.parcelId, grossMg: 805_000, reason: 'no-scale' };
    const weighed = await change('parcel.weighManual', weight);
    expect(weighed.bench.case?.confirmation?.questions).toEqual([]);
    await close(caseId);
    const facts = await factsOf(caseId);
    const types = facts.map(({ type }) => type).toSorted((a, b) => a.localeCompare(b));
    expect(types).toEqual([
      'returns.parcel.received.v1',
      'returns.return.inspected.v1',
      'returns.stock.restock.v1',
      'returns.stock.restock.v1',
    ]);
    expect(facts.find(({ type }) => type.includes('received'))?.payload).toMatchObject({ parcelClass: 'refused' });
  });

  it('S23 two parcels of one return: one case, parked until the other comes, and one refund', async () => {
    const { client, close, factsOf } = await bench();
    const first = openCase((await scan(client, 'RR870000025ES')).bench);
    const next = await scan(client, WAYBILL);
    expect(next.outcome).toMatchObject({ parkedCaseId: first.caseId });
    const joined = await scan(client, 'RR870000017ES');
    expect(joined.outcome).toEqual({ kind: 'joined', caseId: first.caseId, joined: 'parcel' });
    await close(first.caseId);
    const refunds = (await factsOf(first.caseId)).filter(({ type }) => type === 'returns.refund.ready.v1');
    expect(refunds.map(({ payload }) => payload)).toMatchObject([{ rmaNumber: 'RMA-70001', amountMinor: 7_280 }]);
  });

  it('A8 two returns in one parcel: one case, and a refund for each return', async () => {
    const { client, close, factsOf } = await bench();
    const { caseId, rmaNumbers } = openCase((await scan(client, 'RR870000034ES')).bench);
    expect(rmaNumbers).toEqual(['RMA-70002', 'RMA-70003']);
    await close(caseId);
    const refunds = (await factsOf(caseId)).filter(({ type }) => type === 'returns.refund.ready.v1');
    const amounts = refunds.map(({ payload }) => [payload['rmaNumber'], payload['amountMinor']]);
    expect(new Map(amounts as [string, number][])).toEqual(
      new Map([
        ['RMA-70002', 1_290],
        ['RMA-70003', 5_990],
      ]),
    );
  });

  it('A8 a person joins a further return by its RMA, and an unknown one is refused', async () => {
    const { client, change } = await bench();
    const { caseId } = openCase((await scan(client, 'RR870000017ES')).bench);
    const joined = await change('case.joinRma', { caseId, rmaNumber: 'rma 70002' });
    expect(joined.bench.case?.rmaNumbers).toEqual(['RMA-70001', 'RMA-70002']);
    const unknown = { commandId: newCommandId(), caseId, rmaNumber: 'RMA-9' };
    expect(await client.fails('case.joinRma', unknown, 404)).toMatchObject({ kind: 'rma-not-announced' });
  });

  it('S12 valuables need another person, whose badge never reaches the record', async () => {
    const { client, change } = await bench();
    const witness = 'USRWITNESS0001';
    const person = { name: 'Operator 2', pin: '826194', badge: witness, roles: ['operator'], locale: 'en' };
    await change('person.add', person);
    const { caseId } = openCase((await scan(client, 'RR870000017ES')).bench);
    const found = { caseId, description: 'Coins', amountMinor: 500, currency: 'EUR' };
    const alone = { commandId: newCommandId(), ...found, witnessBadge: BADGE };
    expect(await client.fails('valuables.record', alone, 422)).toMatchObject({ kind: 'second-person-needed' });
    const nobody = { commandId: newCommandId(), ...found, witnessBadge: 'USRNOBODY00001' };
    expect(await client.fails('valuables.record', nobody, 422)).toMatchObject({ kind: 'badge-unknown' });
    const seen = await change('valuables.record', { ...found, witnessBadge: witness });
    expect(seen.bench.case?.confirmation?.questions).toContainEqual(
      expect.objectContaining({ kind: 'valuables-photo' }),
    );
    expect(JSON.stringify(seen)).not.toContain(witness);
  });

  it('S11 freight to collect: turned away, nothing received, nothing posted', async () => {
    const { client, change, factsOf } = await bench();
    const { caseId, parcels } = openCase((await scan(client, WAYBILL)).bench);
    const parcelId = parcels[0]?.parcelId;
    await change('parcel.turnAway', { caseId, parcelId, reason: 'freight-collect', note: null });
    expect((await factsOf(caseId)).filter(({ state }) => state !== 'cancelled')).toEqual([]);
  });
});
