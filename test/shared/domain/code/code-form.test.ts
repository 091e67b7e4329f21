import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { CodeForm, formOf, isSameForm, MEANING_KINDS } from '../../../../shared/domain/code/code-form.ts';

const EITHER = ['unknown-parcel', 'unknown-item'] as const;

describe('the form of a code', () => {
  it.each([
    ['78012345678901', '99999999999999'],
    ['SF1000171310042', 'AA9999999999999'],
    ['sku-7/b', 'AAA-9/A'],
    ['电水壶7', 'AAA9'],
    ['1\u001d2', '9?9'],
  ])('%j has the mask %s', (code, mask) => {
    expect(formOf(code, EITHER)).toEqual({ mask, meanings: [...EITHER] });
  });

  it('does not go by the order in which its meanings are offered', () => {
    expect(formOf('1', EITHER.toReversed())).toEqual(formOf('1', EITHER));
  });

  it.each([[[]], [['item']], [['expected', 'expected']]] as const)(
    '%j has none: there is nothing to learn',
    (kinds) => {
      expect(formOf('1', kinds)).toBeNull();
    },
  );

  it.each([
    ['another length', '1234567', EITHER],
    ['a letter more', '12345A', EITHER],
    ['other meanings', '123456', ['parcel', 'item']],
    ['one meaning more', '123456', [...EITHER, 'item']],
  ] as const)('is another one with %s', (_what, code, kinds) => {
    const [one, other] = [formOf('123456', EITHER), formOf(code, kinds)];
    expect(one !== null && other !== null && isSameForm(one, other)).toBe(false);
  });

  it('holds no letter and no digit of any code, and passes its schema', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', minLength: 1, maxLength: 512 }), (code) => {
        const form = CodeForm.parse(formOf(code, MEANING_KINDS));
        expect(form.mask).toMatch(/^[A9?\-._/+#:]+$/);
      }),
      { seed: 20260301, numRuns: 500 },
    );
  });
});
