import type { CaseEvent } from './events.ts';
import type { Question } from './question.ts';

/** One topic's share of a confirmation: what a person must still answer, and what is otherwise written down. */
export interface Asked {
  readonly questions: readonly Question[];
  readonly records: readonly CaseEvent[];
}
