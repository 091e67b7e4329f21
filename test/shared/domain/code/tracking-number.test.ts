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
      { formatId: 's10', carrier: 'Royal Mail', check: 'ok', specificity: 'prefix-and-check', number: 'RB123456785GB' },
    ]);
    expect(matchTracking('1Z999AA10123456784')).toEqual([
      {
        formatId: 'ups-1z',
        carrier: 'UPS',
        check: 'ok',
        specificity: 'prefix-and-check',
        number: '1Z999AA10123456784',
      },
    ]);
    expect(matchTracking('LX123456785NL')[0]).toMatchObject({ carrier: 'Post NL' });
  });

  it('keeps a number with a wrong check digit or a country that does not exist, marked', () => {
    expect(matchTracking('RB123456786GB')).toMatchObject([{ check: 'failed', specificity: 'shape' }]);
    expect(matchTracking('RB123456785XX')).toMatchObject([{ check: 'failed', carrier: null }]);
  });

  it('knows couriers without a public check by their letters', () => {
    expect(matchTracking('SF1234567890123')).toMatchObject([{ carrier: '顺丰 SF', check: 'none' }]);
  });

  it.each([
    ['4201002334249200190132607600833457', '9200190132607600833457'],
    ['1001921334250001000300779017972697', '779017972697'],
    ['32971514560102447849175802862014', '784917580286'],
    ['JDVA11408814483-1-1-', 'JDVA11408814483'],
  ])('takes the parcel number out of %s', (long, number) => {
    expect(matchTracking(long).map((match) => match.number)).toContain(number);
  });

  it('takes any table of formats', () => {
    const courier = {
      id: 'courier',
      carrier: '顺丰',
      pattern: /^SF\d{13}$/,
      check: null,
      specificity: 'prefix',
      source: 'open-collections',
      status: 'weak',
    } as const;
    expect(matchTracking('SF1234567890123', [courier])).toEqual([
      { formatId: 'courier', carrier: '顺丰', check: 'none', specificity: 'prefix', number: 'SF1234567890123' },
    ]);
  });
});
