import type { GapProblem } from '../domain/shortage/gap-problem.ts';
import type { FoldedCase } from '../return-case/fold-case.ts';
import { asSent } from '../return-case/as-sent.ts';
import { ACCESSORY_MARK, explainableOf, gapProblemOf } from '../return-case/gap-of-case.ts';
import { contentKey } from '../return-case/next-check.ts';
import type { CaseState, EventOrigin, WeighAll } from '../return-case/state.ts';
import { type WeightFinding, weightFindingOf } from '../return-case/weight-finding.ts';
import { whereLostOf } from '../return-case/where-lost-of.ts';

/** How the file says what it is. */
export const WEIGHT_RECORD_FORMAT = 'returns-bench.weight-record/1';

/**
 * Everything about the weights of one parcel, in one record (S24, B6), from the case alone: asking again gives the same.
 * `problem` is what the command line's `solve-gap` reads: whoever doubts the verdict puts it through. No person is named,
 * and nothing in it changes with what happens to the case besides, so that the same weights are the same file.
 * Null where no weight was held against anything.
 */
export function weightRecordOf(folded: FoldedCase) {
  const { state, caseId, history } = folded;
  const finding = weightFindingOf(state);
  if (finding === null) return null;
  const { parcel, weighing, content } = finding;
  const hashOf = ({ eventId }: EventOrigin): string | null =>
    history.ordered.find(({ envelope }) => envelope.eventId === eventId)?.hash ?? null;
  return {
    format: WEIGHT_RECORD_FORMAT,
    caseId,
    rmaNumbers: state.rmas.map(({ rmaNumber }) => rmaNumber),
    orderNumber: state.orderNumber,
    parcel: {
      parcelId: parcel.parcelId,
      trackingNumber: parcel.trackingNumber,
      carrier: parcel.carrier,
      outside: parcel.outside,
    },
    onArrival: { grossMg: weighing.grossMg, source: weighing.source, ...momentOf(weighing.origin, hashOf) },
    atPickUp: parcel.waybill ?? content.waybill,
    packaging: parcel.packaging,
    everything: parcel.weighAll && everythingOf(parcel.weighAll, state, hashOf),
    heldAgainst: content,
    saidAtTheTime: weighing.explained && { verdict: weighing.explained.verdict, next: weighing.explained.next },
    counted: state.lines.map(({ lineId, sku, name, expected, counted }) => ({ lineId, sku, name, expected, counted })),
    confirmed: weighing.confirmed,
    whereLost: whereLostOf(state),
    problem: problemAsSent(state, finding),
  };
}
export type WeightRecord = NonNullable<ReturnType<typeof weightRecordOf>>;

function momentOf(origin: EventOrigin, hashOf: (origin: EventOrigin) => string | null) {
  const { eventId, occurredAtMs, zone, stationId } = origin;
  return { eventId, hash: hashOf(origin), recordedAtMs: occurredAtMs, zone, stationId };
}

function everythingOf(
  { grossMg, source, photoId, origin }: WeighAll,
  { photos }: CaseState,
  hashOf: (origin: EventOrigin) => string | null,
) {
  const photoSha256 = photos.find((photo) => photo.photoId === photoId)?.sha256 ?? null;
  return { grossMg, source, photoSha256, ...momentOf(origin, hashOf) };
}

/** The problem before anything was counted, by SKU where that names one line; null while a mass is unknown. */
function problemAsSent(state: CaseState, { expected }: WeightFinding): GapProblem | null {
  const uncounted = asSent(state);
  const explainable = explainableOf(uncounted);
  const problem = expected === null || explainable === null ? null : gapProblemOf(uncounted, explainable);
  if (problem === null) return null;
  const isUnique = (sku: string): boolean => state.lines.filter((line) => line.sku === sku).length === 1;
  const nameOf = (key: string): string => {
    const { lineId, accessory } = contentKey(key);
    const sku = state.lines.find((line) => line.lineId === lineId)?.sku;
    const name = sku !== undefined && isUnique(sku) ? sku : lineId;
    return accessory === null ? name : `${name}${ACCESSORY_MARK}${accessory}`;
  };
  return { ...problem, lines: problem.lines.map((line) => ({ ...line, sku: nameOf(line.sku) })) };
}
