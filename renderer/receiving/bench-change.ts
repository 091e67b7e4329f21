import type { BenchView } from '../../shared/protocol/bench-view.ts';
import type { CaseView } from '../../shared/protocol/case-view.ts';
import { done, look, type Band } from './band.ts';
import { saying } from './say.ts';
import { weightStory } from './weight-words.ts';

/**
 * What to say when the bench changed without this screen asking: a scale's reading was bound to the parcel. Null when
 * there is nothing to say, or while an error stands: that one stays until the operator's next valid action (U8).
 */
export function benchChangeBand(before: BenchView | null, after: BenchView, band: Band): Band | null {
  if (band.meaning === 'stop' || after.case === null || before?.case?.caseId !== after.case.caseId) return null;
  const known = new Set(weighingsOf(before.case).map(({ weighedAtMs }) => weighedAtMs));
  const fresh = weighingsOf(after.case).find(({ weighedAtMs }) => !known.has(weighedAtMs));
  return fresh === undefined ? null : weighedBand(fresh, after.case);
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
