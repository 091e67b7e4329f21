import { withoutParity } from '../../../../shared/domain/line-parity.ts';
import { explainBytes } from './explain-bytes.ts';
import type { RankedCandidate, Ranking } from './rank-candidates.ts';
import { isStableWhileMoving } from './stable-while-moving.ts';

/** About what a screen shows of the line: a family is judged by what it says now, not by a torn frame before. */
const NEWEST_BYTES = 256;

/**
 * What is shown once a family was recognised: a torn frame makes a ranking claim nothing for a while, and a card that
 * vanishes and comes back under somebody's hand is worse than one that stays. It stays as long as most of the newest
 * bytes are its frames; a family that calls a moving load stable does not.
 */
export function keepUnderstood(before: Ranking, now: Ranking, bytes: Uint8Array): Ranking {
  if (now.verdict !== 'none') return now;
  const candidates = before.candidates.flatMap((one) => stillUnderstood(one, bytes));
  return candidates.length === 0 ? now : { ...now, verdict: before.verdict, candidates };
}

function stillUnderstood(candidate: RankedCandidate, bytes: Uint8Array): readonly RankedCandidate[] {
  const { protocol, parity } = candidate;
  const plain = protocol.isEightBit === true ? bytes : withoutParity(bytes, parity);
  if (isStableWhileMoving(explainBytes(plain, protocol).readings)) return [];
  const explanation = explainBytes(plain.slice(-NEWEST_BYTES), protocol);
  const { readings, explainedBytes, unexplainedBytes } = explanation;
  if (readings.length === 0 || explainedBytes <= unexplainedBytes) return [];
  return [{ ...candidate, explanation, explainedShare: explainedBytes / (explainedBytes + unexplainedBytes) }];
}
