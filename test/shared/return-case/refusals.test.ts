import { describe, expect, it } from 'vitest';
import { refusalMessage } from '../../../electron/cases/refusal-message.ts';
import { DEFAULT_POLICY } from '../../../shared/domain/policy/default-policy.ts';
import { NO_TERMS } from '../../../shared/return-case/events/event-parts.ts';
import type { Decision } from '../../../shared/return-case/decide.ts';
import type { CaseEvent, CaseEventData } from '../../../shared/return-case/events.ts';
import type { Refusal } from '../../../shared/return-case/refusals.ts';
import {
  DEFECT,
  givenCertificate,
  givenInspected,
  givenLine,
  givenOpened,
  givenParcel,
  givenSettled,
  givenWeightCertificate,
  GROUNDS,
  idOf,
  LINE_ID,
  OPERATOR,
  PARCEL_ID,
  UNIT_ID,
  WEIGH,
} from '../../support/builders.ts';
import { given } from '../../support/given.ts';
import { asSupervisor, deciding, openedWith, waiting } from '../../support/given-approval.ts';

const OPEN: CaseEvent[] = [
  { type: 'CaseOpened', data: givenOpened() },
  { type: 'ParcelReceived', data: givenParcel() },
];
const CLOSED: CaseEvent = { type: 'CaseClosed', data: { confirmedBy: 'button', ...GROUNDS, ruleIds: [] } };
const PARKED: CaseEvent = { type: 'CaseParked', data: { reason: 'asked' } };
const LINKED: CaseEvent = { type: 'CaseLinked', data: { into: idOf('other case'), reason: 'same return' } };
const WEIGHED = {
  type: 'ParcelWeighed' as const,
  data: { weighingId: idOf('w'), parcelId: PARCEL_ID, grossMg: 1, source: WEIGH.source },
};
const OPEN_FOOD: CaseEvent[] = [
  { type: 'CaseOpened', data: givenOpened({ lines: [givenLine({ attributes: ['perishable'] })] }) },
];
const GRADE_B: CaseEvent = { type: 'UnitInspected', data: givenInspected({ grade: 'B' }) };
const GRADE_C: CaseEvent = { type: 'UnitInspected', data: givenInspected({ grade: 'C' }) };
const apart = given(OPEN).andApart(PARKED, WEIGHED);

const receive = { type: 'ReceiveParcel', parcel: givenParcel() } as const;
const count = { type: 'CountContent', lineId: LINE_ID, counted: 2, by: 'hand' } as const;
const resume = { type: 'ResumeCase' } as const;
const close = { type: 'CloseCase', confirmedBy: 'api' } as const;
const certify = { type: 'IssueCertificate', certificate: givenCertificate() } as const;
const undo = { type: 'UndoStep', commandId: idOf('command 1') } as const;
const found = { lineId: LINE_ID, ordinal: 1, isSealed: null, causeStated: null };
const inspect = { type: 'InspectUnit', grade: 'A', defects: [], ...found } as const;

const turnAway = (reason: 'not-ours' | 'carrier-not-accepted') =>
  ({ type: 'TurnAwayParcel', turnedAway: { parcelId: PARCEL_ID, reason, note: null } }) as const;
const givenValuables = (witnessId = OPERATOR) => ({
  ...{ valuablesId: idOf('cash'), description: 'Cash', amountMinor: 500, currency: 'EUR', witnessId },
});
const NO_FREIGHT = {
  ...{ freightId: idOf('freight'), leg: 'return' as const, carrier: null, trackingNumber: null },
  ...{ payer: null, reference: null },
};

const PULL_BACK: CaseEvent[] = [
  { type: 'CaseOpened', data: givenOpened() },
  { type: 'NoParcelStated', data: { matter: 'pull-back', note: null } },
];
const NO_RETURN: CaseEvent[] = [
  { type: 'CaseOpened', data: givenOpened() },
  { type: 'NoParcelStated', data: { matter: 'refund-without-return', note: null } },
];
const settle = (change: Partial<CaseEventData<'MatterSettled'>>) =>
  ({ type: 'SettleMatter', settled: givenSettled(change), keepsMinor: null, freight: null }) as const;

