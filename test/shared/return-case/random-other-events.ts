import fc from 'fast-check';
import { MATTER_OUTCOMES, MATTERS } from '../../../shared/domain/matter.ts';
import { OUTER_PACKAGING } from '../../../shared/domain/outer-packaging.ts';
import { NO_TERMS } from '../../../shared/return-case/events/event-parts.ts';
import { APPROVAL_MATTERS } from '../../../shared/return-case/events/progress-events.ts';
import { sha256 } from '../../../electron/ids.ts';
import { CASE_ID, givenLine, idOf } from '../../support/builders.ts';

const id = (kind: string): fc.Arbitrary<string> => fc.nat({ max: 3 }).map((number) => idOf(`${kind} ${number}`));
const ordinal = fc.integer({ min: 1, max: 4 });
const unitId = fc.tuple(id('line'), ordinal).map(([lineId, at]) => idOf(`${lineId} ${at}`));
const lines = fc
  .uniqueArray(fc.record({ lineId: id('line'), expected: fc.integer({ min: 1, max: 3 }) }), {
    maxLength: 2,
    selector: ({ lineId }) => lineId,
  })
  .map((some) => some.map((line) => givenLine({ ...line, rmaNumber: 'RMA-2', cartonsPerUnit: 2 })));
const announced = { rmaNumber: fc.constantFrom('RMA-2', 'RMA-3'), orderNumber: fc.constant(null), lines };
const money = { amountMinor: fc.constantFrom(null, 100), currency: fc.constantFrom(null, 'EUR') };
const parcelId = id('parcel');
const hash = fc.nat({ max: 3 }).map((number) => sha256(`file ${number}`));

