import type { BenchView } from '../../shared/protocol/bench-view.ts';
import { look, nameOf, type Band } from './band.ts';
import { saying, type Saying } from './say.ts';

/** "→ H3", or "Parked" where no shelf is set up. */
export const parkedSaying = (shelf: string | null): Saying =>
  shelf === null ? saying('receiving.band.parked') : saying('open-work.band.parked', { shelf });

/**
 * A bench has one parcel in work. Where an older one was left open all the same (another bench wrote it too, or a newer
 * app did), the bench is at that one now: this is said instead, loudly, with what became of the parcel in hand.
 */
export function orBack(band: Band, parcel: string, put: Saying, { case: now }: BenchView): Band {
  if (now === null) return band;
  return look(
    saying('receiving.band.back', { parcel: nameOf(now) }),
    saying('receiving.band.back.put', { parcel, put }),
  );
}
