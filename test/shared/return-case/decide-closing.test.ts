import { describe, it } from 'vitest';
import { DEFAULT_POLICY } from '../../../shared/domain/policy/default-policy.ts';
import type { CaseEvent } from '../../../shared/return-case/events.ts';
import {
  DAMAGED,
  givenInspected,
  givenOpened,
  givenParcel,
  givenPhoto,
  idOf,
  GROUNDS,
  LINE_ID,
  PARCEL_ID,
  UNIT_ID,
  WEIGH,
} from '../../support/builders.ts';
import { FAKE_START_MS } from '../../support/fake-clock.ts';
import { given } from '../../support/given.ts';

const OPEN: CaseEvent[] = [
  { type: 'CaseOpened', data: givenOpened() },
  { type: 'ParcelReceived', data: givenParcel() },
];
const CLOSED: CaseEvent = {
  type: 'CaseClosed',
  data: { confirmedBy: 'button', ...GROUNDS, ruleIds: ['S31', 'S67', 'S80'] },
};
const OUTSIDE: CaseEvent = { type: 'OuterPackagingRecorded', data: { parcelId: PARCEL_ID, condition: 'intact' } };
const HERE: CaseEvent = { type: 'ContentCounted', data: { lineId: LINE_ID, counted: 1, by: 'confirmation' } };
const LIKE_NEW: CaseEvent = { type: 'UnitInspected', data: givenInspected() };
const PARKED: CaseEvent = { type: 'CaseParked', data: { reason: 'asked' } };
const close = { type: 'CloseCase', confirmedBy: 'button' } as const;

const placed = (disposition: 'restock' | 'quarantine', place: string, rule: string): CaseEvent => ({
  type: 'DispositionDecided',
  data: { unitId: UNIT_ID, disposition, place, ...GROUNDS, ruleIds: [rule] },
});

describe('closing', () => {
  it('a clean case records what the confirmation took for granted, in one step', () => {
    given(OPEN)
      .when(close)
      .then(OUTSIDE, HERE, LIKE_NEW, placed('restock', 'A1', 'S80'), CLOSED);
  });

  it('records only what nobody had said', () => {
    const by: CaseEvent = { type: 'ContentCounted', data: { lineId: LINE_ID, counted: 0, by: 'hand' } };
    given(OPEN, OUTSIDE, by).when(close).then(CLOSED);
  });

  it('a damaged unit needs its defect, photograph, cause and an inspector', () => {
    const bare: CaseEvent = { type: 'UnitInspected', data: givenInspected({ grade: 'C' }) };
    const unitId = UNIT_ID;
    given(OPEN, bare)
      .when(close)
      .thenRefused({
        kind: 'open-questions',
        questions: [
          { kind: 'defect', unitId },
          { kind: 'unit-photo', unitId, slot: 'defect' },
          { kind: 'cause', unitId },
          { kind: 'inspector', unitId },
        ],
      });
    const photo: CaseEvent = { type: 'PhotoAdded', data: givenPhoto('unit', { unitId }) };
    const told = given(OPEN, [{ type: 'UnitInspected', data: DAMAGED }, photo, OUTSIDE, HERE]);
    told.when(close).thenRefused({ kind: 'open-questions', questions: [{ kind: 'inspector', unitId }] });
    told.when(close, { roles: ['inspector'] }).then(placed('quarantine', 'Q1', 'S34'), CLOSED);
    const alone = { policy: { ...DEFAULT_POLICY, onePersonBench: true } };
    told.when(close, alone).then(placed('quarantine', 'Q1', 'S34'), CLOSED);
  });

  it('after a weight that does not fit asks for the count', () => {
    const { weighingId, parcelId, source } = WEIGH;
    const light: CaseEvent[] = [
      { type: 'ParcelWeighed', data: { weighingId, parcelId, grossMg: 95_000, source } },
      {
        type: 'WeightDeviationFound',
        data: {
          weighingId,
          direction: 'light',
          differenceMg: -1,
          expectedMg: 1,
          toleranceMg: 1,
          ...GROUNDS,
          ruleIds: [],
        },
      },
    ];
    given(OPEN, light)
      .when(close)
      .thenRefused({ kind: 'open-questions', questions: [{ kind: 'count', lineId: LINE_ID }] });
  });

  it('a parcel that was not intact asks for a photograph of its outside', () => {
    const torn: CaseEvent = { type: 'OuterPackagingRecorded', data: { parcelId: PARCEL_ID, condition: 'torn' } };
    given(OPEN, torn)
      .when(close)
      .thenRefused({ kind: 'open-questions', questions: [{ kind: 'outside-photo', parcelId: PARCEL_ID }] });
    const photo: CaseEvent = { type: 'PhotoAdded', data: givenPhoto('outside', { slot: 'outside' }) };
    given(OPEN, torn, photo)
      .when(close)
      .then(HERE, LIKE_NEW, placed('restock', 'A1', 'S80'), CLOSED);
  });

  it('asks for a weight where the policy requires one', () => {
    const policy = { ...DEFAULT_POLICY, weighing: { ...DEFAULT_POLICY.weighing, mode: 'required' as const } };
    given(OPEN)
      .when(close, { policy })
      .thenRefused({ kind: 'open-questions', questions: [{ kind: 'weigh', parcelId: PARCEL_ID }] });
  });

  it('is refused twice', () => {
    given(OPEN, CLOSED)
      .when(close)
      .thenRefused({ kind: 'case-closed', closedAtMs: FAKE_START_MS + 2_000 });
  });
});

