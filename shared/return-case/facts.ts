import type { FactPayload } from '../domain/facts/fact-payloads.ts';
import { closingFacts } from './closing-facts.ts';
import type { FoldedCase } from './fold-case.ts';
import { type Fact, type FactContext, makeFact } from './make-fact.ts';
import type { EventOrigin, Parcel } from './state.ts';
import { isTurnedAway } from './turned-away.ts';

/**
 * The facts of a case as it stands, in the order they are to be posted (DESIGN.md 9). A view like any other: undo the
 * cause and the fact is gone. A case in conflict posts that its parcels came and nothing that moves stock or money.
 */
export function factsOf(folded: FoldedCase, context: FactContext): readonly Fact[] {
  const { state } = folded;
  const arrived = [
    ...state.parcels.filter(({ turnedAway }) => !turnedAway).map((parcel) => receivedFact(folded, parcel, context)),
    ...(state.heldUnidentified ? [unidentifiedFact(folded, state.heldUnidentified, context)] : []),
    ...correctedFacts(folded, context),
  ];
  if (!state.closed || folded.isInConflict || folded.isReadOnly || isTurnedAway(state)) return arrived;
  return [...arrived, ...closingFacts(folded, state.closed.origin, context)];
}

function receivedFact(folded: FoldedCase, parcel: Parcel, context: FactContext): Fact {
  const { state } = folded;
  const payload: FactPayload<'returns.parcel.received.v1'> = {
    parcelId: parcel.parcelId,
    trackingNumber: parcel.trackingNumber,
    carrier: parcel.carrier,
    station: context.stationCode,
    receivedAtMs: parcel.received.occurredAtMs,
    grossMg: parcel.weighing?.grossMg ?? null,
    weightManual: parcel.weighing?.source.kind === 'manual',
    parcelClass: state.opened ? state.returnClass : 'unidentified',
    rmaNumber: state.rmas[0]?.rmaNumber ?? null,
    orderNumber: state.orderNumber,
  };
  const window = context.policy.undoWindowsMs.received;
  return makeFact(folded, 'returns.parcel.received.v1', parcel.parcelId, parcel.received, window, payload, context);
}

/** Told once, when the parcel was first put on a hold shelf; what happens to it later is told as inspection. */
function unidentifiedFact(folded: FoldedCase, held: EventOrigin, context: FactContext): Fact {
  const { state } = folded;
  const [parcel] = state.parcels;
  const payload: FactPayload<'returns.parcel.unidentified.v1'> = {
    parcelId: parcel?.parcelId ?? null,
    trackingNumber: parcel?.trackingNumber ?? null,
    carrier: parcel?.carrier ?? null,
    station: context.stationCode,
    holdNumber: state.holdNumber,
    shelf: state.shelf,
    grossMg: parcel?.weighing?.grossMg ?? null,
    contents: state.unexpected
      .filter(({ counted }) => counted > 0)
      .map(({ sku, gtin, name, counted }) => ({ sku, gtin, name, quantity: counted })),
    rmaWritten: state.slip?.rmaWritten ?? null,
    orderWritten: state.slip?.orderWritten ?? null,
    evidencePhotoHashes: [...new Set(state.photos.map(({ sha256 }) => sha256))],
  };
  const window = context.policy.undoWindowsMs.unidentified;
  return makeFact(folded, 'returns.parcel.unidentified.v1', 'case', held, window, payload, context);
}

/** F4: a correction names what it reverses; what is true now is told as facts anew when the case is closed again. */
function correctedFacts(folded: FoldedCase, context: FactContext): Fact[] {
  const { rmas, orderNumber, reopenings } = folded.state;
  const window = context.policy.undoWindowsMs.corrected;
  return reopenings
    .filter(({ posted }) => posted.length > 0)
    .map(({ reason, posted, origin }) => {
      const rmaNumber = rmas[0]?.rmaNumber ?? null;
      const payload = { rmaNumber, orderNumber, reason, reverses: [...posted] };
      return makeFact(folded, 'returns.return.corrected.v1', 'case', origin, window, payload, context);
    });
}