/** Complete by type: a new kind of refusal does not compile until something produces it here. */
const PRODUCED: { readonly [Kind in Refusal['kind']]: () => Decision } = {
  'case-not-found': () => given().when(resume).decision,
  'case-already-open': () =>
    given(OPEN).when({ type: 'OpenCase', opened: givenOpened(), parcel: givenParcel() }).decision,
  'case-closed': () => given(OPEN, CLOSED).when(count).decision,
  'case-not-closed': () => given(OPEN).when({ type: 'ReopenCase', reason: '' }).decision,
  'case-linked': () => given(OPEN, LINKED).when(resume).decision,
  'case-parked': () => given(OPEN, PARKED).when(count).decision,
  'case-read-only': () => given(OPEN).andUnknown().when(resume).decision,
  'case-in-conflict': () => apart.when(resume).decision,
  'case-not-in-conflict': () => given(OPEN).when({ type: 'SettleConflict', kept: [] }).decision,
  'parcel-not-in-case': () => given(OPEN).when({ ...WEIGH, parcelId: idOf('other') }).decision,
  'parcel-already-received': () => given(OPEN).when(receive).decision,
  'parcel-already-weighed': () => given(OPEN, WEIGHED).when(WEIGH).decision,
  'weighing-not-in-case': () =>
    given(OPEN).when({ type: 'ConfirmExplanation', weighingId: idOf('other'), changes: [], newIds: [] }).decision,
  'packaging-too-heavy': () =>
    given(OPEN, WEIGHED).when({ type: 'WeighPackaging', parcelId: PARCEL_ID, massMg: 1, source: WEIGH.source })
      .decision,
  'weight-not-explained': () =>
    given(OPEN).when({ type: 'CertifyWeight', certificate: givenWeightCertificate() }).decision,
  'no-parcel-under-way': () => given(OPEN).when({ type: 'EndSiblingsWait', reason: 'other', note: 'no' }).decision,
  'line-not-in-case': () => given(OPEN).when({ ...count, lineId: idOf('other') }).decision,
  'line-not-short': () =>
    given(OPEN).when({ type: 'StateShortage', lineId: LINE_ID, cause: 'too-few', onDeliveryNote: null, outcome: null })
      .decision,
  'unexpected-not-in-case': () =>
    given(OPEN).when({ type: 'FindSubstitution', unexpectedId: idOf('other'), lineId: LINE_ID }).decision,
  'carton-not-of-line': () =>
    given(OPEN).when({ type: 'CountCarton', lineId: LINE_ID, carton: 2, counted: 1 }).decision,
  'restock-excluded': () =>
    given(OPEN_FOOD, GRADE_B).when({ type: 'DecideDisposition', unitId: UNIT_ID, disposition: 'restock', place: null })
      .decision,
  'unit-not-in-case': () => given(OPEN).when(certify).decision,
  'unit-not-counted': () => given(OPEN).when({ ...inspect, ordinal: 9 }).decision,
  'unit-not-inspected': () =>
    given(OPEN).when({ type: 'DecideDisposition', unitId: UNIT_ID, disposition: 'scrap', place: null }).decision,
  'unit-not-damaged': () => given(OPEN, GRADE_B).when(certify).decision,
  'more-than-expected': () => given(OPEN).when(count).decision,
  'defect-without-damage-grade': () => given(OPEN).when({ ...inspect, defects: [DEFECT] }).decision,
  'certificate-incomplete': () => given(OPEN, GRADE_C).when(certify).decision,
  'open-questions': () => given(OPEN, GRADE_C).when(close).decision,
  'case-identified': () => given(OPEN).when({ type: 'HoldParcel', holdNumber: 'HB10001', shelf: null }).decision,
  'hold-needed': () =>
    given({ type: 'CaseOpened', data: givenOpened({ returnClass: 'unidentified', rmaNumbers: [], lines: [] }) }).when(
      close,
    ).decision,
  'parcel-not-empty': () =>
    given(OPEN, { type: 'ContentCounted', data: { lineId: LINE_ID, counted: 1, by: 'scan' } }).when({
      type: 'ClassifyParcel',
      classified: { returnClass: 'empty', note: null },
    }).decision,
  'parcel-already-opened': () =>
    given(OPEN, { type: 'ContentCounted', data: { lineId: LINE_ID, counted: 1, by: 'scan' } }).when(
      turnAway('not-ours'),
    ).decision,
  'parcel-not-recalled': () => given(OPEN).when({ type: 'NoteOutcome', text: 'done' }).decision,
  'rma-already-joined': () =>
    given(OPEN).when({
      type: 'JoinRma',
      joined: { rmaNumber: 'RMA-1001', orderNumber: null, lines: [], terms: NO_TERMS },
    }).decision,
  'second-person-needed': () => given(OPEN).when({ type: 'RecordValuables', valuables: givenValuables() }).decision,
  'carrier-is-accepted': () => given(OPEN).when(turnAway('carrier-not-accepted')).decision,
  'sign-with-exception': () =>
    given(OPEN).when(turnAway('carrier-not-accepted'), {
      policy: {
        ...DEFAULT_POLICY,
        arrival: { ...DEFAULT_POLICY.arrival, otherCarriers: { isAccepted: false, exception: 'sign' } },
      },
    }).decision,
  'amount-without-currency': () =>
    given(OPEN).when({
      type: 'RecordFreight',
      freight: { ...NO_FREIGHT, amountMinor: 100, currency: null },
    }).decision,
  'case-has-parcel': () => given(OPEN).when(settle({})).decision,
  'outcome-not-possible': () => given(PULL_BACK).when(settle({ outcome: 'refund' })).decision,
  'settlement-incomplete': () => given(NO_RETURN).when(settle({ amountMinor: null, currency: null })).decision,
  'amounts-do-not-add-up': () => given(NO_RETURN).when(settle({ amountMinor: 999_999 })).decision,
  'shelf-unknown': () => given(OPEN).when({ type: 'AssignShelf', shelf: 'NONE', holdNumber: null }).decision,
  'flag-unknown': () => given(OPEN).when({ type: 'SetFlag', flag: 'none' }).decision,
  'supervisor-needed': () => given(OPEN, CLOSED).when({ type: 'ReopenCase', reason: '' }).decision,
  'approval-not-open': () => waiting().when(deciding(waiting(), { approvalId: idOf('other') }), asSupervisor).decision,
  'own-approval': () => waiting().when(deciding(waiting()), { ...asSupervisor, actor: OPERATOR }).decision,
  'note-needed': () => waiting().when(deciding(waiting(), { granted: false }), asSupervisor).decision,
  'amount-differs': () => waiting().when(deciding(waiting(), { amountMinor: 1 }), asSupervisor).decision,
  'amount-swapped': () => {
    const one: CaseEvent = { type: 'ContentCounted', data: { lineId: LINE_ID, counted: 1, by: 'hand' } };
    const before = waiting([...openedWith(), one]);
    return before.when(deciding(before, { amountMinor: 6_666 }), asSupervisor).decision;
  },
  'nothing-to-undo': () => given().when(undo).decision,
  'not-latest-step': () => given(OPEN, PARKED).when(undo).decision,
  'undo-window-passed': () => given(OPEN).when(undo).decision,
};

