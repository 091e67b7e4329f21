import type { CaseEvent } from './events.ts';
import type { EventOrigin, Parcel, Weighing } from './state.ts';

/** The events about what weights say. */
export type WeightEvent = Extract<
  CaseEvent,
  {
    type:
      | 'WeightExplained'
      | 'WaybillWeightRead'
      | 'PackagingWeighed'
      | 'EverythingWeighed'
      | 'WeighAllShown'
      | 'ExplanationConfirmed';
  }
>;

/** What an event says of the parcels' weights. Total, like `evolve`, of which it is a part. */
export function evolveWeights(parcels: readonly Parcel[], event: WeightEvent, origin: EventOrigin): readonly Parcel[] {
  return parcels.map((parcel) => ({ ...parcel, ...changeOf(parcel, event, origin) }));
}

function changeOf(parcel: Parcel, event: WeightEvent, origin: EventOrigin): Partial<Parcel> {
  switch (event.type) {
    case 'WeightExplained': {
      const { weighingId, ...explained } = event.data;
      return ofWeighing(parcel, weighingId, { explained });
    }
    case 'ExplanationConfirmed':
      return ofWeighing(parcel, event.data.weighingId, { confirmed: event.data.changes });
    case 'WeighAllShown': {
      const { weighAllId, photoId } = event.data;
      return parcel.weighAll?.weighAllId === weighAllId ? { weighAll: { ...parcel.weighAll, photoId } } : {};
    }
    default:
      return parcel.parcelId === event.data.parcelId ? ofParcel(event, origin) : {};
  }
}

function ofWeighing({ weighing }: Parcel, weighingId: string, change: Partial<Weighing>): Partial<Parcel> {
  return weighing?.weighingId === weighingId ? { weighing: { ...weighing, ...change } } : {};
}

function ofParcel(
  event: Extract<WeightEvent, { type: 'WaybillWeightRead' | 'PackagingWeighed' | 'EverythingWeighed' }>,
  origin: EventOrigin,
): Partial<Parcel> {
  const { parcelId: _id, ...data } = event.data;
  if ('weighAllId' in data) return { weighAll: { ...data, photoId: null, origin } };
  return 'rounding' in data ? { waybill: data } : { packaging: data };
}
