import type { CaseView } from '../../shared/protocol/case-view.ts';
import type { WeightView } from '../../shared/protocol/weight-view.ts';
import { isFarFetched } from './far-fetched.ts';
import type { WeightAction } from './weight-action.ts';

/** Less likely than this nobody is offered to confirm without counting. */
const LIKELY = 0.9;

/**
 * What a person may confirm at once after looking: an explanation that is sure enough, plain, and names one thing. Null
 * while more of the return is under way (S23), where everything is there (the ordinary confirmation says that), and once
 * the case cannot be changed.
 */
export function leaderToConfirm(
  weight: WeightView | null,
  { confirmation }: CaseView,
): Extract<WeightAction, { kind: 'it-is-so' }> | null {
  const [leader] = weight?.explanations ?? [];
  if (weight === null || leader === undefined || confirmation === null || weight.isHeldBySiblings) return null;
  if (leader.confirms === null || leader.confirms.length === 0 || leader.posterior < LIKELY) return null;
  if (isFarFetched(leader)) return null;
  if (weight.verdict === null || weight.verdict.verdict === 'cannot-tell') return null;
  return { kind: 'it-is-so', weighingId: weight.weighingId, changes: leader.confirms };
}
