import type { FactPayload, FactKind } from '../domain/facts/fact-payloads.ts';
import { isDamagedGrade } from '../domain/grade.ts';
import type { Policy } from '../domain/policy/policy.ts';
import type { DeriveId } from '../event-log/envelope.ts';
import { causalPastOf } from '../event-log/history.ts';
import type { FoldedCase } from './fold-case.ts';
import { refundProposals } from './refund-proposal.ts';
import type { EventOrigin, Parcel, ReturnLine, Unit } from './state.ts';

/** Something the back office is to be told, once its undo window has passed. */
export interface Fact {
  /** UUIDv5 of case, type, scope and revision: the same on every bench and on every attempt. */
  readonly factId: string;
  readonly type: FactKind;
  /** What within the case the fact is about: a parcel, a unit, a currency. */
  readonly scope: string;
  /** 1 for the first time, higher when the step that caused it was undone and done again. */
  readonly revision: number;
  /** Only the station that wrote this event posts the fact. */
  readonly cause: EventOrigin;
  readonly sendableAtMs: number;
  readonly payload: FactPayload<FactKind>;
}

export interface FactContext {
  readonly policy: Policy;
  readonly deriveId: DeriveId;
  /** Code of the station, as the back office knows it. */
  readonly stationCode: string;
}

/**
 * The facts of a case as it stands, in the order they are to be posted (DESIGN.md 9). A view like any other: undo the
 * cause and the fact is gone. A case in conflict posts that its parcels came and nothing that moves stock or money.
 */
export function factsOf(folded: FoldedCase, context: FactContext): readonly Fact[] {
  const { state } = folded;
  const received = state.parcels.map((parcel) => receivedFact(folded, parcel, context));
  if (!state.closed || folded.isInConflict || folded.isReadOnly) return received;
  return [...received, ...closingFacts(folded, state.closed.origin, context)];
}

function receivedFact(folded: FoldedCase, parcel: Parcel, context: FactContext): Fact {
  const { opened } = folded.state;
  const payload: FactPayload<'returns.parcel.received.v1'> = {
    parcelId: parcel.parcelId,
    trackingNumber: parcel.trackingNumber,
    carrier: parcel.carrier,
    station: context.stationCode,
    receivedAtMs: parcel.received.occurredAtMs,
    grossMg: parcel.weighing?.grossMg ?? null,
    weightManual: parcel.weighing?.source.kind === 'manual',
    parcelClass: opened?.returnClass ?? 'unidentified',
    rmaNumber: opened?.rmaNumbers[0] ?? null,
    orderNumber: opened?.orderNumber ?? null,
  };
  const window = context.policy.undoWindowsMs.received;
  return make(folded, 'returns.parcel.received.v1', parcel.parcelId, parcel.received, window, payload, context);
}

function closingFacts(folded: FoldedCase, cause: EventOrigin, context: FactContext): Fact[] {
  const { state } = folded;
  const windows = context.policy.undoWindowsMs;
  const references = { rmaNumber: state.opened?.rmaNumbers[0] ?? null, orderNumber: state.opened?.orderNumber ?? null };
  const evidencePhotoHashes = [...new Set(state.photos.map(({ sha256 }) => sha256))];
  const inspected: FactPayload<'returns.return.inspected.v1'> = {
    ...references,
    parcels: state.parcels.map(({ parcelId, trackingNumber, weighing }) => ({
      parcelId,
      trackingNumber,
      grossMg: weighing?.grossMg ?? null,
      weightManual: weighing?.source.kind === 'manual',
    })),
    lines: state.lines.map((line) => inspectedLine(line, unitsOf(line, state.units))),
    unexpected: state.unexpected
      .filter(({ counted }) => counted > 0)
      .map(({ sku, gtin, counted }) => ({ sku, gtin, quantity: counted })),
    evidencePhotoHashes,
  };
  const refunds = refundProposals(state, context.policy).map((proposal) =>
    make(
      folded,
      'returns.refund.ready.v1',
      proposal.currency,
      cause,
      windows.refundReady,
      {
        ...references,
        ...proposal,
        freightPayer: null,
        evidencePhotoHashes,
        approver: null,
        orderState: null,
      },
      context,
    ),
  );
  return [
    make(folded, 'returns.return.inspected.v1', 'case', cause, windows.inspected, inspected, context),
    ...state.lines.flatMap((line) => restockFacts(folded, line, cause, context)),
    ...refunds,
  ];
}

/** One fact per unit: units of one line may go to different places. Nothing is posted for a fate that is not final. */
function restockFacts(folded: FoldedCase, line: ReturnLine, cause: EventOrigin, context: FactContext): Fact[] {
  const { stockBinByDisposition, undoWindowsMs } = context.policy;
  return unitsOf(line, folded.state.units).flatMap((unit) => {
    const bin = unit.disposition ? stockBinByDisposition[unit.disposition] : 'none';
    if (bin === 'none' || !unit.disposition) return [];
    const payload: FactPayload<'returns.stock.restock.v1'> = {
      lineId: line.lineId,
      sku: line.sku,
      gtin: line.gtin,
      quantity: 1,
      unitIds: [unit.unitId],
      bin,
      disposition: unit.disposition,
      place: unit.place,
    };
    return make(folded, 'returns.stock.restock.v1', unit.unitId, cause, undoWindowsMs.restock, payload, context);
  });
}

/**
 * expected = good + defective + missing, always: a unit that was not counted is missing. Where merged benches took the
 * count of a line back and left its inspections, those say how many are here.
 */
function inspectedLine(
  line: ReturnLine,
  units: readonly Unit[],
): FactPayload<'returns.return.inspected.v1'>['lines'][number] {
  const counted = line.counted ?? units.at(-1)?.ordinal ?? 0;
  const defective = units.filter(({ grade }) => isDamagedGrade(grade)).length;
  return {
    lineId: line.lineId,
    sku: line.sku,
    gtin: line.gtin,
    expected: line.expected,
    good: counted - defective,
    defective,
    missing: line.expected - counted,
    units: units.map(({ unitId, grade, defects, causeStated }) => ({
      unitId,
      grade,
      defects: defects.map(({ kind, place, extent }) => ({ kind, place, extent })),
      causeStated,
    })),
  };
}

function unitsOf(line: ReturnLine, units: readonly Unit[]): readonly Unit[] {
  return units.filter(({ lineId }) => lineId === line.lineId).toSorted((a, b) => a.ordinal - b.ordinal);
}

function make<Type extends FactKind>(
  folded: FoldedCase,
  type: Type,
  scope: string,
  cause: EventOrigin,
  windowMs: number,
  payload: FactPayload<Type>,
  { deriveId }: FactContext,
): Fact {
  const revision = revisionOf(folded, cause);
  const factId = deriveId(`${folded.caseId}|${type}|${scope}|${revision}`);
  return { factId, type, scope, revision, cause, sendableAtMs: cause.occurredAtMs + windowMs, payload };
}

/**
 * The how-manieth time its cause happened, undone times included, as its author knew it: from the record alone, so
 * that a bench restored from a backup, or one that has heard of more since, derives the same id and the back office
 * sees a repeat, not a second effect (O15).
 */
function revisionOf({ history }: FoldedCase, cause: EventOrigin): number {
  const causing = history.ordered.find(({ envelope }) => envelope.eventId === cause.eventId);
  if (!causing) return 1;
  const { type, data } = causing.envelope;
  const before = causalPastOf(causing, history).filter(
    ({ envelope }) => envelope.type === type && envelope.data['parcelId'] === data['parcelId'],
  );
  return before.length + 1;
}
