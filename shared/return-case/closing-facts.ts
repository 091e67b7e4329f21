import type { FactPayload } from '../domain/facts/fact-payloads.ts';
import { isDamagedGrade } from '../domain/grade.ts';
import type { FoldedCase } from './fold-case.ts';
import { type Fact, type FactContext, makeFact } from './make-fact.ts';
import { isRefunded } from '../domain/matter.ts';
import { matterFacts } from './matter-facts.ts';
import { proposalsOf } from './refund-proposal.ts';
import { refundApprover, refundsReady } from './refund-requests.ts';
import type { CaseState, EventOrigin, ReturnLine, Unit } from './state.ts';
import { isWithoutParcel } from './without-parcel.ts';

/** One announced return of the case with its lines; a case that no return announced is one group without a number. */
interface RmaGroup {
  readonly rmaNumber: string | null;
  readonly orderNumber: string | null;
  /** Distinguishes the facts of several returns in one case; null for the first, whose facts carry no mark. */
  readonly mark: string | null;
  readonly lines: readonly ReturnLine[];
}

/** What closing a case tells: what was found and what may be paid back, return by return, and where each unit goes. */
export function closingFacts(folded: FoldedCase, cause: EventOrigin, context: FactContext): Fact[] {
  const { state } = folded;
  if (isWithoutParcel(state)) return matterFacts(folded, cause, context);
  const groups = groupsOf(state);
  const isSettled = state.settled !== null && isRefunded(state.settled.outcome) && state.settled.amountMinor !== null;
  return [
    ...groups.map((group) => inspectedFact(folded, group, cause, context)),
    ...state.lines.flatMap((line) => restockFacts(folded, line, cause, context)),
    // Settled before the parcel came after all: what was settled is paid, and not the lines once more (S75).
    ...(isSettled
      ? matterFacts(folded, cause, context)
      : groups.flatMap((group) => refundFacts(folded, group, cause, context))),
  ];
}

/** The first return also answers for lines that no return announced. */
function groupsOf({ rmas, lines, orderNumber }: CaseState): RmaGroup[] {
  if (rmas.length === 0) return [{ rmaNumber: null, orderNumber, mark: null, lines }];
  return rmas.map((rma, at) => {
    const isFirst = at === 0;
    const own = lines.filter((line) => line.rmaNumber === rma.rmaNumber || (isFirst && line.rmaNumber === null));
    return { ...rma, mark: isFirst ? null : rma.rmaNumber, lines: own };
  });
}

const evidenceOf = ({ photos }: CaseState): string[] => [...new Set(photos.map(({ sha256 }) => sha256))];

function inspectedFact(folded: FoldedCase, group: RmaGroup, cause: EventOrigin, context: FactContext): Fact {
  const { state } = folded;
  const { rmaNumber, orderNumber, mark, lines } = group;
  const unexpected = mark === null ? state.unexpected.filter(({ counted }) => counted > 0) : [];
  const payload: FactPayload<'returns.return.inspected.v1'> = {
    rmaNumber,
    orderNumber,
    parcels: state.parcels.map(({ parcelId, trackingNumber, weighing }) => ({
      parcelId,
      trackingNumber,
      grossMg: weighing?.grossMg ?? null,
      weightManual: weighing?.source.kind === 'manual',
    })),
    lines: lines.map((line) => inspectedLine(line, unitsOf(line, state.units))),
    unexpected: unexpected.map(({ sku, gtin, counted }) => ({ sku, gtin, quantity: counted })),
    evidencePhotoHashes: evidenceOf(state),
  };
  const window = context.policy.undoWindowsMs.inspected;
  return makeFact(folded, 'returns.return.inspected.v1', mark ?? 'case', cause, window, payload, context);
}

function refundFacts(folded: FoldedCase, group: RmaGroup, cause: EventOrigin, context: FactContext): Fact[] {
  const { state } = folded;
  const { rmaNumber, orderNumber, mark, lines } = group;
  const window = context.policy.undoWindowsMs.refundReady;
  const own = new Set(lines.map(({ lineId }) => lineId));
  const agreed = refundsReady(state, context).flatMap(({ currency, lines: parts }) =>
    parts.filter(({ lineId }) => own.has(lineId)).map((part) => ({ currency, ...part })),
  );
  return proposalsOf(agreed).map((proposal) => {
    const payload: FactPayload<'returns.refund.ready.v1'> = {
      rmaNumber,
      orderNumber,
      ...proposal,
      freightPayer: null,
      evidencePhotoHashes: evidenceOf(state),
      approver: refundApprover(state, proposal.currency),
      orderState: state.terms.orderState,
    };
    const scope = mark === null ? proposal.currency : `${mark}|${proposal.currency}`;
    return makeFact(folded, 'returns.refund.ready.v1', scope, cause, window, payload, context);
  });
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
    return makeFact(folded, 'returns.stock.restock.v1', unit.unitId, cause, undoWindowsMs.restock, payload, context);
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
