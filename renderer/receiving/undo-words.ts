import { isOpening } from './perform-undo.ts';
import { saying, type Saying } from './say.ts';
import { stepSaying } from './step-text.ts';

export interface UndoWords {
  readonly step: string;
  /** Empty for a parcel that has no number of any kind yet. */
  readonly parcel: string;
  /** The parcel that comes back with it; null for none. */
  readonly before: string | null;
  readonly of: 'work' | 'done' | 'before';
}

/** What the button takes back. A parcel is named where it comes, goes, or is not the one in work. */
export function undoWords({ step, parcel, before, of }: UndoWords): Saying {
  const named = stepSaying(step);
  if (parcel === '' || (of === 'work' && !isOpening(step))) return saying('receiving.undo', { step: named });
  if (before === null) return saying('receiving.undo.of', { parcel, step: named });
  return saying('receiving.undo.of.back', { parcel, step: named, before });
}
