import { describe, expect, it } from 'vitest';
import { factFields } from '../../../renderer/delivery/fact-fields.ts';
import { FACT_TYPES } from '../../../shared/domain/facts/fact-payloads.ts';

const WORDS = {
  text: (id: string, values: object = {}) => [id, ...Object.values(values)].join(' '),
  mass: (massMg: number) => `${String(massMg)} mg`,
  amount: (amountMinor: number, currency: string) => `${String(amountMinor)} ${currency}`,
};

const RECEIVED = {
  parcelId: '00000000-0000-4000-8000-000000000001',
  trackingNumber: 'RR417921168ES',
  carrier: null,
  station: 'B1',
  receivedAtMs: 1,
  grossMg: 430_000,
  weightManual: false,
  parcelClass: 'customer-return',
  rmaNumber: 'RMA-20001',
  orderNumber: null,
};

const values = (payload: object): readonly string[] =>
  factFields('returns.parcel.received.v1', payload, WORDS).map(({ value }) => value);

describe('factFields', () => {
  it('lists what is known and leaves out what is not', () => {
    expect(factFields('returns.parcel.received.v1', RECEIVED, WORDS)).toEqual([
      { label: 'outbox.field.tracking', value: 'RR417921168ES' },
      { label: 'outbox.field.gross', value: 'outbox.field.gross.scale 430000 mg' },
      { label: 'outbox.field.rma', value: 'RMA-20001' },
      { label: 'outbox.field.station', value: 'B1' },
    ]);
  });

  it('tells a typed weight and no weight from a measured one', () => {
    expect(values({ ...RECEIVED, weightManual: true })).toContain('outbox.field.gross.manual 430000 mg');
    expect(values({ ...RECEIVED, grossMg: null })).toContain('outbox.field.gross.none');
  });

  it('says the weight of each inspected parcel', () => {
    const parcel = {
      parcelId: RECEIVED.parcelId,
      trackingNumber: 'RR417921168ES',
      grossMg: 430_000,
      weightManual: false,
    };
    const fields = factFields(
      'returns.return.inspected.v1',
      {
        parcels: [parcel, { ...parcel, trackingNumber: null, grossMg: null }],
        rmaNumber: null,
        orderNumber: null,
        lines: [],
        unexpected: [],
        evidencePhotoHashes: [],
      },
      WORDS,
    );
    expect(fields.slice(0, 2)).toEqual([
      { label: 'outbox.field.gross', value: 'RR417921168ES · outbox.field.gross.scale 430000 mg' },
      { label: 'outbox.field.gross', value: 'outbox.field.gross.never' },
    ]);
  });

  it('shows the sum of a refund and each of its lines', () => {
    const line = { lineId: RECEIVED.parcelId, sku: 'HH-MUG-RED', quantity: 2, amountMinor: 2_580 };
    const fields = factFields(
      'returns.refund.ready.v1',
      {
        rmaNumber: null,
        orderNumber: 'ORD-1',
        amountMinor: 2_580,
        currency: 'EUR',
        lines: [line],
        freightPayer: 'seller',
        evidencePhotoHashes: [],
        approver: null,
        orderState: null,
        reason: 'S67',
      },
      WORDS,
    );
    expect(fields).toContainEqual({ label: '2 × HH-MUG-RED', value: '2580 EUR' });
    expect(fields).toContainEqual({ label: 'outbox.field.freight', value: 'outbox.field.freight.seller' });
  });

  it('says nothing about a payload that a newer app wrote', () => {
    for (const type of FACT_TYPES) expect(factFields(type, { brandNew: true }, WORDS)).toEqual([]);
  });
});
