import fc from 'fast-check';
import { CAUSES } from '../../../shared/domain/cause.ts';
import { DISPOSITIONS } from '../../../shared/domain/disposition.ts';
import { GRADES } from '../../../shared/domain/grade.ts';
import { OUTER_PACKAGING } from '../../../shared/domain/outer-packaging.ts';
import { type CaseEvent, RETURN_CASE_EVENTS } from '../../../shared/return-case/events.ts';
import {
  CASE_ID,
  DEFECT,
  givenCertificate,
  givenWeightCertificate,
  givenInspected,
  givenLine,
  givenOpened,
  givenParcel,
  givenPhoto,
  idOf,
  SCALE_SOURCE,
} from '../../support/builders.ts';
import { OTHER_DATA } from './random-other-events.ts';
import { WEIGHING_DATA } from './random-weighing-events.ts';

type Data = CaseEvent['data'];

const id = (kind: string): fc.Arbitrary<string> => fc.nat({ max: 3 }).map((number) => idOf(`${kind} ${number}`));
const grounds = { policyVersion: fc.constant('1'), ruleIds: fc.array(fc.constant('S80'), { maxLength: 2 }) };
const count = fc.nat({ max: 5 });
const ordinal = fc.integer({ min: 1, max: 4 });
/** A unit's id follows from its line and its place in the count. */
const unitId = fc.tuple(id('line'), ordinal).map(([lineId, at]) => idOf(`${lineId} ${at}`));
const line = fc.record({ lineId: id('line'), expected: fc.integer({ min: 1, max: 3 }) }).map(givenLine);

/** Well-formed data for every type, about things that may or may not be there. */
const DATA: { readonly [Type in CaseEvent['type']]: fc.Arbitrary<Data> } = {
  CaseOpened: fc
    .uniqueArray(line, { maxLength: 3, selector: ({ lineId }) => lineId })
    .map((lines) => givenOpened({ lines })),
  ParcelReceived: id('parcel').map((parcelId) => givenParcel({ parcelId })),
  ScanRepeated: fc.record({ parcelId: id('parcel'), raw: fc.string({ maxLength: 9 }) }),
  ParcelWeighed: fc.record({
    weighingId: id('weighing'),
    parcelId: id('parcel'),
    grossMg: fc.integer({ min: 1, max: 9_000_000 }),
    source: fc.constant(SCALE_SOURCE),
  }),
  WeightDeviationFound: fc.record({
    weighingId: id('weighing'),
    direction: fc.constantFrom('light' as const, 'heavy' as const),
    differenceMg: fc.integer(),
    expectedMg: fc.integer(),
    toleranceMg: fc.integer(),
    ...grounds,
  }),
  OuterPackagingRecorded: fc.record({ parcelId: id('parcel'), condition: fc.constantFrom(...OUTER_PACKAGING) }),
  ContentCounted: fc.record({ lineId: id('line'), counted: count, by: fc.constant('hand' as const) }),
  UnexpectedContentCounted: fc.record({
    unexpectedId: id('unexpected'),
    sku: fc.constant('MUG'),
    gtin: fc.constant(null),
    name: fc.constant('Mug'),
    counted: count,
  }),
  UnitInspected: fc
    .record({
      lineId: id('line'),
      ordinal,
      grade: fc.constantFrom(...GRADES),
      defects: fc.array(fc.constant(DEFECT), { maxLength: 1 }),
      causeStated: fc.constantFrom(null, ...CAUSES),
    })
    .map((found) => givenInspected({ ...found, unitId: idOf(`${found.lineId} ${found.ordinal}`) })),
  DispositionDecided: fc.record({
    unitId,
    disposition: fc.constantFrom(...DISPOSITIONS),
    place: fc.constant('A1'),
    ...grounds,
  }),
  PhotoAdded: id('photo').map((photoId) => givenPhoto(photoId, { photoId })),
  CertificateIssued: fc.record({ certificateId: id('certificate'), unitId }).map(givenCertificate),
  WeightCertified: fc
    .record({ parcelId: id('parcel'), version: fc.integer({ min: 1, max: 3 }) })
    .map((change) => givenWeightCertificate(change)),
  UnitLabelled: fc.record({ unitId, lpn: fc.constant('LPNB100001') }),
  CaseParked: fc.record({ reason: fc.constantFrom('asked' as const, 'next-parcel' as const) }),
  CaseResumed: fc.constant({}),
  CaseClosed: fc.record({ confirmedBy: fc.constant('button' as const), ...grounds }),
  CaseReopened: fc.constant({ reason: 'again', posted: [] }),
  ...OTHER_DATA,
  ...WEIGHING_DATA,
  CaseLinked: fc.constant({ into: CASE_ID, reason: 'same return' }),
  StepUndone: fc.record({ commandId: id('command') }),
  ConflictSettled: fc.record({
    heads: fc.tuple(id('event'), id('event')),
    kept: fc.tuple(id('event')),
  }),
};

/** A well-formed event of this type, parsed by its schema as the fold parses it. */
export function eventOf(type: CaseEvent['type']): fc.Arbitrary<CaseEvent> {
  return DATA[type].map((data) => ({ type, data: RETURN_CASE_EVENTS[type].data.parse(data) }) as CaseEvent);
}

/** Any well-formed event; counts and inspections more often, because they must fit each other. */
export const anyEvent: fc.Arbitrary<CaseEvent> = fc.oneof(
  ...Object.keys(DATA).map((type) => ({ weight: 1, arbitrary: eventOf(type as CaseEvent['type']) })),
  { weight: 6, arbitrary: eventOf('ContentCounted') },
  { weight: 12, arbitrary: eventOf('UnitInspected') },
);
