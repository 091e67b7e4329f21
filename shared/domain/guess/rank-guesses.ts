import { circumstanceReasons } from './circumstance-reasons.ts';
import { contentsReason } from './contents-reason.ts';
import type { GuessCandidate, GuessEvidence } from './guess-candidate.ts';
import { type GuessReason, isTelling } from './guess-reason.ts';
import { trackingReason, writtenReasons } from './number-reasons.ts';

/** A candidate with how likely it is and why. Never more than a proposal: only a person or an import identifies a return. */
export interface Guess {
  readonly candidate: GuessCandidate;
  readonly score: number;
  /** What speaks for it, strongest first, then what speaks against it. Never empty. */
  readonly reasons: readonly GuessReason[];
  /** Another guess is exactly as likely: what was seen does not tell the two apart. */
  readonly isTied: boolean;
}

/** More than a person compares at a glance. */
export const MOST_GUESSES = 5;

/** The reasons for and against one candidate. */
export function reasonsFor(evidence: GuessEvidence, candidate: GuessCandidate): readonly GuessReason[] {
  const reasons = [
    ...writtenReasons(evidence, candidate),
    trackingReason(evidence, candidate),
    contentsReason(evidence, candidate),
    ...circumstanceReasons(evidence, candidate),
  ].flatMap((reason) => reason ?? []);
  return reasons.toSorted((a, b) => b.points - a.points);
}

export const scoreOf = (reasons: readonly GuessReason[]): number =>
  reasons.reduce((score, { points }) => score + points, 0);

/**
 * Ranks what an unidentified parcel may be (requirements 3.1, idea 9), likeliest first. A candidate needs at least one
 * reason that names a buyer or a return, and more for it than against it. The answer does not depend on the order in
 * which candidates or contents are given; equals are marked as such and stand in the order of their numbers.
 */
export function rankGuesses(evidence: GuessEvidence, candidates: readonly GuessCandidate[]): readonly Guess[] {
  const scored = candidates
    .map((candidate) => ({ candidate, reasons: reasonsFor(evidence, candidate) }))
    .map((guess) => ({ ...guess, score: scoreOf(guess.reasons) }))
    .filter(({ reasons, score }) => score > 0 && reasons.some(isTelling))
    .toSorted((a, b) => b.score - a.score || compare(keyOf(a.candidate), keyOf(b.candidate)));
  const withScore = (score: number): number => scored.filter((other) => other.score === score).length;
  return scored.slice(0, MOST_GUESSES).map((guess) => ({ ...guess, isTied: withScore(guess.score) > 1 }));
}

const keyOf = ({ source, ref }: GuessCandidate): string => `${source} ${ref}`;
const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
