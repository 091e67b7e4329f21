import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { buildHoldNumber, isHoldNumber, spokenHoldNumber } from '../../../shared/domain/hold-number.ts';

describe('hold numbers', () => {
  it.each([
    ['B1', 1, 'HB10001', 'HB1-0001'],
    ['B1', 42, 'HB10042', 'HB1-0042'],
    ['B', 9_999, 'HB9999', 'HB-9999'],
    ['B1', 10_000, 'HB1A000', 'HB1-A000'],
    ['WWWWWWWW', 10_000 + 36 ** 3, 'HWWWWWWWWB000', 'HWWWWWWWW-B000'],
  ])('of station %s and number %i is %s, said %s', (station, sequence, number, spoken) => {
    expect(buildHoldNumber(station, sequence)).toBe(number);
    expect(spokenHoldNumber(number)).toBe(spoken);
    expect(spokenHoldNumber(spoken)).toBe(spoken);
    expect(isHoldNumber(spoken)).toBe(true);
  });

  it('never are the same for two stations or two numbers', () => {
    const some = fc.tuple(fc.stringMatching(/^[AB1]{1,3}$/), fc.integer({ min: 1, max: 1_223_055 }));
    fc.assert(
      fc.property(some, some, (a, b) => {
        const isSame = a[0] === b[0] && a[1] === b[1];
        expect(buildHoldNumber(...a) === buildHoldNumber(...b)).toBe(isSame);
      }),
      { seed: 42, numRuns: 500 },
    );
  });

  it.each([
    ['b1', 1],
    ['', 1],
    ['B1', 0],
    ['B1', 1.5],
    ['B1', 1_223_056 + 1],
  ])('refuse station %j and number %d', (station, sequence) => {
    expect(() => buildHoldNumber(station, sequence)).toThrow(RangeError);
  });

  it.each(['RMA-1001', 'SF1', 'HB1', ''])('leave %j alone', (text) => {
    expect(spokenHoldNumber(text)).toBe(text);
    expect(isHoldNumber(text)).toBe(false);
  });
});
