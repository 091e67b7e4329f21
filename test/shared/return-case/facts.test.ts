import { describe, expect, it } from 'vitest';
import { FACT_PAYLOADS } from '../../../shared/domain/facts/fact-payloads.ts';
import { DEFAULT_POLICY } from '../../../shared/domain/policy/default-policy.ts';
import type { CaseEvent } from '../../../shared/return-case/events.ts';
import { factsOf } from '../../../shared/return-case/facts.ts';
import type { Fact } from '../../../shared/return-case/make-fact.ts';
import { foldCase } from '../../../shared/return-case/fold-case.ts';
import {
  CASE_ID,
  DAMAGED,
  deriveId,
  givenInspected,
  givenLine,
  givenOpened,
  givenParcel,
  givenPhoto,
  GROUNDS,
  idOf,
  LINE_ID,
  PARCEL_ID,
  UNIT_ID,
  WEIGH,
} from '../../support/builders.ts';
import { FAKE_START_MS } from '../../support/fake-clock.ts';
import { given, type Given, type Step } from '../../support/given.ts';

const OPEN: CaseEvent[] = [
  { type: 'CaseOpened', data: givenOpened({ lines: [givenLine({ expected: 3 })] }) },
  { type: 'ParcelReceived', data: givenParcel() },
];
const CLOSED: CaseEvent = { type: 'CaseClosed', data: { confirmedBy: 'button', ...GROUNDS, ruleIds: [] } };
const REOPENED: CaseEvent = { type: 'CaseReopened', data: { reason: 'miscounted', posted: [] } };
const counted = (count: number): CaseEvent => ({
  type: 'ContentCounted',
  data: { lineId: LINE_ID, counted: count, by: 'hand' },
});
const undone = (step: number): CaseEvent => ({ type: 'StepUndone', data: { commandId: idOf(`command ${step}`) } });
const placed = (unitId: string, disposition: 'restock' | 'scrap' | 'hold-for-carrier', place: string): CaseEvent => ({
  type: 'DispositionDecided',
  data: { unitId, disposition, place, ...GROUNDS, ruleIds: [] },
});
const SECOND_UNIT = deriveId(`unit:${LINE_ID}:2`);
const second = givenInspected({ unitId: SECOND_UNIT, ordinal: 2 });

const factsAfter = (record: Given): readonly Fact[] =>
  factsOf(record.folded, { policy: DEFAULT_POLICY, deriveId, stationCode: 'B1' });
type FactType = Fact['type'];
const facts = (...steps: Step[]): readonly Fact[] => factsAfter(given(...steps));
const typesOf = (all: readonly Fact[]): string[] => all.map(({ type }) => type);
const only = (all: readonly Fact[], type: FactType): Fact[] => all.filter((fact) => fact.type === type);
const payloadOf = (all: readonly Fact[], type: FactType) => FACT_PAYLOADS[type].parse(only(all, type)[0]?.payload);

/** Two of three came back: one like new to the shelf, one cut by the carrier to scrap. */
const INSPECTED: Step[] = [
  OPEN,
  [counted(2), { type: 'UnitInspected', data: DAMAGED }, { type: 'UnitInspected', data: second }],
  { type: 'PhotoAdded', data: givenPhoto('unit', { unitId: UNIT_ID, slot: 'defect' }) },
  [placed(UNIT_ID, 'scrap', 'X1'), placed(SECOND_UNIT, 'restock', 'A1')],
];

describe('the fact that a parcel came', () => {
  it('is there from the receipt on, sendable ten seconds after it', () => {
    const [fact, ...others] = facts(OPEN);
    expect(others).toEqual([]);
    expect(fact).toMatchObject({
      factId: deriveId(`${CASE_ID}|returns.parcel.received.v1|${PARCEL_ID}|1`),
      scope: PARCEL_ID,
      revision: 1,
      sendableAtMs: FAKE_START_MS + 11_000,
    });
    expect(fact?.payload).toEqual({
      parcelId: PARCEL_ID,
      trackingNumber: 'RR123456785CN',
      carrier: 'china-post',
      station: 'B1',
      receivedAtMs: FAKE_START_MS + 1_000,
      grossMg: null,
      weightManual: false,
      parcelClass: 'customer-return',
      rmaNumber: 'RMA-1001',
      orderNumber: 'SO-77',
    });
  });

  it('says the weight and whether a person typed it', () => {
    const { weighingId, parcelId, grossMg } = WEIGH;
    const data = { weighingId, parcelId, grossMg, source: { kind: 'manual', reason: 'no-scale' } as const };
    const told = payloadOf(facts(OPEN, { type: 'ParcelWeighed', data }), 'returns.parcel.received.v1');
    expect(told).toMatchObject({ grossMg, weightManual: true });
    const scale = { ...data, source: WEIGH.source };
    const read = payloadOf(facts(OPEN, { type: 'ParcelWeighed', data: scale }), 'returns.parcel.received.v1');
    expect(read).toMatchObject({ grossMg, weightManual: false });
  });

  it('is one per parcel, and gone when the receipt is undone', () => {
    const parcel: CaseEvent = { type: 'ParcelReceived', data: givenParcel({ parcelId: idOf('parcel 2') }) };
    expect(facts(OPEN, parcel).map(({ scope }) => scope)).toEqual([PARCEL_ID, idOf('parcel 2')]);
    expect(facts(OPEN, parcel, undone(2)).map(({ scope }) => scope)).toEqual([PARCEL_ID]);
    expect(facts(OPEN, undone(1))).toEqual([]);
  });
});

