import { describe, it } from 'vitest';
import type { CaseEvent } from '../../../shared/return-case/events.ts';
import { CASE_ID, givenOpened, givenParcel, idOf, PARCEL_ID, WEIGH } from '../../support/builders.ts';
import { given } from '../../support/given.ts';

const OPENED: CaseEvent = { type: 'CaseOpened', data: givenOpened() };
const RECEIVED: CaseEvent = { type: 'ParcelReceived', data: givenParcel() };
const OPEN = [OPENED, RECEIVED];
const SECOND = givenParcel({ parcelId: idOf('parcel 2'), trackingNumber: '1Z999AA10123456784' });
const open = { type: 'OpenCase', opened: givenOpened(), parcel: givenParcel() } as const;

describe('opening a case', () => {
  it('records the case and its first parcel in one step', () => {
    given().when(open).then(OPENED, RECEIVED);
  });

  it('is refused for a case that is open', () => {
    given(OPEN).when(open).thenRefused({ kind: 'case-already-open', caseId: CASE_ID });
  });

  it('is possible again once the first opening was undone', () => {
    const opened = given(OPEN);
    const commandId = opened.folded.state.steps.at(-1)?.commandId ?? '';
    given(OPEN, { type: 'StepUndone', data: { commandId } }).when(open).then(OPENED, RECEIVED);
  });
});

describe('receiving a further parcel', () => {
  it('joins it to the case', () => {
    given(OPEN).when({ type: 'ReceiveParcel', parcel: SECOND }).then({ type: 'ParcelReceived', data: SECOND });
  });

  it('is refused when it is here, and when there is no case', () => {
    const again = { type: 'ReceiveParcel', parcel: givenParcel() } as const;
    given(OPEN).when(again).thenRefused({ kind: 'parcel-already-received', parcelId: PARCEL_ID });
    given().when(again).thenRefused({ kind: 'case-not-found', caseId: CASE_ID });
  });
});

describe('a repeat scan', () => {
  const again = { type: 'NoteRepeatScan', parcelId: PARCEL_ID, raw: 'RR123456785CN' } as const;
  const noted: CaseEvent = { type: 'ScanRepeated', data: { parcelId: PARCEL_ID, raw: 'RR123456785CN' } };

  it('is written down whatever state the case is in', () => {
    given(OPEN).when(again).then(noted);
    given(OPEN, { type: 'CaseParked', data: { reason: 'asked' } })
      .when(again)
      .then(noted);
    const closed: CaseEvent = { type: 'CaseClosed', data: { confirmedBy: 'button', policyVersion: '1', ruleIds: [] } };
    given(OPEN, closed).when(again).then(noted);
  });

  it('is refused for a parcel of another case', () => {
    given(OPEN)
      .when({ ...again, parcelId: SECOND.parcelId })
      .thenRefused({ kind: 'parcel-not-in-case', parcelId: SECOND.parcelId });
  });
});

describe('the outside of a parcel', () => {
  const torn = { type: 'RecordOuterPackaging', parcelId: PARCEL_ID, condition: 'torn' } as const;
  const recorded: CaseEvent = { type: 'OuterPackagingRecorded', data: { parcelId: PARCEL_ID, condition: 'torn' } };

  it('is recorded, and recorded again when somebody looks again', () => {
    given(OPEN).when(torn).then(recorded);
    given(OPEN, { type: 'OuterPackagingRecorded', data: { parcelId: PARCEL_ID, condition: 'wet' } })
      .when(torn)
      .then(recorded);
  });

  it('said twice records nothing', () => {
    given(OPEN, recorded).when(torn).then();
  });

  it('is refused for a parcel of another case', () => {
    given(OPEN)
      .when({ ...torn, parcelId: SECOND.parcelId })
      .thenRefused({ kind: 'parcel-not-in-case', parcelId: SECOND.parcelId });
  });
});

describe('weighing', () => {
  const { weighingId, parcelId, source } = WEIGH;

  it('is refused for a parcel of another case and for one that was weighed', () => {
    const weighed: CaseEvent = { type: 'ParcelWeighed', data: { weighingId, parcelId, grossMg: 7, source } };
    given(OPEN, weighed).when(WEIGH).thenRefused({ kind: 'parcel-already-weighed', grossMg: 7 });
    given(OPEN)
      .when({ ...WEIGH, parcelId: SECOND.parcelId })
      .thenRefused({ kind: 'parcel-not-in-case', parcelId: SECOND.parcelId });
  });

  it('records a weight typed by a person with its reason', () => {
    const manual = { kind: 'manual', reason: 'no-scale' } as const;
    given(OPEN)
      .when({ ...WEIGH, source: manual })
      .then({ type: 'ParcelWeighed', data: { weighingId, parcelId, grossMg: WEIGH.grossMg, source: manual } });
  });
});
