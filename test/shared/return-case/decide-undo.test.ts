import { describe, expect, it } from 'vitest';
import { DEFAULT_POLICY } from '../../../shared/domain/policy/default-policy.ts';
import { undoableUntilMs } from '../../../shared/return-case/decide-undo.ts';
import type { CaseEvent } from '../../../shared/return-case/events.ts';
import { givenOpened, givenParcel, GROUNDS, idOf, PARCEL_ID } from '../../support/builders.ts';
import { FAKE_START_MS } from '../../support/fake-clock.ts';
import { EMPTY_CASE } from '../../../shared/return-case/state.ts';
import { given, type Given } from '../../support/given.ts';

/** The record writer puts events one second apart, and gives its n-th step this id. */
const stepId = (number: number): string => idOf(`command ${number}`);
const OPEN: CaseEvent[] = [
  { type: 'CaseOpened', data: givenOpened() },
  { type: 'ParcelReceived', data: givenParcel() },
];
const TORN: CaseEvent = { type: 'OuterPackagingRecorded', data: { parcelId: PARCEL_ID, condition: 'torn' } };
const CLOSED: CaseEvent = { type: 'CaseClosed', data: { confirmedBy: 'button', ...GROUNDS, ruleIds: [] } };
const undo = (number: number) => ({ type: 'UndoStep', commandId: stepId(number) }) as const;
const undone = (number: number): CaseEvent => ({ type: 'StepUndone', data: { commandId: stepId(number) } });

describe('undo', () => {
  it('takes back the latest step only', () => {
    given(OPEN, TORN).when(undo(2)).then(undone(2));
    given(OPEN, TORN)
      .when(undo(1))
      .thenRefused({ kind: 'not-latest-step', latestCommandId: stepId(2) });
    given(OPEN, TORN)
      .when(undo(9))
      .thenRefused({ kind: 'not-latest-step', latestCommandId: stepId(2) });
  });

  it('goes back step by step: an undo is not a step, nor is a repeat scan', () => {
    const inTime = { nowMs: FAKE_START_MS };
    given(OPEN, TORN, undone(2)).when(undo(1), inTime).then(undone(1));
    given(OPEN, TORN, undone(2))
      .when(undo(3), inTime)
      .thenRefused({ kind: 'not-latest-step', latestCommandId: stepId(1) });
    given(OPEN, { type: 'ScanRepeated', data: { parcelId: PARCEL_ID, raw: 'x' } })
      .when(undo(1), inTime)
      .then(undone(1));
  });

  it('once more after the opening was undone finds nothing to take back', () => {
    given(OPEN, undone(1)).when(undo(1)).thenRefused({ kind: 'nothing-to-undo' });
  });

  it('leaves the state as it was before the steps (U6)', () => {
    const before = given(OPEN).folded.state;
    const after = given(OPEN, TORN, CLOSED, undone(3), undone(2)).folded.state;
    expect({ ...after, last: null }).toEqual({ ...before, last: null });
  });
});

describe('the window', () => {
  /** Received at +1 s, so sendable at +11 s. */
  const receivedEndsMs = FAKE_START_MS + 1_000 + 10_000;
  /** Closed at +2 s; the shortest of its facts leaves after 60 s. */
  const closedEndsMs = FAKE_START_MS + 2_000 + 60_000;

  const at = (record: Given, number: number, nowMs: number) => record.when(undo(number), { nowMs });

  it('of a receipt ends ten seconds after it', () => {
    // the step began with the opening, one second before the receipt
    const endsMs = receivedEndsMs - 1_000;
    at(given(OPEN), 1, endsMs - 1).then(undone(1));
    at(given(OPEN), 1, endsMs).thenRefused({ kind: 'undo-window-passed', passedAtMs: endsMs });
  });

  it('of a closing ends with the first of its facts', () => {
    at(given(OPEN, CLOSED), 2, closedEndsMs - 1).then(undone(2));
    at(given(OPEN, CLOSED), 2, closedEndsMs).thenRefused({ kind: 'undo-window-passed', passedAtMs: closedEndsMs });
  });

  it('is over as soon as a fact has left, and for that step only', () => {
    const record = given(OPEN, CLOSED);
    const releasedEventIds = new Set([record.folded.state.closed?.origin.eventId ?? '']);
    record
      .when(undo(2), { nowMs: FAKE_START_MS, releasedEventIds })
      .thenRefused({ kind: 'undo-window-passed', passedAtMs: closedEndsMs });
    const received = new Set([record.folded.state.parcels[0]?.received.eventId ?? '']);
    record.when(undo(2), { nowMs: FAKE_START_MS, releasedEventIds: received }).then(undone(2));
    given(OPEN)
      .when(undo(1), { nowMs: FAKE_START_MS, releasedEventIds: received })
      .thenRefused({ kind: 'undo-window-passed', passedAtMs: receivedEndsMs - 1_000 });
  });

  it('does not close on a step that posts nothing', () => {
    at(given(OPEN, TORN), 2, FAKE_START_MS + 86_400_000).then(undone(2));
  });

  it('is the shortest of the facts of a step, by policy', () => {
    const step = { commandId: stepId(1), occurredAtMs: 100, actor: 'x' };
    const until = (...types: ('ParcelReceived' | 'CaseClosed' | 'CaseParked')[]) =>
      undoableUntilMs({ ...step, types }, EMPTY_CASE, DEFAULT_POLICY);
    expect(until('CaseParked')).toBeNull();
    expect(until('CaseClosed')).toBe(60_100);
    expect(until('CaseClosed', 'ParcelReceived')).toBe(10_100);
  });
});
