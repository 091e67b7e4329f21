import { describe, it } from 'vitest';
import type { CaseEvent } from '../../../shared/return-case/events.ts';
import {
  DAMAGED,
  givenCertificate,
  givenInspected,
  givenOpened,
  givenParcel,
  givenPhoto,
  GROUNDS,
  idOf,
  PARCEL_ID,
  UNIT_ID,
} from '../../support/builders.ts';
import { given } from '../../support/given.ts';

const OPEN: CaseEvent[] = [
  { type: 'CaseOpened', data: givenOpened() },
  { type: 'ParcelReceived', data: givenParcel() },
];
const found = (change: Parameters<typeof givenInspected>[0]): CaseEvent => ({
  type: 'UnitInspected',
  data: { ...DAMAGED, ...change },
});

describe('adding a photograph', () => {
  const photo = givenPhoto('unit', { slot: 'defect', unitId: UNIT_ID });
  const added: CaseEvent = { type: 'PhotoAdded', data: photo };

  it('of the parcel or of a unit is recorded', () => {
    const outside = givenPhoto('outside', { slot: 'outside' });
    given(OPEN).when({ type: 'AddPhoto', photo: outside }).then({ type: 'PhotoAdded', data: outside });
    given(OPEN, found({})).when({ type: 'AddPhoto', photo }).then(added);
  });

  it('of the same picture for the same thing records nothing; for another thing it does', () => {
    const again = { ...photo, photoId: idOf('again') };
    given(OPEN, found({}), added).when({ type: 'AddPhoto', photo: again }).then();
    const item = { ...again, slot: 'item' as const };
    given(OPEN, found({}), added).when({ type: 'AddPhoto', photo: item }).then({ type: 'PhotoAdded', data: item });
  });

  it('is refused for a unit that is not here', () => {
    given(OPEN).when({ type: 'AddPhoto', photo }).thenRefused({ kind: 'unit-not-in-case', unitId: UNIT_ID });
  });
});

describe('issuing a certificate', () => {
  const issue = { type: 'IssueCertificate', certificate: givenCertificate() } as const;
  const issued: CaseEvent = { type: 'CertificateIssued', data: givenCertificate() };
  const closed: CaseEvent = { type: 'CaseClosed', data: { confirmedBy: 'button', ...GROUNDS, ruleIds: [] } };

  const outside: CaseEvent = { type: 'OuterPackagingRecorded', data: { parcelId: PARCEL_ID, condition: 'intact' } };
  const goesTo: CaseEvent = {
    type: 'DispositionDecided',
    data: { unitId: UNIT_ID, disposition: 'quarantine', place: 'Q1', ...GROUNDS, ruleIds: ['S34'] },
  };

  it('is recorded for a damaged unit, also after closing and while parked', () => {
    const said = [outside, found({}), goesTo] as const;
    given(OPEN, ...said)
      .when(issue)
      .then(issued);
    given(OPEN, ...said, closed)
      .when(issue)
      .then(issued);
    given(OPEN, ...said, { type: 'CaseParked', data: { reason: 'asked' } })
      .when(issue)
      .then(issued);
  });

  it('writes down what it states and nobody has said: the outside, and where the unit goes', () => {
    given(OPEN, found({})).when(issue).then(outside, goesTo, issued);
  });

  it('is refused for a unit that is not here or not damaged', () => {
    given(OPEN).when(issue).thenRefused({ kind: 'unit-not-in-case', unitId: UNIT_ID });
    given(OPEN, { type: 'UnitInspected', data: givenInspected({ grade: 'B' }) })
      .when(issue)
      .thenRefused({ kind: 'unit-not-damaged', grade: 'B' });
  });

  it('names everything that is missing', () => {
    const certificate = givenCertificate({ photoSha256s: [] });
    given(OPEN, found({ defects: [], causeStated: null }))
      .when({ ...issue, certificate })
      .thenRefused({ kind: 'certificate-incomplete', missing: ['defect', 'cause', 'photo'] });
    given(OPEN, found({ causeStated: null }))
      .when(issue)
      .thenRefused({ kind: 'certificate-incomplete', missing: ['cause'] });
  });
});
