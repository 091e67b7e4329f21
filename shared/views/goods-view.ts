import { addDays, calendarDateOf } from '../domain/calendar-date.ts';
import { claimMatterOf } from '../domain/claim-matter.ts';
import { proposedShipmentCause } from '../domain/contents/shipment-cause.ts';
import { proposedOutcome, shortageValueMinor } from '../domain/contents/shortage-outcome.ts';
import { type ProposedSubstitution, proposedSubstitutions } from '../domain/contents/substitution.ts';
import { firstCheckOf } from '../domain/first-check.ts';
import { isDamagedGrade } from '../domain/grade.ts';
import { handlingMarkOf } from '../domain/inspection/handling-mark.ts';
import type { CaseGoods, LineGoods, UnitProposal } from '../protocol/goods-view.ts';
import { caseEligibility, type LineEligibility } from '../return-case/case-eligibility.ts';
import type { DecideContext } from '../return-case/decide-context.ts';
import { isOpened } from '../return-case/is-opened.ts';
import { awaitsCartons, cartonsOf } from '../return-case/line-cartons.ts';
import { proposedDisposition } from '../return-case/questions-inspection.ts';
import { withheldRefunds } from '../return-case/refund-requests.ts';
import type { CaseState, ReturnLine, Unit } from '../return-case/state.ts';
import { outsideOf, proposeFor } from '../return-case/unit-proposal.ts';
import { whereLostOf } from '../return-case/where-lost-of.ts';

/** Two weighings of one parcel within this share of each other found the same. */
const SAME_WEIGHT_SHARE = 0.03;

/** What the answers so far propose for a unit. */
export function unitProposal(unit: Unit, state: CaseState, context: DecideContext): UnitProposal {
  const line = state.lines.find(({ lineId }) => lineId === unit.lineId);
  const decided = proposedDisposition(unit.unitId, unit, line, state, context);
  if (decided.type !== 'DispositionDecided') throw new Error('a disposition is proposed as its event');
  const { disposition, place } = decided.data;
  return { ...proposeFor(unit, state, context.policy), disposition, place };
}

/** What is known of a line's goods besides its count. */
export function lineGoods(line: ReturnLine, state: CaseState, eligibilities: readonly LineEligibility[]): LineGoods {
  const eligibility = eligibilities.find(({ lineId }) => lineId === line.lineId);
  const cartons = cartonsOf(line);
  const missing = line.counted === null ? 0 : line.expected - line.counted;
  return {
    matter: claimMatterOf(line.claimedReason),
    eligibility: eligibility
      ? { verdict: eligibility.verdict, findings: eligibility.findings.map(({ ruleId, why }) => ({ ruleId, why })) }
      : null,
    cartons: cartons && {
      here: cartons.here,
      expected: cartons.expected,
      awaited: [...cartons.awaited],
      isAwaited: awaitsCartons(line),
    },
    serials: [...line.serials],
    shortageProposed: missing === 0 ? null : shortageOf(line, state),
    missingValueMinor: missing === 0 ? null : shortageValueMinor({ ...line, missing }),
  };
}

/** What the goods of the whole case come to, and what is proposed about them. */
export function caseGoods(state: CaseState, context: DecideContext): CaseGoods {
  const { policy, nowMs } = context;
  const eligibility = caseEligibility(state, policy);
  return {
    ...sums(state),
    extraPlace: policy.placeByDisposition.quarantine,
    substitutions: substitutionsOf(state).map((proposed) => ({ ...proposed })),
    eligibility: eligibility && { verdict: eligibility.verdict, ruleIds: [...eligibility.ruleIds] },
    withheld: withheldRefunds(state, context).map(({ sku: _sku, ...held }) => ({
      ...held,
      ruleIds: [...held.ruleIds],
    })),
    firstCheck: firstCheck(state, context),
    handlingMark: handlingMark(state),
    retain: {
      shelf: policy.inspection.retainedPackaging.shelf,
      keepUntil: keepUntil(state, policy.inspection.retainedPackaging.keepDays, nowMs),
    },
  };
}

