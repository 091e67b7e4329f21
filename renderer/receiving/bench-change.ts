import type { BenchView } from '../../shared/protocol/bench-view.ts';
import type { CaseView } from '../../shared/protocol/case-view.ts';
import { done, look, type Band } from './band.ts';
import { saying, type Saying } from './say.ts';
import { weightStory } from './weight-words.ts';

/**
 * What to say when the bench changed without this screen asking: a scale's reading was bound to the parcel, or to what
 * was asked for besides. Null when there is nothing to say, or while an error stands: that one stays until the
 * operator's next valid action (U8).
 */
export function benchChangeBand(before: BenchView | null, after: BenchView, band: Band): Band | null {
  if (band.meaning === 'stop' || after.case === null || before?.case?.caseId !== after.case.caseId) return null;
  const known = new Set(weighingsOf(before.case).map(({ weighedAtMs }) => weighedAtMs));
  const fresh = weighingsOf(after.case).find(({ weighedAtMs }) => !known.has(weighedAtMs));
  return fresh === undefined ? besidesBand(before.case.weight, after.case.weight) : weighedBand(fresh, after.case);
}

/** What somebody asked to weigh besides the parcel lies there: everything received (S24), or the packaging alone. */
function besidesBand(before: CaseView['weight'], after: CaseView['weight']): Band | null {
  if (after === null) return null;
  const { weighAll, packagingMg } = after;
  const weighed = (massMg: number): Saying => saying('receiving.band.weighed', { mass: { massMg } });
  if (weighAll !== null && weighAll.weighAllId !== before?.weighAll?.weighAllId) {
    return done(weighed(weighAll.grossMg), saying('weight.ask.everything'));
  }
  const isFresh = packagingMg !== null && packagingMg !== (before?.packagingMg ?? null);
  return isFresh ? done(weighed(packagingMg), saying('weight.ask.packaging')) : null;
}

type Weighing = NonNullable<CaseView['parcels'][number]['weighing']>;

/** A weight was bound: fitting, or off by so much. */
export function weighedBand({ grossMg, deviation }: Weighing, view: CaseView): Band {
  const { expectedWeight, weight } = view;
  const word = saying('receiving.band.weighed', { mass: { massMg: grossMg } });
  if (weight !== null && weight.verdict !== null) {
    const { meaning, headline } = weightStory(weight, view);
    return meaning === 'done' ? done(word, headline) : look(word, headline);
  }
  if (expectedWeight === null) return done(word, saying('receiving.band.weighed.unknown'));
  if (deviation === null) return done(word, saying('receiving.band.weighed.text'));
  const difference = { massMg: Math.abs(grossMg - expectedWeight.expectedMg) };
  const id = deviation === 'light' ? 'receiving.band.weighed.light' : 'receiving.band.weighed.heavy';
  return look(word, saying(id, { difference }));
}

function weighingsOf({ parcels }: CaseView): Weighing[] {
  return parcels.flatMap(({ weighing }) => weighing ?? []);
}
