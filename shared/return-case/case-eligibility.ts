import { calendarDateOf } from '../domain/calendar-date.ts';
import { claimMatterOf } from '../domain/claim-matter.ts';
import {
  type Eligibility,
  type EligibilityFacts,
  eligibilityOf,
  type EligibilityVerdict,
  worstOf,
} from '../domain/eligibility/eligibility.ts';
import type { Policy } from '../domain/policy/policy.ts';
import { sealTaken } from './is-opened.ts';
import type { CaseState, ReturnLine, Unit } from './state.ts';

/** The verdict on one line: the worst of its units, with the reasons of that verdict. */
export interface LineEligibility extends Eligibility {
  readonly lineId: string;
  /** Places in the count of the units that may not come back. */
  readonly excludedOrdinals: readonly number[];
}

/**
 * Whether the goods of a buyer's return may come back (S13-S18), line by line; none for parcels that are no buyer's
 * return. Units nobody looked at count as the confirmation writes them down: sealed, unless the parcel was opened.
 */
export function lineEligibilities(state: CaseState, policy: Policy): readonly LineEligibility[] {
  const arrivedOn = arrivalDateOf(state);
  if (state.returnClass !== 'customer-return' || arrivedOn === null) return [];
  const terms = policy.inspection.eligibility;
  const { deliveredOn } = state.terms;
  const isSealed = sealTaken(state);
  return state.lines.map((line) => {
    const about = { arrivedOn, deliveredOn: deliveredOn ?? state.outbound?.deliveredOn ?? null };
    const units = ordinalsOf(line).map((ordinal) => {
      const unit = state.units.find((other) => other.lineId === line.lineId && other.ordinal === ordinal);
      return { ordinal, ...eligibilityOf({ ...about, ...goodsOf(line, unit, isSealed) }, terms) };
    });
    return { lineId: line.lineId, ...together(units) };
  });
}

/** One verdict for the whole case with the rules that gave it; null when nothing is known that could decide it. */
export function caseEligibility(
  state: CaseState,
  policy: Policy,
): { readonly verdict: EligibilityVerdict; readonly ruleIds: readonly string[] } | null {
  const lines = lineEligibilities(state, policy);
  if (lines.length === 0 || !isKnown(state)) return null;
  const verdict = worstOf(lines.map((line) => line.verdict));
  const findings = lines.filter((line) => line.verdict === verdict).flatMap((line) => line.findings);
  return { verdict, ruleIds: [...new Set(findings.map(({ ruleId }) => ruleId))] };
}

/** A site that feeds neither delivery dates nor what its products are gets no verdict in its record. */
function isKnown(state: CaseState): boolean {
  const { terms, outbound, lines, units } = state;
  return (
    terms.deliveredOn !== null ||
    (outbound?.deliveredOn ?? null) !== null ||
    lines.some(({ attributes }) => attributes.length > 0) ||
    units.some(({ wear, innerPackaging }) => wear === 'beyond' || (innerPackaging ?? 'complete') !== 'complete')
  );
}

/** The day the first parcel came, where the site stands: at the dock if it was seen there. */
export function arrivalDateOf({ parcels }: CaseState): string | null {
  const [first] = parcels
    .map(({ received, dock }) => ({ atMs: dock?.arrivedAtMs ?? received.occurredAtMs, zone: received.zone }))
    .toSorted((a, b) => a.atMs - b.atMs);
  return first === undefined ? null : calendarDateOf(first.atMs, first.zone);
}

function goodsOf(
  line: ReturnLine,
  unit: Unit | undefined,
  isSealed: boolean | null,
): Omit<EligibilityFacts, 'arrivedOn' | 'deliveredOn'> {
  return {
    matter: claimMatterOf(line.claimedReason),
    attributes: line.attributes,
    isSealed: unit === undefined ? isSealed : unit.isSealed,
    wear: unit?.wear ?? null,
    innerPackaging: unit?.innerPackaging ?? null,
    hasProductFault: unit?.causeStated === 'product-quality',
  };
}

function together(units: readonly (Eligibility & { readonly ordinal: number })[]): Omit<LineEligibility, 'lineId'> {
  const verdict = worstOf(units.map((unit) => unit.verdict));
  const [worst] = units.filter((unit) => unit.verdict === verdict);
  const excludedOrdinals = units.filter((unit) => unit.verdict === 'not-eligible').map(({ ordinal }) => ordinal);
  return { verdict, findings: worst?.findings ?? [], excludedOrdinals };
}

function ordinalsOf({ counted, expected }: ReturnLine): number[] {
  return Array.from({ length: counted ?? expected }, (_, at) => at + 1);
}
