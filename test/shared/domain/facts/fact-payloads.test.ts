import { describe, expect, it } from 'vitest';
import { FACT_PAYLOADS, FACT_TYPES, ReturnInspected } from '../../../../shared/domain/facts/fact-payloads.ts';
import { PAYLOADS } from './given-payloads.ts';

describe('fact payloads', () => {
  it('are exactly the types the back office is promised', () => {
    expect(FACT_TYPES).toEqual([
      'returns.parcel.received.v1',
      'returns.parcel.unidentified.v1',
      'returns.return.inspected.v1',
      'returns.stock.restock.v1',
      'returns.refund.ready.v1',
      'returns.return.corrected.v1',
    ]);
  });

  it.each(FACT_TYPES)('%s keeps a complete payload as it is', (type) => {
    expect(FACT_PAYLOADS[type].parse(PAYLOADS[type])).toEqual(PAYLOADS[type]);
  });

  it.each(FACT_TYPES)('%s has no room for a name, a phone or an address', (type) => {
    for (const personal of ['name', 'phone', 'address']) {
      expect(FACT_PAYLOADS[type].safeParse({ ...PAYLOADS[type], [personal]: 'x' }).success).toBe(false);
    }
  });

  it.each(FACT_TYPES)('%s lacks nothing silently', (type) => {
    for (const member of Object.keys(PAYLOADS[type])) {
      const { [member]: _left, ...rest } = PAYLOADS[type] as Record<string, unknown>;
      expect(FACT_PAYLOADS[type].safeParse(rest).success).toBe(false);
    }
  });

  it('refuse a line whose good, defective and missing do not make up what was expected', () => {
    const inspected = PAYLOADS['returns.return.inspected.v1'];
    const lines = inspected.lines.map((line) => ({ ...line, good: line.good + 1 }));
    const parsed = ReturnInspected.safeParse({ ...inspected, lines });
    expect(parsed.error?.issues[0]).toMatchObject({ path: ['lines', 0, 'expected'] });
  });

  it('refuse money that is no integer', () => {
    const refund = { ...PAYLOADS['returns.refund.ready.v1'], amountMinor: 129.9 };
    expect(FACT_PAYLOADS['returns.refund.ready.v1'].safeParse(refund).success).toBe(false);
  });
});
