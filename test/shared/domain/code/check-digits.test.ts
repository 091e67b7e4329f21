import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { gs1CheckDigit, s10CheckDigit, upsCheckDigit } from '../../../../shared/domain/code/check-digits.ts';

const digit = fc.integer({ min: 0, max: 9 });
const digits = (length: number) => fc.array(digit, { minLength: length, maxLength: length });
const SEED = { seed: 473124829, numRuns: 2_000 };

function withDigit(text: readonly number[], place: number, value: number): string {
  return text.with(place, value).join('');
}

describe('s10CheckDigit', () => {
  it.each([
    ['47312482', 9],
    ['12345678', 5],
  ])('%s has %i', (serial, check) => expect(s10CheckDigit(serial)).toBe(check));

  it('notices every single wrong digit unless the check digit is the shared 5', () => {
    fc.assert(
      fc.property(digits(8), fc.nat(7), digit, (serial, place, value) => {
        const check = s10CheckDigit(serial.join(''));
        fc.pre(value !== serial[place] && check !== 5);
        expect(s10CheckDigit(withDigit(serial, place, value))).not.toBe(check);
      }),
      SEED,
    );
  });

  it('refuses anything but eight digits', () => expect(() => s10CheckDigit('1234567A')).toThrow(RangeError));
});

describe('upsCheckDigit', () => {
  it.each([
    ['5R8939035756712', 7],
    ['999AA1012345678', 4],
    ['150623562', 0],
    ['460363653', 7],
  ])('%s has %i', (body, check) => expect(upsCheckDigit(body)).toBe(check));

  it('notices every single wrong digit, except a doubled one that is off by five', () => {
    fc.assert(
      fc.property(digits(15), fc.nat(14), digit, (body, place, value) => {
        const off = Math.abs(value - (body[place] ?? 0));
        fc.pre(off !== 0 && !(place % 2 === 1 && off === 5));
        expect(upsCheckDigit(withDigit(body, place, value))).not.toBe(upsCheckDigit(body.join('')));
      }),
      SEED,
    );
  });
});

describe('gs1CheckDigit', () => {
  it.each([
    ['10614141123456789', 7],
    ['629104150021', 3],
    ['03600029145', 2],
    ['7351353', 7],
  ])('%s has %i', (body, check) => expect(gs1CheckDigit(body)).toBe(check));

  it('notices every single wrong digit', () => {
    fc.assert(
      fc.property(digits(13), fc.nat(12), digit, (body, place, value) => {
        fc.pre(value !== body[place]);
        expect(gs1CheckDigit(withDigit(body, place, value))).not.toBe(gs1CheckDigit(body.join('')));
      }),
      SEED,
    );
  });
});