/** Data for what is said around the goods: parcels nobody knows, notes, agreements, matters without a parcel. */
export const OTHER_DATA = {
  ParcelClassified: fc.record({ returnClass: fc.constantFrom('empty', 'recalled'), note: fc.constant(null) }),
  RmaJoined: fc.record({ ...announced, terms: fc.constant(NO_TERMS) }),
  ReturnIdentified: fc.record({
    ...announced,
    terms: fc.constant(NO_TERMS),
    returnClass: fc.constant('customer-return' as const),
    by: fc.constantFrom('import' as const, 'person' as const),
    reasons: fc.constant([]),
  }),
  OutboundShipmentMatched: fc.constant({
    trackingNumber: 'RR123456785CN',
    shippedMg: 1_200_000,
    cartons: 1,
    shippedOn: '2026-02-01',
    deliveredOn: null,
  }),
  SiblingParcelsAnnounced: fc.record({
    trackingNumbers: fc.array(fc.constantFrom('A1', 'A2'), { minLength: 1, maxLength: 2 }),
  }),
  RecallRequested: fc.constant({ note: 'send the red one on' }),
  OutcomeNoted: fc.constant({ text: 'sent on' }),
  SealJudged: fc.record({ parcelId, isSealed: fc.boolean() }),
  ValuablesFound: fc.record({
    valuablesId: id('valuables'),
    description: fc.constant('a coin'),
    ...money,
    witnessId: id('person'),
  }),
  ParcelTurnedAway: fc.record({ parcelId, reason: fc.constant('freight-collect' as const), note: fc.constant(null) }),
  FreightPaid: fc.record({
    parcelId,
    amountMinor: fc.nat({ max: 900 }),
    currency: fc.constant('EUR'),
    note: fc.constant(null),
  }),
  SlipRecorded: fc.record({
    found: fc.boolean(),
    detailsRef: fc.option(id('details')),
    phoneTail: fc.constantFrom(null, '1234'),
    rmaWritten: fc.constant(null),
    orderWritten: fc.constant(null),
  }),
  DockReceiptMatched: fc.record({
    parcelId,
    dockId: id('dock'),
    arrivedAtMs: fc.nat(),
    condition: fc.constantFrom(null, ...OUTER_PACKAGING),
    reservation: fc.constant(null),
  }),
  CarrierDeliveryNoted: fc.record({ parcelId, deliveredAtMs: fc.nat() }),
  CarrierConductNoted: fc.record({ parcelId, conduct: fc.constant('would not wait') }),
  PackagingRetained: fc.record({ parcelId, shelf: fc.constant('K1'), keepUntil: fc.constant('2026-05-01') }),
  FreightEstimated: fc.record({
    estimateId: id('estimate'),
    leg: fc.constantFrom('return' as const, 're-ship' as const),
    carrier: fc.constant(null),
    amountMinor: fc.nat(),
    currency: fc.constant('EUR'),
    from: fc.constantFrom('policy' as const, 'typed' as const),
  }),
  FreightRecorded: fc.record({
    freightId: id('freight'),
    leg: fc.constantFrom('outbound' as const, 're-ship' as const),
    carrier: fc.constant(null),
    trackingNumber: fc.constant(null),
    ...money,
    payer: fc.constant('buyer' as const),
    reference: fc.constant(null),
  }),
  CartonCounted: fc.record({ lineId: id('line'), carton: ordinal, counted: fc.nat({ max: 3 }) }),
  SubstitutionFound: fc.record({ unexpectedId: id('unexpected'), lineId: fc.option(id('line')) }),
  ShortageStated: fc.record({
    lineId: id('line'),
    cause: fc.constantFrom('too-few' as const, 'wrong-item' as const),
    onDeliveryNote: fc.option(fc.boolean()),
    outcome: fc.constantFrom(null, 'resupply' as const),
  }),
  SerialRead: fc.record({
    lineId: id('line'),
    ordinal,
    serial: fc.constantFrom('SN1', 'SN2'),
    finding: fc.constantFrom('sold' as const, 'not-sold' as const),
  }),
  OuterMarksPlaced: fc.record({ parcelId, places: fc.array(fc.constant('front' as const), { maxLength: 1 }) }),
  HandlingMarkNoted: fc.record({ parcelId, mark: fc.constant('glass' as const), rattles: fc.boolean() }),
  LegStated: fc.record({
    unitId,
    leg: fc.constantFrom('outbound' as const, 'return' as const),
    contractedBy: fc.constant('own-account' as const),
    carrier: fc.constant(null),
  }),
  EligibilityFound: fc.record({
    verdict: fc.constantFrom('eligible' as const, 'cannot-tell' as const),
    policyVersion: fc.constant('1'),
    ruleIds: fc.array(fc.constant('S13'), { maxLength: 2 }),
  }),
  SnapshotTaken: fc.record({
    sha256: hash,
    moment: fc.constantFrom('waybill' as const, 'close' as const),
    width: fc.constant(1280),
    height: fc.constant(720),
    byteLength: fc.constant(99),
    keepUntilMs: fc.nat(),
  }),
  ShelfAssigned: fc.record({ shelf: fc.constantFrom(null, 'U1'), holdNumber: fc.constantFrom(null, 'HB1000001') }),
  FlagSet: fc.record({ flag: fc.constantFrom(null, 'blue') }),
  NoteAdded: fc.record({ noteId: id('note'), text: fc.constant('asked the buyer'), flag: fc.constant(null) }),
  UrgencySet: fc.record({
    urgency: fc.constantFrom('normal' as const, 'priority' as const),
    dueOn: fc.constantFrom(null, '2026-04-01'),
  }),
  ApprovalRequested: fc.record({
    approvalId: id('approval'),
    matter: fc.constantFrom(...APPROVAL_MATTERS),
    ...money,
    note: fc.constant(null),
  }),
  ApprovalDecided: fc.record({ approvalId: id('approval'), granted: fc.boolean(), note: fc.constant(null) }),
  NoParcelStated: fc.record({ matter: fc.constantFrom(...MATTERS), note: fc.constant(null) }),
  DeclaredWeightNoted: fc.record({ declaredMg: fc.integer({ min: 1, max: 9_000_000 }), sha256: fc.option(hash) }),
  EvidenceAttached: fc.record({
    evidenceId: id('evidence'),
    sha256: hash,
    kind: fc.constantFrom('image' as const, 'pdf' as const),
    title: fc.constant('delivery note'),
  }),
  MatterSettled: fc.record({
    outcome: fc.constantFrom(...MATTER_OUTCOMES),
    note: fc.constant(null),
    trackingNumber: fc.constant(CASE_ID),
    paidMinor: fc.constantFrom(null, 300),
    ...money,
  }),
} as const;
