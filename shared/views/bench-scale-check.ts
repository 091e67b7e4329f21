import type { ScaleCheckTerms } from '../domain/policy/scale-checks.ts';
import { checkDueAtMs } from '../domain/weighing/check-weight.ts';
import type { BenchScaleCheck } from '../protocol/bench-scale-check.ts';
import type { RecordedCheck } from '../station/scale-checked.ts';

/** How the scale in use stands with its checks; null without a scale, where there is nothing to check. */
export function benchScaleCheck(
  scaleName: string | null,
  checks: readonly RecordedCheck[],
  terms: ScaleCheckTerms,
): BenchScaleCheck | null {
  if (scaleName === null) return null;
  const last = checks.findLast((check) => check.scaleName === scaleName) ?? null;
  const { nominalMg, toleranceDivisions } = terms;
  return {
    nominalMg,
    toleranceDivisions,
    dueAtMs: checkDueAtMs(terms, last?.atMs ?? null),
    last: last && found(last),
  };
}

function found({ eventId: checkId, atMs, nominalMg, shownMg, divisionMg, toleranceMg, verdict }: RecordedCheck) {
  return { checkId, atMs, nominalMg, shownMg, divisionMg, toleranceMg, verdict };
}
