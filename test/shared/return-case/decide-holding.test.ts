import { describe, it } from 'vitest';
import type { CaseEvent } from '../../../shared/return-case/events.ts';
import { givenOpened, givenParcel, GROUNDS, idOf } from '../../support/builders.ts';
import { given } from '../../support/given.ts';

const OPEN: CaseEvent[] = [
  { type: 'CaseOpened', data: givenOpened() },
  { type: 'ParcelReceived', data: givenParcel() },
];
const PARKED: CaseEvent = { type: 'CaseParked', data: { reason: 'asked' } };
const CLOSED: CaseEvent = { type: 'CaseClosed', data: { confirmedBy: 'button', ...GROUNDS, ruleIds: [] } };
const on = (shelf: string | null, holdNumber: string | null = null): CaseEvent => ({
  type: 'ShelfAssigned',
  data: { shelf, holdNumber },
});
const shelve = (shelf: string | null, holdNumber: string | null = null) =>
  ({ type: 'AssignShelf', shelf, holdNumber }) as const;

describe('a parcel on a hold shelf', () => {
  it('is parked and put there in one step', () => {
    given(OPEN).when({ type: 'ParkCase', reason: 'asked', shelf: 'H1' }).then(PARKED, on('H1'));
  });

  it('is parked without a shelf where none is named', () => {
    given(OPEN).when({ type: 'ParkCase', reason: 'asked' }).then(PARKED);
  });

  it('is parked by being put there', () => {
    given(OPEN).when(shelve('H2')).then(PARKED, on('H2'));
  });

  it('moves to another shelf and keeps the number of its label', () => {
    given(OPEN, PARKED, on('H1', 'HB10042')).when(shelve('H2')).then(on('H2', 'HB10042'));
  });

  it('has nothing to record where it lies already', () => {
    given(OPEN, PARKED, on('H1', 'HB10042')).when(shelve('H1')).then();
  });

  it('comes off its shelf when it is taken up, and keeps the number of its label', () => {
    given(OPEN, PARKED, on('H1', 'HB10042'))
      .when({ type: 'ResumeCase' })
      .then({ type: 'CaseResumed', data: {} }, on(null, 'HB10042'));
  });

  it('lies on a shelf of the site, and not on any other', () => {
    given(OPEN).when(shelve('ZZ9')).thenRefused({ kind: 'shelf-unknown', shelf: 'ZZ9' });
    given(OPEN)
      .when({ type: 'ParkCase', reason: 'asked', shelf: 'ZZ9' })
      .thenRefused({ kind: 'shelf-unknown', shelf: 'ZZ9' });
  });

  it('is not put anywhere once its case is closed', () => {
    given(OPEN, CLOSED).when(shelve('H1')).thenRefused({ kind: 'case-closed', closedAtMs: 1_772_442_002_000 });
  });
});

describe('S92 the flag of a case', () => {
  it.each([
    ['an open', [OPEN]],
    ['a parked', [OPEN, PARKED]],
    ['a closed', [OPEN, CLOSED]],
  ])('can be set on %s one', (_what, steps) => {
    given(...steps)
      .when({ type: 'SetFlag', flag: 'refundable' })
      .then({ type: 'FlagSet', data: { flag: 'refundable' } });
  });

  it('is one of the policy’s, and is not set twice', () => {
    given(OPEN).when({ type: 'SetFlag', flag: 'pink' }).thenRefused({ kind: 'flag-unknown', flag: 'pink' });
    given(OPEN, { type: 'FlagSet', data: { flag: 'shipped' } })
      .when({ type: 'SetFlag', flag: 'shipped' })
      .then();
  });
});

describe('S93 a note', () => {
  const note = { type: 'AddNote', noteId: idOf('note'), text: 'seam open Operator 1 2026-03-02' } as const;
  const added = (flag: string | null): CaseEvent => ({
    type: 'NoteAdded',
    data: { noteId: note.noteId, text: note.text, flag },
  });

  it('brings its flag to the case', () => {
    given(OPEN)
      .when({ ...note, flag: 'shipped' })
      .then(added('shipped'), { type: 'FlagSet', data: { flag: 'shipped' } });
  });

  it('without a flag leaves that of the case', () => {
    given(OPEN, { type: 'FlagSet', data: { flag: 'shipped' } })
      .when({ ...note, flag: null })
      .then(added(null));
  });
});

describe('S89 urgency and last day', () => {
  const set = { type: 'SetUrgency', urgency: 'priority', dueOn: '2026-03-09' } as const;
  const recorded: CaseEvent = { type: 'UrgencySet', data: { urgency: 'priority', dueOn: '2026-03-09' } };

  it('are set together, also on a parked case', () => {
    given(OPEN, PARKED).when(set).then(recorded);
  });

  it('are not set twice', () => {
    given(OPEN, recorded).when(set).then();
  });
});
