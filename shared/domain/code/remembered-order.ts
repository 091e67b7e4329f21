import type { CheckOutcome } from './candidate.ts';
import type { MeaningKind } from './code-form.ts';

export interface OfferedMeaning {
  readonly kind: MeaningKind;
  /** What the check digits say of the code in this meaning. */
  readonly check: CheckOutcome;
}

const BEST_FIRST: readonly CheckOutcome[] = ['ok', 'none', 'failed'];

/** The best that check digits say; `none` of nothing. */
export function bestCheck(checks: readonly CheckOutcome[]): CheckOutcome {
  return BEST_FIRST.find((check) => checks.includes(check)) ?? 'none';
}

/** The one meaning of that kind; null when there is none, or several, of which nobody knows which was meant. */
export function onlyOfKind<Offered extends OfferedMeaning>(
  offered: readonly Offered[],
  kind: MeaningKind | null,
): Offered | null {
  const [first, ...others] = offered.filter((meaning) => meaning.kind === kind);
  return first === undefined || others.length > 0 ? null : first;
}

/**
 * The meanings of a question with the one chosen last time in front, but behind every meaning for which a check digit
 * speaks louder; the others keep their order.
 */
export function inRememberedOrder<Offered extends OfferedMeaning>(
  offered: readonly Offered[],
  chosenLast: MeaningKind | null,
): readonly Offered[] {
  const chosen = onlyOfKind(offered, chosenLast);
  if (chosen === null) return offered;
  const before = offered.slice(0, offered.indexOf(chosen));
  const at = before.findLastIndex(({ check }) => isBetter(check, chosen.check)) + 1;
  return offered.filter((meaning) => meaning !== chosen).toSpliced(at, 0, chosen);
}

const isBetter = (one: CheckOutcome, other: CheckOutcome): boolean =>
  BEST_FIRST.indexOf(one) < BEST_FIRST.indexOf(other);
