import { describe, expect, it } from 'vitest';
import { DEFAULT_POLICY } from '../../../shared/domain/policy/default-policy.ts';
import { NO_TERMS } from '../../../shared/return-case/events/event-parts.ts';
import type { CaseEvent, CaseEventData } from '../../../shared/return-case/events.ts';
import { factsOf } from '../../../shared/return-case/facts.ts';
import { matchContents } from '../../../shared/return-case/match-contents.ts';
import { projectCase } from '../../../shared/views/case-rows.ts';
import {
  deriveId,
  givenLine,
  givenOpened,
  givenParcel,
  givenPhoto,
  idOf,
  LINE_ID,
  PARCEL_ID,
} from '../../support/builders.ts';
import { FAKE_START_MS } from '../../support/fake-clock.ts';
import { given, type Step } from '../../support/given.ts';

const OPENED: CaseEvent[] = [
  {
    type: 'CaseOpened',
    data: givenOpened({ returnClass: 'unidentified', rmaNumbers: [], orderNumber: null, lines: [] }),
  },
  { type: 'ParcelReceived', data: givenParcel() },
];
const photo = (slot: 'outside' | 'inside'): CaseEvent => ({ type: 'PhotoAdded', data: givenPhoto(slot, { slot }) });
const unexpected = (sku: string | null, counted: number, gtin: string | null = null): CaseEvent => ({
  type: 'UnexpectedContentCounted',
  data: { unexpectedId: idOf(`unexpected ${sku ?? gtin}`), sku, gtin, name: sku ?? gtin ?? '', counted },
});
const hold = { type: 'HoldParcel', holdNumber: 'HB10001', shelf: 'H3' } as const;
const held: CaseEvent[] = [
  { type: 'OuterPackagingRecorded', data: { parcelId: PARCEL_ID, condition: 'intact' } },
  { type: 'ShelfAssigned', data: { shelf: 'H3', holdNumber: 'HB10001' } },
  { type: 'CaseParked', data: { reason: 'unidentified' } },
];
const identified: CaseEventData<'ReturnIdentified'> = {
  returnClass: 'customer-return',
  rmaNumber: 'RMA-1001',
  orderNumber: 'SO-77',
  lines: [givenLine({ expected: 2 })],
  terms: NO_TERMS,
  by: 'person',
  reasons: ['phone'],
};
const identify = { type: 'IdentifyReturn', identified } as const;
const READY = [OPENED, photo('outside'), photo('inside')] as const;

describe('U16 a parcel that nobody knows', () => {
  it.each([
    ['both photographs', [], ['outside-photo', 'inside-photo']],
    ['the inside', [photo('outside')], ['inside-photo']],
    ['the outside', [photo('inside')], ['outside-photo']],
    ['nothing more', [photo('outside'), photo('inside')], []],
  ])('is asked for %s', (_what, steps, kinds) => {
    const { decision } = given(OPENED, ...steps).when(hold);
    const questions = !decision.ok && decision.error.kind === 'open-questions' ? decision.error.questions : [];
    expect(questions.map(({ kind }) => kind)).toEqual(kinds);
  });

  it('asks once for the outside of a carton that is torn', () => {
    const torn: CaseEvent = { type: 'OuterPackagingRecorded', data: { parcelId: PARCEL_ID, condition: 'torn' } };
    const questions = [
      { kind: 'outside-photo' as const, parcelId: PARCEL_ID },
      { kind: 'inside-photo' as const, parcelId: PARCEL_ID },
    ];
    given(OPENED, torn).when(hold).thenRefused({ kind: 'open-questions', questions });
  });

  it('goes on its shelf in one confirmation, which says what it takes for granted', () => {
    given(...READY)
      .when(hold)
      .then(...held);
  });

  it('is not closed, and not held twice', () => {
    given(...READY)
      .when({ type: 'CloseCase', confirmedBy: 'button' })
      .thenRefused({ kind: 'hold-needed' });
    given(...READY, held)
      .when(hold)
      .thenRefused({ kind: 'case-parked' });
  });

  it('closes like any other once a person says what it is', () => {
    const said: CaseEvent = { type: 'ParcelClassified', data: { returnClass: 'lost-and-found', note: null } };
    given(OPENED, said).when(hold).thenRefused({ kind: 'case-identified' });
    const looked = given(OPENED, unexpected('MUG-9', 1), said);
    expect(looked.when({ type: 'CloseCase', confirmedBy: 'button' }).decision.ok).toBe(true);
  });
});

