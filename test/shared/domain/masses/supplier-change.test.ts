import { describe, expect, it } from 'vitest';
import { lastSupplierChange } from '../../../../shared/domain/masses/supplier-change.ts';
import { randomFrom, shuffled } from '../../../support/property-seed.ts';
import { dayMs, massesAround, samplesOf } from './mass-samples.ts';

const OLD = massesAround(500_000, 4_000, 30, 1);
const NEW = massesAround(600_000, 4_000, 30, 2);

describe('B8 a supplier change', () => {
  it.each([
    { after: 1, isSeen: false },
    { after: 5, isSeen: false },
    { after: 7, isSeen: false },
    { after: 8, isSeen: true },
    { after: 12, isSeen: true },
    { after: 30, isSeen: true },
  ])('of 20 % with $after parcels after it: seen $isSeen', ({ after, isSeen }) => {
    const change = lastSupplierChange(samplesOf([...OLD, ...NEW.slice(0, after)]));
    expect(change === null).toBe(!isSeen);
    if (change !== null) expect(change).toMatchObject({ index: 30, sinceMs: dayMs(30) });
  });

  it('downwards is seen as well', () => {
    expect(lastSupplierChange(samplesOf([...NEW, ...OLD]))?.index).toBe(30);
  });

  it('is seen although one parcel after it was odd', () => {
    const odd = [...NEW.slice(0, 3), 100_000, ...NEW.slice(3, 9)];
    expect(lastSupplierChange(samplesOf([...OLD, ...odd]))?.index).toBe(30);
  });

  it('is the last one of two', () => {
    const third = massesAround(450_000, 4_000, 10, 3);
    expect(lastSupplierChange(samplesOf([...OLD, ...NEW, ...third]))?.index).toBe(60);
  });

  it.each([
    ['one bad parcel', [...OLD, 900_000, ...massesAround(500_000, 4_000, 10, 4)]],
    ['a drift', Array.from({ length: 60 }, (_, at) => 500_000 + at * 2_000)],
    ['scatter', massesAround(500_000, 60_000, 60, 5)],
    ['a step of 1 %', [...massesAround(500_000, 200, 30, 6), ...massesAround(505_000, 200, 30, 7)]],
    ['two makes mixed', shuffled([...OLD, ...NEW], 8)],
    ['too few before it', [...OLD.slice(0, 7), ...NEW]],
  ])('is not %s', (_name, masses) => {
    expect(lastSupplierChange(samplesOf(masses))).toBeNull();
  });

  it('is hardly ever seen where four parcels of ten tell anything', () => {
    const seeds = Array.from({ length: 200 }, (_, at) => at + 1);
    const seen = seeds.filter((seed) => {
      const random = randomFrom(seed);
      const bad = Array.from({ length: 16 }, () => 500_000 * (0.2 + 3 * random()));
      return lastSupplierChange(samplesOf(shuffled([...massesAround(500_000, 5_000, 24, seed), ...bad], seed)));
    });
    expect(seen.length).toBeLessThanOrEqual(2);
  });
});
