import type { ExplanationView } from '../../shared/protocol/weight-view.ts';

/** A swap is one of each; whoever packs one too many seldom packs three. */
const PLAIN_MIXED = 2;
const PLAIN_EXTRA = 2;

/**
 * Whether an explanation needs so much to have happened at once that something on no list is as likely: things missing
 * and others too many beyond a plain swap, or three and more too many. It may be all that fits among what is listed, and
 * is to be counted, not confirmed in one press. What is only missing may be a whole bag of it.
 */
export function isFarFetched({ changes }: Pick<ExplanationView, 'changes'>): boolean {
  const units = (sign: 'missing' | 'extra'): number =>
    changes.reduce((sum, change) => (change.sign === sign ? sum + change.count : sum), 0);
  const [missing, extra] = [units('missing'), units('extra')];
  return extra > PLAIN_EXTRA || (missing > 0 && extra > 0 && missing + extra > PLAIN_MIXED);
}