describe('every refusal', () => {
  it.each(Object.entries(PRODUCED))('%s is produced, and has a sentence', (kind, produce) => {
    const decision = produce();
    expect(decision).toMatchObject({ ok: false, error: { kind } });
    if (!decision.ok) expect(refusalMessage(decision.error)).toMatch(/^[A-Z].+\.$/);
  });
});

describe('what holds before anything else', () => {
  it('half a record takes no command, not even a settlement or an undo', () => {
    const unknown = given(OPEN).andUnknown();
    for (const command of [resume, undo, close, { type: 'SettleConflict', kept: [] } as const]) {
      unknown.when(command).thenRefused({ kind: 'case-read-only' });
    }
  });

  it('a conflict takes nothing but its settlement by heads it has', () => {
    const { heads } = apart.folded.history;
    apart.when(undo).thenRefused({ kind: 'case-in-conflict', heads });
    apart.when({ type: 'SettleConflict', kept: [] }).thenRefused({ kind: 'case-in-conflict', heads });
    apart.when({ type: 'SettleConflict', kept: [idOf('x')] }).thenRefused({ kind: 'case-in-conflict', heads });
    for (const kept of [[heads[0] ?? ''], [...heads]]) {
      apart.when({ type: 'SettleConflict', kept }).then({ type: 'ConflictSettled', data: { heads: [...heads], kept } });
    }
  });

  it('a linked case points to the other one', () => {
    given(OPEN, LINKED)
      .when(count)
      .thenRefused({ kind: 'case-linked', into: idOf('other case') });
  });
});