function shortageOf(line: ReturnLine, state: CaseState): LineGoods['shortageProposed'] {
  const { expected, counted } = line;
  const instead = state.unexpected.find((content) => content.insteadOfLineId === line.lineId && content.counted > 0);
  const substitute = instead ? (proposedSubstitutions([line], [instead])[0]?.kind ?? 'other') : null;
  const where = whereLostOf(state)?.where ?? null;
  const wasLightAtDispatch = where === null || where === 'cannot-tell' ? wasLight(state) : where === 'left-light';
  const cause = proposedShipmentCause({ expected, counted: counted ?? 0, extra: 0, substitute, wasLightAtDispatch });
  const onDeliveryNote = line.shortage?.onDeliveryNote ?? null;
  return cause && { cause, ...proposedOutcome({ onDeliveryNote, outside: outsideOf(state.parcels), where }) };
}

/** Where the masses are not known: our own shipment that left us as light as it came back was packed short (S25). */
function wasLight({ outbound, parcels }: CaseState): boolean {
  const weighing = parcels[0]?.weighing;
  if (!weighing || weighing.deviation !== 'light' || !outbound?.shippedMg) return false;
  return outbound.shippedMg - weighing.grossMg < outbound.shippedMg * SAME_WEIGHT_SHARE;
}

function substitutionsOf({ lines, unexpected }: CaseState): readonly ProposedSubstitution[] {
  const taken = new Set(unexpected.map(({ insteadOfLineId }) => insteadOfLineId));
  const short = lines.filter(({ lineId, counted, expected }) => !taken.has(lineId) && (counted ?? 0) < expected);
  const extra = unexpected.filter(({ counted, insteadOfLineId }) => counted > 0 && insteadOfLineId === null);
  return proposedSubstitutions(short, extra);
}

function sums({ lines, units, unexpected }: CaseState) {
  const total = (of: (line: ReturnLine) => number): number => lines.reduce((sum, line) => sum + of(line), 0);
  const defectiveOf = ({ lineId }: ReturnLine): number =>
    units.filter((unit) => unit.lineId === lineId && isDamagedGrade(unit.grade)).length;
  const isOpen = (line: ReturnLine): boolean => line.counted === null;
  return {
    expected: total(({ expected }) => expected),
    good: total((line) => Math.max(0, (line.counted ?? 0) - defectiveOf(line))),
    defective: total(defectiveOf),
    missing: total((line) => (line.counted === null ? 0 : line.expected - line.counted)),
    uncounted: total((line) => (isOpen(line) ? line.expected - defectiveOf(line) : 0)),
    extra: unexpected.reduce((sum, { counted }) => sum + counted, 0),
  };
}

function firstCheck({ parcels }: CaseState, { policy, nowMs }: DecideContext): CaseGoods['firstCheck'] {
  const [first] = parcels;
  if (first === undefined) return null;
  const arrivedAtMs = first.dock?.arrivedAtMs ?? first.received.occurredAtMs;
  const isOutsideChecked = first.outside !== null;
  return firstCheckOf({ arrivedAtMs, isOutsideChecked }, policy.inspection.firstCheckWithinMs, nowMs);
}

/** Asked once, before anything is opened: afterwards it is too late to shake (S53). It holds nothing back. */
function handlingMark(state: CaseState): CaseGoods['handlingMark'] {
  const { parcels, lines } = state;
  if (isOpened(state) || parcels.some((parcel) => parcel.handlingMark !== null)) return null;
  return handlingMarkOf(lines.flatMap(({ name, nameZh, nameEs, category }) => [name, nameZh, nameEs, category]));
}

function keepUntil({ parcels }: CaseState, keepDays: number, nowMs: number): string {
  return addDays(calendarDateOf(nowMs, parcels[0]?.received.zone ?? 'UTC'), keepDays);
}
