import { accepted, refused } from '../domain/result.ts';
import type { CaseCommand } from './commands.ts';
import type { Decision } from './decide.ts';
import type { DecideContext } from './decide-context.ts';
import type { CaseEvent } from './events.ts';
import type { CaseState } from './state.ts';

type Of<Type extends CaseCommand['type']> = Extract<CaseCommand, { type: Type }>;

/**
 * Says where a case lies (H3). An open one that is put on a shelf is parked by that: whoever carries it there is not
 * working on it. Null takes it off its shelf; the number of its hold label stays with it.
 */
export function assignShelf(
  state: CaseState,
  { shelf, holdNumber }: Of<'AssignShelf'>,
  context: DecideContext,
): Decision {
  if (shelf !== null && !isShelf(shelf, context)) return refused({ kind: 'shelf-unknown', shelf });
  const parked: CaseEvent[] =
    state.status === 'open' && shelf !== null ? [{ type: 'CaseParked', data: { reason: 'asked' } }] : [];
  const number = holdNumber ?? state.holdNumber;
  if (parked.length === 0 && state.shelf === shelf && state.holdNumber === number) return accepted([]);
  return accepted([...parked, { type: 'ShelfAssigned', data: { shelf, holdNumber: number } }]);
}

/** S92: one of the site's flags, or none. */
export function setFlag(state: CaseState, { flag }: Of<'SetFlag'>, context: DecideContext): Decision {
  if (!isFlag(flag, context)) return refused({ kind: 'flag-unknown', flag: flag ?? '' });
  return accepted(state.flag === flag ? [] : [{ type: 'FlagSet', data: { flag } }]);
}

/** S93: a note as it was composed, under its own flag; the case takes the flag of its latest note. */
export function addNote(state: CaseState, { noteId, text, flag }: Of<'AddNote'>, context: DecideContext): Decision {
  if (!isFlag(flag, context)) return refused({ kind: 'flag-unknown', flag: flag ?? '' });
  const flagged: CaseEvent[] = flag !== null && flag !== state.flag ? [{ type: 'FlagSet', data: { flag } }] : [];
  return accepted([{ type: 'NoteAdded', data: { noteId, text, flag } }, ...flagged]);
}

/** S89: how urgent the case is, and the day it has to be settled by. */
export function setUrgency(state: CaseState, { urgency, dueOn }: Of<'SetUrgency'>): Decision {
  const before = state.urgency;
  if (before?.urgency === urgency && before.dueOn === dueOn) return accepted([]);
  return accepted([{ type: 'UrgencySet', data: { urgency, dueOn } }]);
}

const isShelf = (shelf: string, { policy }: DecideContext): boolean =>
  policy.shelves.some(({ code }) => code === shelf);

const isFlag = (flag: string | null, { policy }: DecideContext): boolean =>
  flag === null || policy.flags.some((known) => known.flag === flag);
