import type { CaseEvent, CaseEventData } from './events.ts';
import { evolveContents } from './evolve-contents.ts';
import { evolveParcel } from './evolve-parcel.ts';
import { evolveProgress } from './evolve-progress.ts';
import { identified, joined, opened } from './evolve-returns.ts';
import { evolveUnits } from './evolve-units.ts';
import { evolveWeights } from './evolve-weights.ts';
import { putById } from './put-by-id.ts';
import type { CaseState, EventOrigin } from './state.ts';

/**
 * The meaning of one event. Total: it never throws and never refuses, because what is in the record has happened.
 * An event about a parcel or unit that is not there (its step was undone, or another bench's came first) changes nothing.
 */
export function evolve(state: CaseState, event: CaseEvent, origin: EventOrigin): CaseState {
  const next = { ...apply(state, event, origin), last: origin };
  return { ...next, steps: withStep(next.steps, event, origin) };
}

function apply(state: CaseState, event: CaseEvent, origin: EventOrigin): CaseState {
  switch (event.type) {
    case 'CaseOpened':
      return opened(state, event.data, origin);
    case 'RmaJoined':
      return joined(state, event.data);
    case 'ReturnIdentified':
      return identified(state, event.data, origin);
    case 'ParcelClassified':
      return { ...state, returnClass: event.data.returnClass };
    case 'OutboundShipmentMatched':
      return { ...state, outbound: event.data };
    case 'SiblingParcelsAnnounced':
      return { ...state, siblings: event.data.trackingNumbers };
    case 'ParcelReceived':
    case 'ParcelWeighed':
    case 'WeightDeviationFound':
    case 'OuterPackagingRecorded':
    case 'SealJudged':
    case 'ParcelTurnedAway':
    case 'FreightPaid':
    case 'DockReceiptMatched':
    case 'CarrierDeliveryNoted':
    case 'CarrierConductNoted':
    case 'PackagingRetained':
    case 'OuterMarksPlaced':
    case 'HandlingMarkNoted':
      return evolveParcel(state, event, origin);
    case 'WeightExplained':
    case 'WaybillWeightRead':
    case 'PackagingWeighed':
    case 'EverythingWeighed':
    case 'WeighAllShown':
    case 'ExplanationConfirmed':
      return { ...state, parcels: evolveWeights(state.parcels, event, origin) };
    case 'ContentCounted':
    case 'CartonCounted':
    case 'UnexpectedContentCounted':
    case 'SubstitutionFound':
    case 'ShortageStated':
    case 'SerialRead':
      return evolveContents(state, event);
    case 'UnitInspected':
    case 'LegStated':
    case 'DispositionDecided':
    case 'UnitLabelled':
      return evolveUnits(state, event, origin);
    case 'PhotoAdded':
      return { ...state, photos: putById(state.photos, 'photoId', { ...event.data, added: origin }) };
    case 'CertificateIssued': {
      const certificate = { ...event.data, issued: origin };
      return { ...state, certificates: putById(state.certificates, 'certificateId', certificate) };
    }
    case 'WeightCertified': {
      const certificate = { ...event.data, issued: origin };
      return { ...state, weightCertificates: putById(state.weightCertificates, 'certificateId', certificate) };
    }
    case 'CaseParked':
      return parked(state, event.data, origin);
    case 'CaseResumed':
      return state.status === 'parked' ? { ...state, status: 'open', parkedReason: null } : state;
    case 'CaseClosed':
      return { ...state, status: 'closed', parkedReason: null, closed: { ...event.data, origin } };
    case 'CaseReopened': {
      const others = state.reopenings.filter((reopening) => reopening.origin.eventId !== origin.eventId);
      const reopenings = [...others, { ...event.data, origin }];
      // What was agreed to was agreed to as it stood: a corrected case asks anew.
      return { ...state, status: 'open', closed: null, reopenings, approvals: [] };
    }
    case 'CaseLinked':
      return { ...state, status: 'linked', linkedInto: event.data.into };
    case 'ScanRepeated':
    case 'StepUndone':
    case 'ConflictSettled':
      return state;
    default:
      return { ...state, ...evolveProgress(state, event, origin) };
  }
}

function parked(state: CaseState, { reason }: CaseEventData<'CaseParked'>, origin: EventOrigin): CaseState {
  if (state.status !== 'open') return state;
  const heldUnidentified = reason === 'unidentified' ? (state.heldUnidentified ?? origin) : state.heldUnidentified;
  return { ...state, status: 'parked', parkedReason: reason, heldUnidentified };
}

/** Nobody did these on purpose, or they took something back themselves: there is nothing in them to take back. */
const NOT_STEPS: ReadonlySet<CaseEvent['type']> = new Set([
  'ScanRepeated',
  'SnapshotTaken',
  'StepUndone',
  'ConflictSettled',
]);

function withStep(steps: CaseState['steps'], event: CaseEvent, origin: EventOrigin): CaseState['steps'] {
  if (NOT_STEPS.has(event.type)) return steps;
  const { commandId, occurredAtMs, actor } = origin;
  const last = steps.at(-1);
  if (last?.commandId === commandId) return steps.with(-1, { ...last, types: [...last.types, event.type] });
  return [...steps, { commandId, types: [event.type], occurredAtMs, actor }];
}
