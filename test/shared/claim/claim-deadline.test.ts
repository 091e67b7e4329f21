import { describe, expect, it } from 'vitest';
import { carrierKey, claimClock, deadlineOf } from '../../../shared/claim/claim-deadline.ts';
import { paymentReference } from '../../../shared/claim/payment-reference.ts';
import { DEFAULT_POLICY } from '../../../shared/domain/policy/default-policy.ts';

describe('S89 the last day to claim', () => {
  it.each([
    ['UPS', true, 'damage', '2026-02-20', '2026-03-06', 'UPS, international'],
    ['ups ', false, 'damage', '2026-02-20', '2026-03-06', 'UPS, international'],
    ['UPS', false, 'loss', '2026-02-20', '2026-03-13', 'UPS, international'],
    ['DHL', true, 'damage', '2026-02-20', '2026-02-20', 'DHL Freight, EU road; CMR'],
    ['DHL', false, 'contamination', '2026-02-20', '2026-02-27', 'DHL Freight, EU road; CMR'],
    ['顺丰', false, 'shortage', '2026-12-30', '2027-01-02', 'Cautious default'],
    [null, false, 'delay', '2026-12-30', '2027-01-06', 'Cautious default'],
  ] as const)('%s, visible %s, %s, delivered %s: %s', (carrier, isVisible, kind, deliveredOn, on, source) => {
    expect(deadlineOf({ carrier, isVisible, kind, deliveredOn }, DEFAULT_POLICY)).toMatchObject({ on, source });
  });

  it('is unknown while nobody knows when it was delivered', () => {
    expect(
      deadlineOf({ carrier: 'UPS', isVisible: true, kind: 'damage', deliveredOn: null }, DEFAULT_POLICY),
    ).toBeNull();
  });

  it.each([
    ['2026-11-01', '2026-11-11', '2026-11-01', 0, 10],
    ['2026-11-01', '2026-11-11', '2026-11-06', 50, 5],
    ['2026-11-01', '2026-11-11', '2026-11-11', 100, 0],
    ['2026-11-01', '2026-11-11', '2026-11-12', 100, -1],
    ['2026-11-01', '2026-11-01', '2026-11-01', 100, 0],
    [null, '2026-11-11', '2026-11-01', 0, 10],
  ] as const)('from %s to %s on %s', (from, to, today, passedPercent, daysLeft) => {
    expect(claimClock(from, to, today)).toEqual({ passedPercent, daysLeft });
  });
});

it('S89 one carrier in several spellings is one carrier', () => {
  expect(new Set(['DHL Express', 'dhl-express', 'ＤＨＬ　Express'].map(carrierKey)).size).toBe(1);
  expect(carrierKey('顺丰')).not.toBe(carrierKey('圆通'));
});

describe('S90 the reference of a payment', () => {
  it.each([
    ['SF', 1_250, 'CNY', 'tb_88', 'SF 12.50 CNY tb_88'],
    ['SF', 1_250, 'JPY', null, 'SF 1250 JPY'],
    ['SF', 5, 'KWD', ' two  words ', 'SF 0.005 KWD two words'],
    [null, null, null, 'tb_88', 'tb_88'],
    ['SF', 1_250, null, null, 'SF'],
    [null, null, null, null, null],
  ] as const)('%s %s %s %s: %s', (carrier, amountMinor, currency, handle, reference) => {
    expect(paymentReference({ carrier, amountMinor, currency, handle })).toBe(reference);
  });

  it('is never longer than a bank passes on', () => {
    const long = paymentReference({ carrier: 'SF', amountMinor: 1, currency: 'EUR', handle: 'x'.repeat(500) });
    expect(long).toHaveLength(140);
  });
});
