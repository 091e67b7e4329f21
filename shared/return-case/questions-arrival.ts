import type { Asked } from './asked.ts';
import type { DecideContext } from './decide-context.ts';
import type { CaseEvent } from './events.ts';
import type { Question } from './question.ts';
import type { CaseState } from './state.ts';

/** What the arrival of the parcels leaves to answer: their weight, and a picture of an outside that is not intact. */
export function arrivalAsked(state: CaseState, context: DecideContext): Asked {
  return {
    questions: [...weighingQuestions(state, context), ...outsideQuestions(state)],
    records: outsideRecords(state),
  };
}

function weighingQuestions(state: CaseState, { policy }: DecideContext): Question[] {
  if (policy.weighing.mode !== 'required') return [];
  return state.parcels.filter(({ weighing }) => !weighing).map(({ parcelId }) => ({ kind: 'weigh', parcelId }));
}

function outsideQuestions(state: CaseState): Question[] {
  const isShown = state.photos.some(({ slot }) => slot === 'outside');
  return state.parcels
    .filter(({ outside }) => outside !== null && outside !== 'intact' && !isShown)
    .map(({ parcelId }) => ({ kind: 'outside-photo', parcelId }));
}

/** Parcels whose outside nobody has said anything about are taken to be intact. */
export function outsideRecords(state: CaseState): CaseEvent[] {
  return state.parcels
    .filter(({ outside }) => outside === null)
    .map(({ parcelId }) => ({ type: 'OuterPackagingRecorded', data: { parcelId, condition: 'intact' } }));
}
