import { describe, expect, it } from 'vitest';
import { claimDraftsOf, handBasis } from '../../../shared/claim/claim-drafts.ts';
import type { CaseEvent } from '../../../shared/return-case/events.ts';
import {
  DAMAGED,
  DEFECT,
  deriveId,
  givenCertificate,
  givenLine,
  givenOpened,
  givenSettled,
  givenWeightCertificate,
  LINE_ID,
  PARCEL_ID,
  idOf,
} from '../../support/builders.ts';
import { given, type Step } from '../../support/given.ts';
import {
  CLAIM_ID,
  CLOSED,
  COUNTED,
  DAMAGED_RETURN,
  draftOf,
  draftsOf,
  INSPECTED,
  leg,
  OPENED,
  outside,
  photo,
  RECEIVED,
} from './given-claims.ts';

const without = (event: Step): Step[] => DAMAGED_RETURN.filter((other) => other !== event);

describe('S82 a claim is drafted', () => {
  it('from a closed case whose damage the inspector puts down to a leg on own account', () => {
    const draft = draftOf(...DAMAGED_RETURN);
    expect(draft).toMatchObject({ claimId: CLAIM_ID, parcelId: PARCEL_ID, kind: 'damage', notClaimed: null });
    expect(draft.basis).toMatchObject({
      rmaNumber: 'RMA-1001',
      orderNumber: 'SO-77',
      carrier: 'UPS',
      trackingNumber: 'RR123456785CN',
      leg: 'return',
      contractedBy: 'own-account',
      isVisible: true,
      valueMinor: 2_999,
      currency: 'EUR',
      missingEvidence: [],
      remarks: [],
    });
    expect(draft.basis.goods).toMatchObject([{ sku: 'KETTLE-1', expected: 1, received: 1, damaged: 1, missing: 0 }]);
    expect(draft.basis.photoSha256s).toHaveLength(2);
  });

  it.each([
    ['an open case', DAMAGED_RETURN.slice(0, -1)],
    ['a case that was opened again', [...DAMAGED_RETURN, { type: 'CaseReopened', data: { reason: 'x', posted: [] } }]],
    [
      'damage by the customer',
      [
        OPENED,
        RECEIVED,
        COUNTED,
        { type: 'UnitInspected', data: { ...DAMAGED, causeStated: 'customer-use' } },
        leg(),
        CLOSED,
      ],
    ],
    ['a complete and sound return', [OPENED, RECEIVED, COUNTED, CLOSED]],
  ] as [string, Step[]][])('but not from %s', (_what, steps) => {
    expect(draftsOf(...steps)).toEqual([]);
  });

  it('and not on a conflict', () => {
    const apart = given(...DAMAGED_RETURN.slice(0, -1)).andApart(CLOSED, photo('item'));
    expect(apart.folded.isInConflict).toBe(true);
    expect(claimDraftsOf(apart.folded, deriveId)).toEqual([]);
  });

  it.each([
    ['nobody stated the leg', null, 'leg-not-stated'],
    ['it happened on no leg', leg({ leg: 'neither' }), 'no-leg'],
    ['the platform contracted it', leg({ contractedBy: 'platform' }), 'leg-not-ours'],
    ['the buyer contracted it', leg({ contractedBy: 'buyer' }), 'leg-not-ours'],
    ['nobody knows who did', leg({ contractedBy: 'unknown' }), 'contract-unknown'],
  ] as const)('nothing is claimed when %s, and it says why', (_what, stated, reason) => {
    const steps = [OPENED, RECEIVED, COUNTED, INSPECTED, ...(stated ? [stated] : []), CLOSED];
    expect(draftOf(...steps).notClaimed).toBe(reason);
  });

  it('for the outbound leg on the waybill and the day of the way out', () => {
    const shipped: CaseEvent = {
      type: 'OutboundShipmentMatched',
      data: {
        trackingNumber: 'OUT-1',
        shippedMg: null,
        cartons: 1,
        shippedOn: '2026-03-01',
        deliveredOn: '2026-03-04',
      },
    };
    const steps = [OPENED, RECEIVED, shipped, COUNTED, INSPECTED, leg({ leg: 'outbound' }), CLOSED];
    expect(draftOf(...steps).basis).toMatchObject({ trackingNumber: 'OUT-1', deliveredOn: '2026-03-04' });
  });

  it('as contamination when nothing is broken', () => {
    const wet: CaseEvent = { type: 'UnitInspected', data: { ...DAMAGED, defects: [{ ...DEFECT, kind: 'wet' }] } };
    expect(draftOf(OPENED, RECEIVED, COUNTED, wet, leg(), CLOSED).kind).toBe('contamination');
  });

  it('rounds the value of some units down and never up', () => {
    const opened: CaseEvent = {
      type: 'CaseOpened',
      data: givenOpened({ lines: [givenLine({ expected: 3, refundMinor: 1_000 })] }),
    };
    const draft = draftOf(opened, RECEIVED, COUNTED, INSPECTED, leg(), CLOSED);
    expect(draft.basis).toMatchObject({ valueMinor: 333, goods: [{ unitValueMinor: 333, valueMinor: 333 }] });
  });

  it('without a value where nobody named one, and says so', () => {
    const opened: CaseEvent = { type: 'CaseOpened', data: givenOpened({ lines: [givenLine({ refundMinor: null })] }) };
    const { basis } = draftOf(opened, RECEIVED, COUNTED, INSPECTED, leg(), CLOSED);
    expect(basis).toMatchObject({ valueMinor: null, remarks: ['value-unknown'] });
  });
});

