import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { learnMass } from '../../../../shared/domain/masses/learn-mass.ts';
import { randomFrom, seeded, shuffled } from '../../../support/property-seed.ts';
import { massesAround, sampleOf, samplesOf } from './mass-samples.ts';

describe('B8 what parcels teach', () => {
  it('is nothing without a parcel', () => {
    expect(learnMass([])).toBeNull();
  });

  it('is the mass most of them agree on, with the spread from unit to unit', () => {
    const learned = learnMass(samplesOf(massesAround(500_000, 5_000, 40, 1)));
    expect(learned?.massMg).toBeGreaterThan(497_500);
    expect(learned?.massMg).toBeLessThan(502_500);
    expect(learned?.spreadMg).toBeGreaterThan(3_000);
    expect(learned?.spreadMg).toBeLessThan(7_500);
    expect(learned?.change).toBeNull();
  });

  it('takes what a parcel can be wrong by itself out of the spread', () => {
    const coarse = massesAround(500_000, 10_000, 40, 2).map((mg, at) => sampleOf(mg, at, { sigmaMg: 10_000 }));
    const fine = coarse.map((sample) => ({ ...sample, sigmaMg: 100 }));
    expect(learnMass(fine)?.spreadMg).toBeGreaterThan(6_000);
    expect(learnMass(coarse)?.spreadMg).toBeLessThan(5_000);
  });

  it('stretches a mean over many units to what one unit strays', () => {
    const means = massesAround(500_000, 2_500, 40, 3).map((mg, at) => sampleOf(mg, at, { units: 4, sigmaMg: 100 }));
    const spreadMg = learnMass(means)?.spreadMg ?? 0;
    expect(spreadMg).toBeGreaterThan(3_500);
    expect(spreadMg).toBeLessThan(7_000);
  });

  it('names an outlier and leaves it out', () => {
    const odd = sampleOf(900_000, 20);
    const learned = learnMass([...samplesOf(massesAround(500_000, 2_000, 20, 4)), odd]);
    expect(learned?.outliers).toEqual([odd]);
    expect(learned?.used).toHaveLength(20);
  });

  it('forgets what is older than forty parcels', () => {
    const slow = Array.from({ length: 80 }, (_, at) => 500_000 + at * 100);
    expect(learnMass(samplesOf(slow))?.used).toHaveLength(40);
  });

  it('starts over from a step', () => {
    const masses = [...massesAround(500_000, 3_000, 30, 5), ...massesAround(600_000, 3_000, 8, 6)];
    const learned = learnMass(samplesOf(masses));
    expect(learned?.change).toMatchObject({ index: 30 });
    expect(learned?.used).toHaveLength(8);
    expect(Math.abs((learned?.massMg ?? 0) - 600_000)).toBeLessThan(4_000);
  });

  it('stays within 2 % of the truth with four parcels of ten telling anything', () => {
    const world = fc.record({
      massMg: fc.integer({ min: 20_000, max: 20_000_000 }),
      seed: fc.integer({ min: 1, max: 1_000_000 }),
      low: fc.double({ min: 0.05, max: 0.8, noNaN: true }),
      high: fc.double({ min: 1.2, max: 5, noNaN: true }),
    });
    fc.assert(
      fc.property(world, ({ massMg, seed, low, high }) => {
        const random = randomFrom(seed);
        const good = massesAround(massMg, massMg * 0.01, 24, seed);
        const bad = Array.from({ length: 16 }, () => massMg * (low + (high - low) * random()));
        const masses = shuffled([...good, ...bad], seed);
        const samples = masses.map((mg, at) => sampleOf(Math.max(1, mg), at, { sigmaMg: massMg * 0.002 }));
        const learned = learnMass(samples);
        expect(Math.abs((learned?.massMg ?? 0) / massMg - 1)).toBeLessThan(0.02);
      }),
      seeded(81, 300),
    );
  });

  it('is the same in whatever order the samples come, those of one time too', () => {
    const times = fc.array(fc.integer({ min: 0, max: 3 }), { minLength: 1, maxLength: 60 });
    fc.assert(
      fc.property(times, fc.integer({ min: 1, max: 1_000_000 }), (days, seed) => {
        const masses = massesAround(500_000, 40_000, days.length, seed);
        const samples = masses.map((mg, at) => sampleOf(mg, at, { atMs: days[at] ?? 0 }));
        expect(learnMass(shuffled(samples, seed))).toEqual(learnMass(samples));
      }),
      seeded(82, 200),
    );
  });
});
