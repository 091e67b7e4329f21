import { describe, expect, it } from 'vitest';
import { codeKey } from '../../../../shared/domain/code/code-key.ts';
import { maskCode } from '../../../../shared/domain/code/mask-code.ts';
import { parseGtin } from '../../../../shared/domain/code/gtin.ts';

describe('codeKey', () => {
  it.each(['RMA-20001', 'rma 20001', 'RMA20001', 'ＲＭＡ－２０００１', '#RMA/20001'])('%s has one key', (text) => {
    expect(codeKey(text)).toBe('RMA20001');
  });

  it('is null without a letter or digit', () => expect(codeKey(' - # ')).toBeNull());
});

describe('maskCode', () => {
  it.each([
    ['USR7K2M9Q', 'USR…'],
    ['usr7k2m9q', 'USR…'],
    ['unknown badge "USR7K2M9Q": ask a supervisor', 'unknown badge "USR…": ask a supervisor'],
    ['RMA-20001', 'RMA-20001'],
    ['PLUSR20', 'PLUSR20'],
  ])('%s is shown as %s', (code, shown) => expect(maskCode(code)).toBe(shown));
});

describe('parseGtin', () => {
  it.each([
    ['6291041500213', '06291041500213', 'ok'],
    ['036000291452', '00036000291452', 'ok'],
    ['73513537', '00000073513537', 'ok'],
    ['10614141123459', '10614141123459', 'ok'],
    ['6291041500214', '06291041500214', 'failed'],
  ])('%s is %s, %s', (text, gtin14, check) => expect(parseGtin(text)).toEqual({ gtin14, check }));

  it.each(['', '1234567', '123456789', '629104150021A', '629104150021345'])('%j is none', (text) => {
    expect(parseGtin(text)).toBeNull();
  });
});
