import type { CaseView } from '../../shared/protocol/case-view.ts';
import { nameOf, type Band } from './band.ts';
import { saying, type Saying } from './say.ts';

/** A parcel is through: the one outcome with the rising triad. It says where the goods go, for they are in hand. */
export function closedBand(view: CaseView): Band {
  return { meaning: 'done', word: saying('receiving.band.closed'), sentence: closedSaying(view), sound: 'complete' };
}

/** A second person decides first; the parcel goes where it would have gone. */
export function waitingBand(view: CaseView): Band {
  const sentence = saying('people.approval.band.text', { parcel: nameOf(view) });
  return { meaning: 'look', word: saying('people.approval.band'), sentence, sound: 'warning' };
}

/** "RMA-20391 → A1, 1 missing": the parcel, the places its units go to, and what did not come. */
export function closedSaying(view: CaseView): Saying {
  const places = new Set(view.lines.flatMap(({ units }) => units.flatMap(({ place }) => place ?? [])));
  if (view.goods.extra > 0) places.add(view.goods.extraPlace);
  const parcel = nameOf(view);
  if (places.size === 0) return saying('receiving.band.item', { name: parcel });
  const missing = view.lines.reduce((sum, line) => sum + line.missing, 0);
  return saying('receiving.band.closed.text', { parcel, places: [...places].join(' · '), missing });
}
