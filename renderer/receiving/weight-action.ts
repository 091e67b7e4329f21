import type { WeighedThing } from '../../shared/domain/weighing/weighed-thing.ts';
import type { ContentChange, WAIT_ENDED_REASONS } from '../../shared/return-case/events/weighing-events.ts';

export type WaitEndedReason = (typeof WAIT_ENDED_REASONS)[number];

/** What a person says to what the weights say. */
export type WeightAction =
  /** They looked: it is as the weight says. */
  | { readonly kind: 'it-is-so'; readonly weighingId: string; readonly changes: readonly ContentChange[] }
  | { readonly kind: 'weigh-thing'; readonly what: Exclude<WeighedThing, 'parcel'> }
  | { readonly kind: 'weigh-leave' }
  /** S25 */
  | { readonly kind: 'waybill-weight'; readonly massMg: number }
  /** S24: what it weighed, on paper. */
  | { readonly kind: 'weight-certificate' }
  /** S23 */
  | { readonly kind: 'end-wait'; readonly reason: WaitEndedReason; readonly note: string | null };

const KINDS: ReadonlySet<string> = new Set<WeightAction['kind']>([
  'it-is-so',
  'weigh-thing',
  'weigh-leave',
  'waybill-weight',
  'end-wait',
  'weight-certificate',
]);

export function isWeightAction(action: { readonly kind: string }): action is WeightAction {
  return KINDS.has(action.kind);
}
