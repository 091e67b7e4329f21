import type { CaseEvent, CaseEventData } from './events.ts';
import type { CaseState, EventOrigin, Parcel } from './state.ts';

/** The events about one parcel. */
export type ParcelEvent = Extract<
  CaseEvent,
  {
    type:
      | 'ParcelReceived'
      | 'ParcelWeighed'
      | 'WeightDeviationFound'
      | 'OuterPackagingRecorded'
      | 'SealJudged'
      | 'ParcelTurnedAway'
      | 'FreightPaid'
      | 'DockReceiptMatched'
      | 'CarrierDeliveryNoted'
      | 'CarrierConductNoted'
      | 'PackagingRetained'
      | 'OuterMarksPlaced'
      | 'HandlingMarkNoted';
  }
>;

/** What an event says of a parcel. Total, like `evolve`, of which it is a part. */
export function evolveParcel(state: CaseState, event: ParcelEvent, origin: EventOrigin): CaseState {
  switch (event.type) {
    case 'ParcelReceived':
      return received(state, event.data, origin);
    case 'WeightDeviationFound':
      return deviated(state, event.data);
    default:
      return changeParcel(state, event.data.parcelId, (parcel) => ({ ...parcel, ...changeOf(event, origin) }));
  }
}

function changeOf(
  event: Exclude<ParcelEvent, { type: 'ParcelReceived' | 'WeightDeviationFound' }>,
  origin: EventOrigin,
): Partial<Parcel> {
  switch (event.type) {
    case 'ParcelWeighed': {
      const { weighingId, grossMg, source } = event.data;
      return { weighing: { weighingId, grossMg, source, deviation: null, explained: null, confirmed: null, origin } };
    }
    case 'OuterPackagingRecorded':
      return { outside: event.data.condition };
    case 'SealJudged':
      return { isSealed: event.data.isSealed };
    case 'ParcelTurnedAway':
      return { turnedAway: withoutParcelId(event.data) };
    case 'FreightPaid':
      return { freightPaid: withoutParcelId(event.data) };
    case 'DockReceiptMatched':
      return { dock: withoutParcelId(event.data) };
    case 'CarrierDeliveryNoted':
      return { deliveredAtMs: event.data.deliveredAtMs };
    case 'CarrierConductNoted':
      return { carrierConduct: event.data.conduct };
    case 'PackagingRetained':
      return { retained: withoutParcelId(event.data) };
    case 'OuterMarksPlaced':
      return { outsidePlaces: event.data.places };
    case 'HandlingMarkNoted':
      return { handlingMark: withoutParcelId(event.data) };
  }
}

function withoutParcelId<Data extends { readonly parcelId: string }>({ parcelId: _id, ...data }: Data) {
  return data;
}

/** A parcel comes once: when two benches wrote it down, the first stands, with what was found on it since. */
function received(state: CaseState, data: CaseEventData<'ParcelReceived'>, origin: EventOrigin): CaseState {
  const { parcelId, trackingNumber, carrier } = data;
  if (state.parcels.some((parcel) => parcel.parcelId === parcelId)) return state;
  const parcel: Parcel = {
    parcelId,
    trackingNumber,
    carrier,
    outside: null,
    weighing: null,
    received: origin,
    isSealed: null,
    turnedAway: null,
    freightPaid: null,
    dock: null,
    deliveredAtMs: null,
    carrierConduct: null,
    retained: null,
    outsidePlaces: [],
    handlingMark: null,
    waybill: null,
    packaging: null,
    weighAll: null,
  };
  return { ...state, parcels: [...state.parcels, parcel] };
}

function deviated(state: CaseState, data: CaseEventData<'WeightDeviationFound'>): CaseState {
  const parcel = state.parcels.find(({ weighing }) => weighing?.weighingId === data.weighingId);
  if (!parcel?.weighing) return state;
  const weighing = { ...parcel.weighing, deviation: data.direction };
  return changeParcel(state, parcel.parcelId, (found) => ({ ...found, weighing }));
}

function changeParcel(state: CaseState, parcelId: string, change: (parcel: Parcel) => Parcel): CaseState {
  return { ...state, parcels: state.parcels.map((parcel) => (parcel.parcelId === parcelId ? change(parcel) : parcel)) };
}
