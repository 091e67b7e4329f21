import { describe, expect, it } from 'vitest';
import type { Grade } from '../../../shared/domain/grade.ts';
import { DEFAULT_POLICY } from '../../../shared/domain/policy/default-policy.ts';
import { Policy } from '../../../shared/domain/policy/policy.ts';
import type { CaseEvent } from '../../../shared/return-case/events.ts';
import { factsOf } from '../../../shared/return-case/facts.ts';
import { proposedDisposition } from '../../../shared/return-case/questions-inspection.ts';
import { deriveId, givenContext, givenInspected, givenOpened, givenParcel, idOf } from '../../support/builders.ts';
import { given } from '../../support/given.ts';

const RESTOCKING: Policy = {
  ...DEFAULT_POLICY,
  arrival: { ...DEFAULT_POLICY.arrival, bouncedDisposition: 'restock' },
};

const proposedFor = (returnClass: 'bounced' | 'refused' | 'customer-return', grade: Grade, policy = DEFAULT_POLICY) =>
  proposedDisposition(idOf('unit'), { grade, isSealed: true }, undefined, { returnClass }, givenContext({ policy }))
    .data;

describe('S06 goods that could not be delivered', () => {
  it.each([
    { returnClass: 'bounced', grade: 'A', policy: DEFAULT_POLICY, disposition: 're-ship', place: 'R2' },
    { returnClass: 'bounced', grade: 'A', policy: RESTOCKING, disposition: 'restock', place: 'A1' },
    { returnClass: 'bounced', grade: 'D', policy: DEFAULT_POLICY, disposition: 'scrap', place: 'X1' },
    { returnClass: 'refused', grade: 'A', policy: DEFAULT_POLICY, disposition: 'restock', place: 'A1' },
    { returnClass: 'customer-return', grade: 'A', policy: DEFAULT_POLICY, disposition: 'restock', place: 'A1' },
  ] as const)('$returnClass, grade $grade: $disposition', ({ returnClass, grade, policy, disposition, place }) => {
    expect(proposedFor(returnClass, grade, policy)).toMatchObject({ disposition, place });
  });

  it.each([
    { disposition: 're-ship', restocked: 0 },
    { disposition: 'restock', restocked: 1 },
  ] as const)(
    '$disposition is a person’s to say; units told as restocked: $restocked',
    ({ disposition, restocked }) => {
      const inspected: CaseEvent = { type: 'UnitInspected', data: givenInspected({ grade: 'A' }) };
      const bounced = { returnClass: 'bounced' as const };
      const open = given({ type: 'CaseOpened', data: givenOpened(bounced) }, inspected).and({
        type: 'ParcelReceived',
        data: givenParcel(),
      });
      const unitId = open.folded.state.units[0]?.unitId ?? '';
      const said = open.when({ type: 'DecideDisposition', unitId, disposition, place: null }, {}).decision;
      if (!said.ok) throw new Error(said.error.kind);
      const before = open.and(said.value);
      const closed = before.when({ type: 'CloseCase', confirmedBy: 'button' }, {}).decision;
      if (!closed.ok) throw new Error(closed.error.kind);
      const facts = factsOf(before.and(closed.value).folded, { policy: DEFAULT_POLICY, deriveId, stationCode: 'B1' });
      expect(facts.filter(({ type }) => type === 'returns.stock.restock.v1')).toHaveLength(restocked);
    },
  );

  it('a policy of before there was such a disposition gets its place, stock and colour', () => {
    const without = (values: object) => Object.fromEntries(Object.entries(values).filter(([key]) => key !== 're-ship'));
    const { bouncedDisposition: _, ...arrival } = DEFAULT_POLICY.arrival;
    const older = {
      ...DEFAULT_POLICY,
      arrival,
      placeByDisposition: without(DEFAULT_POLICY.placeByDisposition),
      stockBinByDisposition: without(DEFAULT_POLICY.stockBinByDisposition),
      inspection: { ...DEFAULT_POLICY.inspection, toteColours: without(DEFAULT_POLICY.inspection.toteColours) },
    };
    expect(Policy.parse(older)).toEqual(DEFAULT_POLICY);
  });
});
