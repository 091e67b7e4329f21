import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { normaliseCode } from '../../../../shared/domain/code/normalise-code.ts';
import { matchTracking } from '../../../../shared/domain/code/tracking-number.ts';
import vectors from '../../../fixtures/code/s10-and-ups.json' with { type: 'json' };

const rows = z.array(z.object({ number: z.string(), valid: z.boolean() })).parse(vectors.rows);

function normalised(raw: string): string {
  const code = normaliseCode(raw);
  return code.ok ? code.value.normalised : '';
}

describe('matchTracking', () => {
  it.each(rows)('$number is valid: $valid', ({ number, valid }) => {
    expect(matchTracking(normalised(number)).some(({ check }) => check === 'ok')).toBe(valid);
  });

  it('names the carrier and how much the shape says', () => {
    expect(matchTracking('RB123456785GB')).toEqual([
      { formatId: 's10', carrier: 'Royal Mail', check: 'ok', specificity: 'prefix-and-check' },
    ]);
    expect(matchTracking('1Z999AA10123456784')).toEqual([
      { formatId: 'ups-1z', carrier: 'UPS', check: 'ok', specificity: 'prefix-and-check' },
    ]);
    expect(matchTracking('LX123456785NL')).toMatchObject([{ carrier: 'Post NL' }]);
  });

  it('keeps a number with a wrong check digit or a country that does not exist, marked', () => {
    expect(matchTracking('RB123456786GB')).toMatchObject([{ check: 'failed', specificity: 'shape' }]);
    expect(matchTracking('RB123456785XX')).toMatchObject([{ check: 'failed', carrier: null }]);
  });

  it('says nothing about couriers without a public check', () => {
    expect(matchTracking('SF1234567890123')).toEqual([]);
  });

  it('takes any table of formats', () => {
    const courier = {
      id: 'courier',
      carrierOf: () => '顺丰',
      pattern: /^SF\d{13}$/,
      isRight: null,
      specificity: 'prefix',
    } as const;
    expect(matchTracking('SF1234567890123', [courier])).toEqual([
      { formatId: 'courier', carrier: '顺丰', check: 'none', specificity: 'prefix' },
    ]);
  });
});
