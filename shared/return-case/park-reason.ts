import type { CaseEventData } from './events.ts';
import type { Question } from './question.ts';

/** Why a case is set aside when the next parcel comes: what it waits for, if all of it is something that must arrive. */
export function parkReasonOf(questions: readonly Question[]): CaseEventData<'CaseParked'>['reason'] {
  const isWaiting = questions.length > 0 && questions.every(({ kind }) => kind === 'cartons');
  return isWaiting ? 'awaiting-cartons' : 'next-parcel';
}
