import { codeKey } from '../code/code-key.ts';
import { editDistance } from './edit-distance.ts';
import type { GuessCandidate, GuessEvidence } from './guess-candidate.ts';
import type { GuessReason } from './guess-reason.ts';

/** By number of mistaken characters. Numbers are given in sequence, so a typo away is often the neighbour's. */
const POINTS = { rma: [60, 36, 16], order: [50, 30, 12], tracking: [60, 24] } as const;
/** Below this length two mistakes make any number of any other. */
const LONG_ENOUGH_FOR_TWO = 8;

/** S01: the RMA or order number on the slip, read with the mistakes of a hand. People mix the two up, so either is tried. */
export function writtenReasons(evidence: GuessEvidence, { rmaNumber, orderNumber }: GuessCandidate): GuessReason[] {
  const written = [evidence.rmaWritten, evidence.orderWritten].flatMap((text) => text ?? []);
  return [...nearest('rma', written, rmaNumber), ...nearest('order', written, orderNumber)];
}

function nearest(of: 'rma' | 'order', written: readonly string[], number: string | null): GuessReason[] {
  const reasons = written.flatMap((text): Extract<GuessReason, { kind: 'number-written' }>[] => {
    const typos = typosBetween(text, number);
    const points = typos === null ? undefined : POINTS[of][typos];
    return points === undefined || typos === null ? [] : [{ kind: 'number-written', points, of, written: text, typos }];
  });
  return reasons.toSorted((a, b) => a.typos - b.typos || (a.written < b.written ? -1 : 1)).slice(0, 1);
}

/** The announced tracking number, but for a character. */
export function trackingReason(evidence: GuessEvidence, { trackingNumber }: GuessCandidate): GuessReason | null {
  const typos = evidence.trackingNumber === null ? null : typosBetween(evidence.trackingNumber, trackingNumber);
  const points = typos === null ? undefined : POINTS.tracking[typos];
  return points === undefined || typos === null ? null : { kind: 'tracking-near', points, typos };
}

function typosBetween(a: string, b: string | null): number | null {
  const [left, right] = [codeKey(a), b === null ? null : codeKey(b)];
  if (left === null || right === null || left.length < 4) return null;
  const most = Math.min(left.length, right.length) >= LONG_ENOUGH_FOR_TWO ? 2 : 1;
  const typos = editDistance(left, right, most);
  return typos > most ? null : typos;
}