describe('parking and taking up again', () => {
  it('records both; a parked case takes no other work', () => {
    given(OPEN)
      .when({ type: 'ParkCase', reason: 'needs-inspector' })
      .then({
        type: 'CaseParked',
        data: { reason: 'needs-inspector' },
      });
    given(OPEN, PARKED).when({ type: 'ParkCase', reason: 'asked' }).thenRefused({ kind: 'case-parked' });
    given(OPEN, PARKED).when(close).thenRefused({ kind: 'case-parked' });
    given(OPEN, PARKED).when({ type: 'ResumeCase' }).then({ type: 'CaseResumed', data: {} });
  });

  it('of an open case says that work goes on here; of a closed one it is refused', () => {
    given(OPEN).when({ type: 'ResumeCase' }).then({ type: 'CaseResumed', data: {} });
    given(OPEN, CLOSED)
      .when({ type: 'ResumeCase' })
      .thenRefused({ kind: 'case-closed', closedAtMs: FAKE_START_MS + 2_000 });
  });
});

describe('opening a closed case again', () => {
  const reopen = { type: 'ReopenCase', reason: 'miscounted' } as const;

  it.each(['supervisor', 'administrator'])('is for a %s', (role) => {
    given(OPEN, CLOSED)
      .when(reopen, { roles: [role] })
      .then({ type: 'CaseReopened', data: { reason: 'miscounted', posted: [] } });
  });

  it('F4 names what the closing had told by then, and nothing else', () => {
    const record = given(OPEN, CLOSED);
    const causeEventId = record.folded.state.closed?.origin.eventId ?? '';
    const restock = { factId: idOf('restock'), type: 'returns.stock.restock.v1' } as const;
    const received = { factId: idOf('received'), type: 'returns.parcel.received.v1' } as const;
    const releasedFacts = [
      { ...restock, causeEventId },
      { ...received, causeEventId: idOf('the receipt') },
    ];
    record
      .when(reopen, { roles: ['supervisor'], releasedFacts })
      .then({ type: 'CaseReopened', data: { reason: 'miscounted', posted: [restock] } });
  });

  it('is refused to others, and for a case that is not closed', () => {
    given(OPEN, CLOSED)
      .when(reopen, { roles: ['operator', 'inspector'] })
      .thenRefused({ kind: 'supervisor-needed' });
    given(OPEN)
      .when(reopen, { roles: ['supervisor'] })
      .thenRefused({ kind: 'case-not-closed' });
  });
});
