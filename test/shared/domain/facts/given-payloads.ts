import type { FactPayload, FactKind } from '../../../../shared/domain/facts/fact-payloads.ts';

const ID = '3c1e0a52-94b6-5f2e-8f6a-1f1c1b0a9d01';
const HASH = 'a'.repeat(64);

/** One payload of every type, complete. */
export const PAYLOADS: { readonly [Type in FactKind]: FactPayload<Type> } = {
  'returns.parcel.received.v1': {
    parcelId: ID,
    trackingNumber: 'RR123456785CN',
    carrier: 'china-post',
    station: 'B1',
    receivedAtMs: 1_772_442_000_000,
    grossMg: 1_254_000,
    weightManual: false,
    parcelClass: 'customer-return',
    rmaNumber: 'RMA-1001',
    orderNumber: 'SO-77',
  },
  'returns.parcel.unidentified.v1': {
    parcelId: ID,
    trackingNumber: 'RR123456785CN',
    carrier: null,
    station: 'B1',
    holdNumber: 'HB1000001',
    shelf: 'U1',
    grossMg: 845_000,
    contents: [{ sku: 'LAMP-1', gtin: null, name: 'Lamp', quantity: 2 }],
    rmaWritten: 'RMA-1O01',
    orderWritten: null,
    evidencePhotoHashes: [HASH],
  },
  'returns.return.inspected.v1': {
    parcels: [{ parcelId: ID, trackingNumber: 'RR123456785ES', grossMg: 1_568_000, weightManual: false }],
    rmaNumber: 'RMA-1001',
    orderNumber: 'SO-77',
    lines: [
      {
        lineId: ID,
        sku: 'LAMP-1',
        gtin: '06901234567892',
        expected: 3,
        good: 1,
        defective: 1,
        missing: 1,
        units: [
          { unitId: ID, grade: 'A', defects: [], causeStated: null },
          {
            unitId: ID,
            grade: 'C',
            defects: [{ kind: 'dented', place: 'corner', extent: 'moderate' }],
            causeStated: 'transport',
          },
        ],
      },
    ],
    unexpected: [{ sku: null, gtin: null, quantity: 2 }],
    evidencePhotoHashes: [HASH],
  },
  'returns.stock.restock.v1': {
    lineId: ID,
    sku: 'LAMP-1',
    gtin: null,
    quantity: 1,
    unitIds: [ID],
    bin: 'good',
    disposition: 'restock',
    place: 'R-03',
  },
  'returns.refund.ready.v1': {
    rmaNumber: 'RMA-1001',
    orderNumber: 'SO-77',
    amountMinor: 12_990,
    currency: 'CNY',
    lines: [{ lineId: ID, sku: 'LAMP-1', quantity: 1, amountMinor: 12_990 }],
    freightPayer: null,
    evidencePhotoHashes: [HASH],
    approver: null,
    orderState: null,
    reason: 'Complete, grade A',
  },
  'returns.return.corrected.v1': {
    rmaNumber: 'RMA-1001',
    orderNumber: 'SO-77',
    reason: 'miscounted',
    reverses: [{ factId: ID, type: 'returns.stock.restock.v1' }],
  },
};