describe('the facts of a closing', () => {
  const closed = facts(...INSPECTED, CLOSED);

  it('come in the order they are posted, each after its window, and keep their contract', () => {
    expect(typesOf(facts(...INSPECTED))).toEqual(['returns.parcel.received.v1']);
    expect(typesOf(closed)).toEqual([
      'returns.parcel.received.v1',
      'returns.return.inspected.v1',
      'returns.stock.restock.v1',
      'returns.stock.restock.v1',
      'returns.refund.ready.v1',
    ]);
    const closedAtMs = FAKE_START_MS + 8_000;
    const windows = closed.slice(1).map(({ sendableAtMs }) => sendableAtMs - closedAtMs);
    expect(windows).toEqual([60_000, 60_000, 60_000, 300_000]);
    for (const { type, payload } of closed) FACT_PAYLOADS[type].parse(payload);
  });

  it('count what is good, defective and missing, with the evidence', () => {
    expect(payloadOf(closed, 'returns.return.inspected.v1')).toMatchObject({
      lines: [
        {
          expected: 3,
          good: 1,
          defective: 1,
          missing: 1,
          units: [
            { unitId: UNIT_ID, grade: 'C', defects: [{ kind: 'cut', place: 'front', extent: 'severe' }] },
            { unitId: SECOND_UNIT, grade: 'A', defects: [] },
          ],
        },
      ],
      unexpected: [],
      evidencePhotoHashes: [givenPhoto('unit').sha256],
    });
  });

  it('count a line whose count another bench took back by the units that were inspected', () => {
    const base = given(OPEN, counted(2)).andApart(undone(2), [{ type: 'UnitInspected', data: DAMAGED }, CLOSED]);
    const { heads } = base.folded.history;
    const merged = base.and({ type: 'ConflictSettled', data: { heads: [...heads], kept: [...heads] } });
    const lines = [{ expected: 3, good: 0, defective: 1, missing: 2 }];
    expect(payloadOf(factsAfter(merged), 'returns.return.inspected.v1')).toMatchObject({ lines });
  });

  it('put every unit whose fate is final where it went', () => {
    const bins = only(closed, 'returns.stock.restock.v1').map(({ payload }) => payload);
    expect(bins).toMatchObject([
      { unitIds: [UNIT_ID], bin: 'defective', disposition: 'scrap', place: 'X1', quantity: 1 },
      { unitIds: [SECOND_UNIT], bin: 'good', disposition: 'restock', place: 'A1', quantity: 1 },
    ]);
    const held = facts(...INSPECTED, placed(UNIT_ID, 'hold-for-carrier', 'H1'), CLOSED);
    expect(only(held, 'returns.stock.restock.v1').map(({ scope }) => scope)).toEqual([SECOND_UNIT]);
  });

  it('list what nobody expected, but not what was counted down to none', () => {
    const content = (name: string, count: number): CaseEvent => ({
      type: 'UnexpectedContentCounted',
      data: { unexpectedId: idOf(name), sku: name, gtin: null, name, counted: count },
    });
    const told = facts(OPEN, content('MUG', 2), content('PEN', 1), content('PEN', 0), CLOSED);
    const unexpected = [{ sku: 'MUG', gtin: null, quantity: 2 }];
    expect(payloadOf(told, 'returns.return.inspected.v1')).toMatchObject({ unexpected });
  });

  it('are gone when the closing is undone, and have a new revision when it is done again', () => {
    expect(typesOf(facts(...INSPECTED, CLOSED, undone(5)))).toEqual(['returns.parcel.received.v1']);
    const again = facts(...INSPECTED, CLOSED, undone(5), CLOSED);
    expect(again.map(({ revision }) => revision)).toEqual([1, 2, 2, 2, 2]);
    expect(again[1]?.factId).toBe(deriveId(`${CASE_ID}|returns.return.inspected.v1|case|2`));
    const ids = [...closed, ...again].map(({ factId }) => factId);
    expect(new Set(ids).size).toBe(ids.length - 1);
  });

  it('have a new revision when a supervisor opened the case and it was closed again', () => {
    expect(typesOf(facts(...INSPECTED, CLOSED, REOPENED))).toEqual(['returns.parcel.received.v1']);
    expect(facts(...INSPECTED, CLOSED, REOPENED, CLOSED)[1]?.revision).toBe(2);
  });
});

describe('two benches cut off from each other', () => {
  const apart = given(...INSPECTED).andApart(CLOSED, CLOSED);

  it('derive the same ids for the same facts', () => {
    const [atA, atB] = [0, 1].map((bench) => {
      const seen = apart.events.filter(({ envelope }) => envelope.type !== 'CaseClosed');
      return [
        ...seen,
        ...apart.events.filter(({ envelope }) => envelope.type === 'CaseClosed').slice(bench, bench + 1),
      ];
    });
    const idsOf = (events: typeof atA) =>
      factsOf(foldCase(CASE_ID, events ?? []), { policy: DEFAULT_POLICY, deriveId, stationCode: 'B1' }).map(
        ({ factId }) => factId,
      );
    expect(idsOf(atA)).toHaveLength(5);
    expect(idsOf(atB)).toEqual(idsOf(atA));
  });

  it('post that the parcel came and nothing that moves stock or money, until the conflict is settled', () => {
    expect(typesOf(factsAfter(apart))).toEqual(['returns.parcel.received.v1']);
    const { heads } = apart.folded.history;
    const writer = apart.and({ type: 'ConflictSettled', data: { heads: [...heads], kept: [heads[0] ?? ''] } });
    expect(factsAfter(writer)).toHaveLength(5);
    expect(factsAfter(writer)[1]?.revision).toBe(1);
  });

  it('post nothing of the kind for a case that this version cannot read whole', () => {
    expect(typesOf(factsAfter(given(...INSPECTED, CLOSED).andUnknown()))).toEqual(['returns.parcel.received.v1']);
  });
});
