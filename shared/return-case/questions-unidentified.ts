import type { Asked } from './asked.ts';
import type { Question } from './question.ts';
import type { CaseState } from './state.ts';

/**
 * A parcel that nobody knows goes on its shelf with two photographs: the outside with its label, and the inside (U16).
 * One that has found its return after its contents were scanned: a line of which nothing was found is counted by a
 * person, because somebody has looked already and a confirmation would say that all is here.
 */
export function unidentifiedAsked(state: CaseState): Asked {
  if (state.identified) return { questions: uncounted(state), records: [] };
  if (state.returnClass !== 'unidentified') return { questions: [], records: [] };
  return { questions: photoQuestions(state), records: [] };
}

function photoQuestions({ parcels, photos }: CaseState): Question[] {
  const parcelId = parcels[0]?.parcelId;
  if (parcelId === undefined) return [];
  const has = (slot: string): boolean => photos.some((photo) => photo.slot === slot);
  // A carton that is not intact is asked for its picture already, with the arrival.
  const isAsked = parcels.some(({ outside }) => outside !== null && outside !== 'intact');
  const questions: Question[] = [];
  if (!has('outside') && !isAsked) questions.push({ kind: 'outside-photo', parcelId });
  if (!has('inside')) questions.push({ kind: 'inside-photo', parcelId });
  return questions;
}

function uncounted({ lines, unexpected }: CaseState): Question[] {
  const isCounted = lines.some(({ counted }) => counted !== null);
  const isMixed = unexpected.some(({ counted }) => counted > 0);
  // A mixed parcel is counted line by line already, with the contents.
  if (!isCounted || isMixed) return [];
  return lines.filter(({ counted }) => counted === null).map(({ lineId }) => ({ kind: 'count', lineId }));
}
