import type { Asked } from './asked.ts';
import type { DecideContext } from './decide-context.ts';
import type { CaseEvent } from './events.ts';
import type { Question } from './question.ts';
import { sealsByWeight, sealsToJudge } from './own-shipment.ts';
import type { CaseState } from './state.ts';

/** What the arrival of the parcels leaves to answer: weights, pictures, seals, and notes that somebody waits for. */
export function arrivalAsked(state: CaseState, context: DecideContext): Asked {
  return {
    questions: [
      ...weighingQuestions(state, context),
      ...outsideQuestions(state),
      ...sealsToJudge(state, context.policy).map(({ parcelId }): Question => ({ kind: 'seal', parcelId })),
      ...insideQuestions(state),
      ...valuablesQuestions(state),
      ...outcomeQuestions(state),
    ],
    records: [
      ...outsideRecords(state),
      ...sealsByWeight(state, context.policy).map(({ parcelId }): CaseEvent => ({
        type: 'SealJudged',
        data: { parcelId, isSealed: true },
      })),
    ],
  };
}

/** U16: that nothing was inside is shown by a picture of the inside. */
function insideQuestions({ returnClass, photos, parcels }: CaseState): Question[] {
  const [parcel] = parcels;
  if (returnClass !== 'empty' || !parcel || photos.some(({ slot }) => slot === 'inside')) return [];
  return [{ kind: 'inside-photo', parcelId: parcel.parcelId }];
}

/** S12: what was found is photographed too. */
function valuablesQuestions({ valuables, photos }: CaseState): Question[] {
  const isShown = photos.some(({ slot }) => slot === 'inside' || slot === 'other');
  return isShown ? [] : valuables.map(({ valuablesId }) => ({ kind: 'valuables-photo', valuablesId }));
}

/** S07: who called a parcel back wants to read what became of it, also once somebody says it is another kind of parcel. */
function outcomeQuestions({ returnClass, recallNote, outcomeNote }: CaseState): Question[] {
  const isRecalled = returnClass === 'recalled' || recallNote !== null;
  return isRecalled && outcomeNote === null ? [{ kind: 'outcome-note' }] : [];
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