describe('S87 the back office hears of a parcel that nobody knows', () => {
  const slip: CaseEvent = {
    type: 'SlipRecorded',
    data: { found: true, detailsRef: idOf('ref'), phoneTail: '4821', rmaWritten: 'RMA-9', orderWritten: null },
  };
  const facts = (...steps: readonly Step[]) =>
    factsOf(given(...steps).folded, { policy: DEFAULT_POLICY, deriveId, stationCode: 'B1' });

  it('when it is on its shelf, with contents, photographs and numbers and no name', () => {
    const [, fact] = facts(OPENED, photo('outside'), photo('inside'), slip, unexpected('MUG-9', 2), held);
    expect(fact).toMatchObject({
      type: 'returns.parcel.unidentified.v1',
      payload: {
        trackingNumber: 'RR123456785CN',
        holdNumber: 'HB10001',
        shelf: 'H3',
        contents: [{ sku: 'MUG-9', gtin: null, name: 'MUG-9', quantity: 2 }],
        rmaWritten: 'RMA-9',
        orderWritten: null,
        evidencePhotoHashes: [givenPhoto('outside').sha256, givenPhoto('inside').sha256],
      },
    });
    expect(JSON.stringify(fact)).not.toMatch(/4821|detailsRef/);
  });

  it('not before, and no longer once that was undone', () => {
    const types = (...steps: readonly Step[]) => facts(...steps).map(({ type }) => type);
    expect(types(...READY)).toEqual(['returns.parcel.received.v1']);
    const undone: CaseEvent = { type: 'StepUndone', data: { commandId: idOf('command 4') } };
    expect(types(...READY, held, undone)).toEqual(['returns.parcel.received.v1']);
  });

  it('so that a minute later the hold can be corrected only', () => {
    const undo = { type: 'UndoStep', commandId: idOf('command 4') } as const;
    const bench = given(...READY, held);
    const heldAtMs = FAKE_START_MS + 6_000;
    expect(bench.when(undo, { nowMs: heldAtMs + 50_000 }).decision.ok).toBe(true);
    expect(bench.when(undo, { nowMs: heldAtMs + 61_000 }).decision).toMatchObject({
      error: { kind: 'undo-window-passed' },
    });
  });
});

describe('S01 a parcel that has found its return', () => {
  const counted = (count: number): CaseEvent => ({
    type: 'ContentCounted',
    data: { lineId: LINE_ID, counted: count, by: 'scan' },
  });

  it('counts what was scanned to its lines and leaves the rest unexpected', () => {
    given(...READY, unexpected('KETTLE-1', 3), unexpected('HAT-3', 1), held)
      .when(identify)
      .then({ type: 'ReturnIdentified', data: identified }, counted(2), unexpected('KETTLE-1', 1));
  });

  it.each([
    ['more than it has', [unexpected('KETTLE-1', 1)], [counted(1), unexpected('KETTLE-1', 0)]],
    ['the trade number', [unexpected(null, 2, '04006381333931')], [counted(2), unexpected(null, 0, '04006381333931')]],
    ['nothing of its own', [unexpected('HAT-3', 1)], []],
    ['nothing', [], []],
  ])('is counted when it holds %s', (_what, contents, events) => {
    given(...READY, contents, held)
      .when(identify)
      .then({ type: 'ReturnIdentified', data: identified }, ...events);
  });

  it('is parked as identified, keeps its shelf and number, and asks for the lines nobody has found', () => {
    const two = {
      ...identified,
      lines: [givenLine(), givenLine({ lineId: idOf('line 2'), sku: 'MUG-9', gtin: null })],
    };
    const { folded } = given(...READY, held, { type: 'ReturnIdentified', data: two }).and(counted(1));
    expect(folded.state).toMatchObject({
      status: 'parked',
      parkedReason: 'identified',
      shelf: 'H3',
      holdNumber: 'HB10001',
    });
    const resumed = given(...READY, held, { type: 'ReturnIdentified', data: two }, counted(1), {
      type: 'CaseResumed',
      data: {},
    });
    resumed
      .when({ type: 'CloseCase', confirmedBy: 'button' })
      .thenRefused({ kind: 'open-questions', questions: [{ kind: 'count', lineId: idOf('line 2') }] });
  });

  it('is identified once', () => {
    given(...READY, held, { type: 'ReturnIdentified', data: identified })
      .when(identify)
      .thenRefused({ kind: 'case-identified' });
  });

  it('has no use for the same thing twice: telling it again counts the same', () => {
    const { state } = given(OPENED, unexpected('KETTLE-1', 3)).folded;
    expect(matchContents([givenLine({ expected: 2 })], state.unexpected)).toEqual([
      counted(2),
      unexpected('KETTLE-1', 1),
    ]);
    expect(matchContents([{ ...givenLine({ expected: 2 }), counted: 2 }], state.unexpected)).toEqual([]);
  });
});

