import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  buildCertificateNumber,
  CERTIFICATE_SERIES,
  checkCharacter,
  parseCertificateNumber,
} from '../../../../shared/domain/certificate/certificate-number.ts';

const NUMBER = buildCertificateNumber({ series: 'DC', stationCode: 'B1', year: 2026, sequence: 123 });
const parts = fc.record({
  series: fc.constantFrom(...CERTIFICATE_SERIES),
  stationCode: fc.stringMatching(/^[A-Z0-9]{1,8}$/),
  year: fc.integer({ min: 2000, max: 9999 }),
  sequence: fc.integer({ min: 1, max: 999_999 }),
});
const letters = [...'0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ'];

describe('certificate number', () => {
  it('computes the published check of a Global Release Identifier, which uses the same system', () => {
    expect(checkCharacter('A12425GABC1234002')).toBe('M');
  });

  it('looks like this', () => {
    expect(NUMBER).toBe('DC-B1-2026-000123-4');
  });

  it('reads back what it was built from', () => {
    fc.assert(
      fc.property(parts, (given) => {
        expect(parseCertificateNumber(buildCertificateNumber(given))).toEqual(given);
      }),
    );
  });

  it('notices every single wrong character', () => {
    for (const [index, right] of [...NUMBER].entries()) {
      if (right === '-') continue;
      for (const wrong of letters.filter((letter) => letter !== right)) {
        expect(parseCertificateNumber(NUMBER.slice(0, index) + wrong + NUMBER.slice(index + 1))).toBeNull();
      }
    }
  });

  it('notices every swap of neighbours', () => {
    for (let index = 0; index + 1 < NUMBER.length; index += 1) {
      const [one, two] = [NUMBER.charAt(index), NUMBER.charAt(index + 1)];
      if (one === two || one === '-' || two === '-') continue;
      expect(parseCertificateNumber(NUMBER.slice(0, index) + two + one + NUMBER.slice(index + 2))).toBeNull();
    }
  });

  it.each([
    '',
    'DC',
    ` ${NUMBER}`,
    NUMBER.toLowerCase(),
    `${NUMBER}0`,
    'DC-B1-2026-000000-Z',
    NUMBER.replace('DC', 'WC'),
  ])('refuses %j', (text) => {
    expect(parseCertificateNumber(text)).toBeNull();
  });

  it.each([
    { stationCode: 'b1', year: 2026, sequence: 1 },
    { stationCode: 'B1', year: 99, sequence: 1 },
    { stationCode: 'B1', year: 2026, sequence: 0 },
    { stationCode: 'B1', year: 2026, sequence: 1_000_000 },
    { stationCode: 'B1', year: 2026, sequence: 1.5 },
  ])('cannot be built from $stationCode $year $sequence', (given) => {
    expect(() => buildCertificateNumber({ series: 'DC', ...given })).toThrow(RangeError);
  });
});
