import fc from 'fast-check';
import { DEFAULT_PRIORS } from '../../../shared/domain/shortage/gap-problem.ts';
import type { WeighedContent } from '../../../shared/domain/shortage/weighed-content.ts';
import { idOf, SCALE_SOURCE } from '../../support/builders.ts';

const id = (kind: string): fc.Arbitrary<string> => fc.nat({ max: 3 }).map((number) => idOf(`${kind} ${number}`));
const massMg = fc.integer({ min: 1, max: 9_000_000 });
const rounding = fc.constant({ stepMg: 10_000, direction: 'nearest' as const, spreadMg: 10_000 });
const mass = fc.record({
  massMg,
  spreadMg: fc.integer({ min: 0, max: 9_000 }),
  from: fc.constantFrom('declared' as const, 'learned' as const),
  parcels: fc.nat({ max: 40 }),
});
const content: fc.Arbitrary<WeighedContent> = fc.record({
  divisionMg: fc.constantFrom(1_000, 5_000),
  packaging: fc.constant([{ name: 'usual', massMg: 95_000, spreadMg: 15_000, from: 'policy' as const }]),
  lines: fc.uniqueArray(
    fc.record({
      lineId: id('line'),
      expected: fc.integer({ min: 1, max: 3 }),
      mass: fc.option(mass),
      accessories: fc.constantFrom([], [{ code: 'plug', massMg: 40_000 }]),
    }),
    { minLength: 1, maxLength: 3, selector: ({ lineId }) => lineId },
  ),
  priors: fc.constant(DEFAULT_PRIORS),
  waybill: fc.constant(null),
});

/** Well-formed data of the events about what weights say. */
export const WEIGHING_DATA = {
  WeightExplained: fc.record({
    weighingId: id('weighing'),
    content,
    verdict: fc.constant(null),
    next: fc.constant(null),
    policyVersion: fc.constant('1'),
    ruleIds: fc.constant<string[]>(['S26']),
  }),
  WaybillWeightRead: fc.record({ parcelId: id('parcel'), massMg, rounding }),
  PackagingWeighed: fc.record({ parcelId: id('parcel'), massMg, source: fc.constant(SCALE_SOURCE) }),
  EverythingWeighed: fc.record({
    weighAllId: id('weigh-all'),
    parcelId: id('parcel'),
    grossMg: massMg,
    source: fc.constant(SCALE_SOURCE),
  }),
  WeighAllShown: fc.record({ weighAllId: id('weigh-all'), photoId: id('photo') }),
  ExplanationConfirmed: fc.record({
    weighingId: id('weighing'),
    changes: fc.array(
      fc.record({
        lineId: id('line'),
        accessory: fc.constant(null),
        sign: fc.constantFrom('missing' as const, 'extra' as const),
        count: fc.integer({ min: 1, max: 2 }),
      }),
      { maxLength: 2 },
    ),
  }),
  SiblingsWaitEnded: fc.record({ reason: fc.constantFrom('other' as const), note: fc.constant(null) }),
};
