import type { WeighedThing } from '../../shared/domain/weighing/weighed-thing.ts';
import type { BenchView } from '../../shared/protocol/bench-view.ts';

/** Something besides the parcel is to go on the scale (S24); until it lies there, or is left, nothing else is next. */
export interface AskedOnScale {
  readonly what: Exclude<WeighedThing, 'parcel'>;
  /** False while something else may still lie on the pan: that comes off first. */
  readonly isPanFree: boolean;
}

/** What the bench waits for at the scale besides the parcel; null for nothing. */
export function askedOnScale({
  case: view,
  weighedThing: what,
  weighing,
}: Pick<BenchView, 'case' | 'weighedThing' | 'weighing'>): AskedOnScale | null {
  if (view === null || what === 'parcel' || weighing === 'not-armed') return null;
  return { what, isPanFree: weighing !== 'take-last-parcel-off' && weighing !== 'take-check-weight-off' };
}
