import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { CaseCommand } from '../../../shared/return-case/commands.ts';
import { decide } from '../../../shared/return-case/decide.ts';
import type { CaseEvent } from '../../../shared/return-case/events.ts';
import { foldCase } from '../../../shared/return-case/fold-case.ts';
import { caseViewOf } from '../../../shared/views/case-view.ts';
import {
  asNew,
  CASE_ID,
  DEFECT,
  givenContext,
  givenLine,
  givenOpened,
  givenParcel,
  idOf,
  LINE_ID,
  RecordWriter,
} from '../../support/builders.ts';
import { PROPERTY_TIMEOUT_MS, seeded } from '../../support/property-seed.ts';

const SOFA_ID = idOf('sofa');
const EXTRA_ID = idOf('extra');
const OPENED: readonly CaseEvent[] = [
  {
    type: 'CaseOpened',
    data: givenOpened({
      lines: [givenLine({ expected: 3 }), givenLine({ lineId: SOFA_ID, sku: 'SOFA', expected: 2, cartonsPerUnit: 3 })],
    }),
  },
  { type: 'ParcelReceived', data: givenParcel() },
];

const lineId = fc.constantFrom(LINE_ID, SOFA_ID);
const counted = fc.nat({ max: 4 });
const ordinal = fc.integer({ min: 1, max: 4 });
const none = { isSealed: false, defects: [], causeStated: null };
const broken = { isSealed: false, defects: [DEFECT], causeStated: 'unknown' as const };

/** What people do with the contents of a parcel, sensible or not. Null: take the last step back. */
const anyDeed: fc.Arbitrary<CaseCommand | null> = fc.oneof(
  fc.record({ type: fc.constant('CountContent' as const), lineId, counted, by: fc.constant('hand' as const) }),
  fc.constant<CaseCommand>({ type: 'CountAll' }),
  fc.constant<CaseCommand>({ type: 'CountRestMissing' }),
  fc.record({ type: fc.constant('CountCarton' as const), lineId, carton: ordinal, counted }),
  counted.map((count): CaseCommand => ({
    type: 'CountUnexpected',
    content: { unexpectedId: EXTRA_ID, sku: 'KETTLE-2', gtin: null, name: 'Kettle, blue', counted: count },
  })),
  fc.record({
    type: fc.constant('FindSubstitution' as const),
    unexpectedId: fc.constant(EXTRA_ID),
    lineId: fc.option(lineId),
  }),
  fc.tuple(lineId, ordinal, fc.constantFrom('A', 'B', 'C', 'D')).map(([id, at, grade]): CaseCommand => {
    const found = grade === 'C' || grade === 'D' ? broken : none;
    return { type: 'InspectUnit', lineId: id, ordinal: at, grade, ...found };
  }),
  fc.constant(null),
);

describe('expected = good + defective + missing', { timeout: PROPERTY_TIMEOUT_MS }, () => {
  it('foots whatever is counted, ticked by the carton, substituted, graded and taken back', () => {
    const context = givenContext({ roles: ['inspector', 'supervisor'] });
    const done = new Set<string>();
    const property = fc.property(fc.array(anyDeed, { minLength: 1, maxLength: 25 }), (deeds) => {
      const writer = new RecordWriter();
      writer.step(...OPENED);
      for (const deed of deeds) {
        const folded = foldCase(CASE_ID, writer.events);
        const lastStep = folded.state.steps.at(-1)?.commandId ?? '';
        const decision = decide(folded, deed ?? { type: 'UndoStep', commandId: lastStep }, context);
        if (!decision.ok || decision.value.length === 0) continue;
        done.add(deed?.type ?? 'UndoStep');
        writer.write(decision.value.map(asNew));
        expectToFoot(writer);
      }
    });
    fc.assert(property, seeded(20_260_540, 300));
    expect([...done].toSorted()).toEqual([
      ...['CountAll', 'CountCarton', 'CountContent', 'CountRestMissing'],
      ...['CountUnexpected', 'FindSubstitution', 'InspectUnit', 'UndoStep'],
    ]);
  });
});

function expectToFoot(writer: RecordWriter): void {
  const view = caseViewOf(foldCase(CASE_ID, writer.events), givenContext(), () => '');
  for (const { expected, counted: here, good, defective, missing, units } of view?.lines ?? []) {
    // A unit may be looked at before its line is counted; until then nothing is called missing.
    if (here === null) {
      expect(missing).toBe(0);
      continue;
    }
    expect(good + defective + missing).toBe(expected);
    expect(good + defective).toBe(here);
    expect(Math.min(good, defective, missing)).toBeGreaterThanOrEqual(0);
    expect(units.length).toBeLessThanOrEqual(here);
  }
}