describe('S26 opened or torn, and pieces missing', () => {
  const short: CaseEvent = { type: 'ContentCounted', data: { lineId: LINE_ID, counted: 0, by: 'hand' } };
  const stated = (outcome: 'courier-claim' | 'resupply' | null): CaseEvent => ({
    type: 'ShortageStated',
    data: { lineId: LINE_ID, cause: 'too-few', onDeliveryNote: null, outcome },
  });

  it.each([
    ['torn', 'courier-claim', 1],
    ['torn', 'resupply', 0],
    ['torn', null, 0],
    ['intact', 'courier-claim', 0],
  ] as const)('%s, decided %s: %i claim', (condition, outcome, claims) => {
    expect(draftsOf(OPENED, RECEIVED, outside(condition), short, stated(outcome), CLOSED)).toHaveLength(claims);
  });

  it('claims for what is missing, and says that nobody named the contract', () => {
    const draft = draftOf(OPENED, RECEIVED, outside('torn'), short, stated('courier-claim'), CLOSED);
    expect(draft).toMatchObject({ kind: 'shortage', notClaimed: null });
    expect(draft.basis).toMatchObject({
      goods: [{ damaged: 0, missing: 1 }],
      valueMinor: 2_999,
      remarks: ['contract-not-stated'],
      missingEvidence: ['packaging'],
      ruleIds: ['S26', 'S28', 'S58', 'S82'],
    });
  });

  it('names the certificate of what the parcel weighed, its versions once', () => {
    const weighed = [1, 2].map((version): CaseEvent => ({
      type: 'WeightCertified',
      data: givenWeightCertificate({ version }),
    }));
    const steps = [OPENED, RECEIVED, outside('torn'), short, stated('courier-claim'), ...weighed, CLOSED];
    expect(draftOf(...steps).basis.certificateNumbers).toEqual([givenWeightCertificate().number]);
    expect(draftOf(...without(CLOSED), ...weighed, CLOSED).basis.certificateNumbers).toEqual([]);
  });
});

describe('S58 photographs of goods and packaging', () => {
  it.each([
    ['both', [photo('item'), photo('outside')], []],
    ['goods only', [photo('item')], ['packaging']],
    ['packaging only', [photo('outside')], ['product']],
    ['neither', [], ['product', 'packaging']],
  ] as const)('%s: missing %#', (_what, photos, missing) => {
    const { basis } = draftOf(OPENED, RECEIVED, COUNTED, INSPECTED, leg(), ...photos, CLOSED);
    expect(basis.missingEvidence).toEqual(missing);
  });
});

describe('S74 the certificate', () => {
  it('of a damaged unit is named by its claim', () => {
    const issued: CaseEvent = { type: 'CertificateIssued', data: givenCertificate() };
    expect(draftOf(...without(CLOSED), issued, CLOSED).basis.certificateNumbers).toEqual(['DC-B1-2026-00001']);
  });
});

describe('a claim for goods that never came', () => {
  const lost = (outcome: 'courier-claim' | 'refund'): Step[] => [
    OPENED,
    { type: 'NoParcelStated', data: { matter: 'lost-in-transit', note: null } },
    { type: 'MatterSettled', data: givenSettled({ outcome, trackingNumber: 'T9', amountMinor: 1_234 }) },
    CLOSED,
  ];

  it('is drafted when a person settled on it, for the amount they named', () => {
    const draft = draftOf(...lost('courier-claim'));
    expect(draft).toMatchObject({ parcelId: null, kind: 'loss' });
    expect(draft.basis).toMatchObject({ trackingNumber: 'T9', valueMinor: 1_234, currency: 'EUR' });
    expect(draftsOf(...lost('refund'))).toEqual([]);
  });
});

describe('what a claim added by hand rests on', () => {
  const { folded } = given(...DAMAGED_RETURN);

  it('is the goods its type points at', () => {
    expect(handBasis(folded, PARCEL_ID, 'damage')?.goods).toMatchObject([{ damaged: 1 }]);
    expect(handBasis(folded, PARCEL_ID, 'delay')).toMatchObject({ goods: [], valueMinor: null, currency: 'EUR' });
  });

  it('is nothing for a parcel of another case', () => {
    expect(handBasis(folded, idOf('another parcel'), 'damage')).toBeNull();
  });
});
