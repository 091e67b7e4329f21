import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildLpn, parseLpn } from '../../../shared/domain/lpn.ts';

const stationCode = fc.stringMatching(/^[A-Z0-9]{1,8}$/);
const sequence = fc.integer({ min: 0, max: 36 ** 6 - 1 });

describe('unit label number', () => {
  it('looks like this', () => {
    expect(buildLpn('B1', 82)).toBe('LPNB100002A');
  });

  it('reads back, so no two stations can print the same one', () => {
    fc.assert(
      fc.property(stationCode, sequence, (code, seq) => {
        expect(parseLpn(buildLpn(code, seq))).toEqual({ stationCode: code, sequence: seq });
      }),
    );
  });

  it.each(['', 'LPN', 'LPN000001', 'lpnB100002A', 'LPNB100002A ', 'LPNABCDEFGHI000001'])('does not read %j', (text) => {
    expect(parseLpn(text)).toBeNull();
  });

  it.each([
    ['', 1],
    ['b1', 1],
    ['B1', -1],
    ['B1', 0.5],
    ['B1', 36 ** 6],
  ])('cannot be built from %j and %d', (code, seq) => {
    expect(() => buildLpn(code, seq)).toThrow(RangeError);
  });
});