describe('S01 a parcel whose return has a case already', () => {
  const source = given(...READY, unexpected('KETTLE-1', 1), unexpected('HAT-3', 2), held).folded.state;
  const other = idOf('parcel other');
  const target: CaseEvent[] = [
    { type: 'CaseOpened', data: givenOpened() },
    { type: 'ParcelReceived', data: givenParcel({ parcelId: other, trackingNumber: 'UX1' }) },
  ];

  it('brings its parcel, photographs, contents, shelf and number into it', () => {
    const { decision } = given(target).when({ type: 'TakeOverCase', from: source });
    const { state } = given(target, decision.ok ? decision.value : []).folded;
    expect(state.parcels.map(({ parcelId }) => parcelId)).toEqual([other, PARCEL_ID]);
    expect(state.parcels[1]?.outside).toBe('intact');
    expect(state.photos.map(({ sha256 }) => sha256)).toEqual(source.photos.map(({ sha256 }) => sha256));
    expect(state.lines[0]?.counted).toBe(1);
    expect(state.unexpected.filter(({ counted: n }) => n > 0)).toMatchObject([{ sku: 'HAT-3', counted: 2 }]);
    expect(state).toMatchObject({ shelf: 'H3', holdNumber: 'HB10001' });
  });

  it('brings nothing twice', () => {
    const first = given(target).when({ type: 'TakeOverCase', from: source }).decision;
    const { decision } = given(target, first.ok ? first.value : []).when({ type: 'TakeOverCase', from: source });
    expect(decision.ok && decision.value.map(({ type }) => type)).toEqual([]);
  });

  it('leads to it by every code from then on, and can be taken apart again', () => {
    const linked = given(...READY, held, { type: 'CaseLinked', data: { into: other, reason: 'import' } });
    expect(projectCase(linked.folded)).toMatchObject({ row: { status: 'linked' }, codes: [] });
    linked.when({ type: 'UndoStep', commandId: idOf('command 5') }).then({
      type: 'StepUndone',
      data: { commandId: idOf('command 5') },
    });
  });

  it('is refused by one that is closed', () => {
    const closed: CaseEvent = {
      type: 'CaseClosed',
      data: { confirmedBy: 'button', policyVersion: 'default-1', ruleIds: [] },
    };
    expect(given(target, closed).when({ type: 'TakeOverCase', from: source }).decision).toMatchObject({
      error: { kind: 'case-closed' },
    });
  });
});

describe('S01 the slip', () => {
  const slip = { found: true, detailsRef: null, phoneTail: null, rmaWritten: 'RMA-9', orderWritten: null };

  it('is recorded, and said again records nothing', () => {
    given(OPENED).when({ type: 'RecordSlip', slip }).then({ type: 'SlipRecorded', data: slip });
    given(OPENED, { type: 'SlipRecorded', data: slip }).when({ type: 'RecordSlip', slip }).then();
  });
});

describe('a snapshot', () => {
  const snapshot = {
    moment: 'close',
    keepUntilMs: 1,
    sha256: 'a'.repeat(64),
    width: 1,
    height: 1,
    byteLength: 1,
  } as const;

  it('is kept once, also after the closing, and is no step to take back', () => {
    const closed: CaseEvent = {
      type: 'CaseClosed',
      data: { confirmedBy: 'button', policyVersion: 'default-1', ruleIds: [] },
    };
    const after = given(OPENED, closed);
    after.when({ type: 'AddSnapshot', snapshot }).then({ type: 'SnapshotTaken', data: snapshot });
    const taken = given(OPENED, closed, { type: 'SnapshotTaken', data: snapshot });
    taken.when({ type: 'AddSnapshot', snapshot }).then();
    expect(taken.folded.state.steps).toHaveLength(2);
  });
});
