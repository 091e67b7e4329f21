import type { MessageId } from '../../shared/i18n/catalogue.ts';
import { saying, type Saying } from './say.ts';

/** Steps by the event that names them (`undo.step` of a case), in people's words. */
const STEPS: Readonly<Record<string, MessageId>> = {
  CaseOpened: 'receiving.step.opened',
  ParcelReceived: 'receiving.step.received',
  ScanRepeated: 'receiving.step.repeat',
  ParcelWeighed: 'receiving.step.weighed',
  WeightDeviationFound: 'receiving.step.weighed',
  OuterPackagingRecorded: 'receiving.step.outside',
  ContentCounted: 'receiving.step.counted',
  UnexpectedContentCounted: 'receiving.step.counted',
  CartonCounted: 'receiving.step.counted',
  SubstitutionFound: 'receiving.step.counted',
  ShortageStated: 'goods.step.all',
  SerialRead: 'goods.step.all',
  HandlingMarkNoted: 'goods.step.all',
  OuterMarksPlaced: 'receiving.step.outside',
  PackagingRetained: 'receiving.step.outside',
  UnitInspected: 'receiving.step.inspected',
  LegStated: 'receiving.step.inspected',
  DispositionDecided: 'receiving.step.disposition',
  PhotoAdded: 'receiving.step.photo',
  CertificateIssued: 'receiving.step.certificate',
  WeightCertified: 'receiving.step.certificate',
  WaybillWeightRead: 'weight.step.waybill',
  PackagingWeighed: 'receiving.step.weighed',
  EverythingWeighed: 'receiving.step.weighed',
  ExplanationConfirmed: 'receiving.step.counted',
  SiblingsWaitEnded: 'weight.step.wait-ended',
  UnitLabelled: 'receiving.step.label',
  ParcelClassified: 'arrival.step.class',
  SealJudged: 'arrival.step.seal',
  RmaJoined: 'arrival.step.joined',
  OutcomeNoted: 'arrival.step.outcome',
  ValuablesFound: 'arrival.step.valuables',
  ParcelTurnedAway: 'arrival.step.turned-away',
  FreightPaid: 'arrival.step.freight',
  FreightRecorded: 'arrival.step.freight',
  FreightEstimated: 'arrival.step.freight',
  CarrierConductNoted: 'arrival.step.conduct',
  CaseParked: 'receiving.step.parked',
  CaseResumed: 'receiving.step.resumed',
  CaseClosed: 'receiving.step.closed',
  CaseReopened: 'receiving.step.reopened',
};

/** The step's name; one that this page does not know yet is "last step". */
export function stepSaying(step: string): Saying {
  return saying(STEPS[step] ?? 'receiving.step.other');
}
