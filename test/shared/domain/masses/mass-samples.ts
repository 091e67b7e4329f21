import type { MassSample } from '../../../../shared/domain/masses/mass-sample.ts';
import { idOf } from '../../../support/builders.ts';
import { randomFrom } from '../../../support/property-seed.ts';

const DAY_MS = 86_400_000;
const FIRST_MS = 1_760_000_000_000;

/** When the nth parcel was weighed. */
export const dayMs = (nth: number): number => FIRST_MS + nth * DAY_MS;

/** The nth parcel says that a unit weighs so much, give or take a gram. */
export function sampleOf(massMg: number, nth: number, change: Partial<MassSample> = {}): MassSample {
  return {
    ...{ massMg: Math.round(massMg), sigmaMg: 1_000, units: 1 },
    ...{ caseId: idOf(`sample ${nth}`), atMs: dayMs(nth), how: 'counted' },
    ...change,
  };
}

/** One sample a day. */
export const samplesOf = (massesMg: readonly number[], from = 0): MassSample[] =>
  massesMg.map((massMg, at) => sampleOf(massMg, from + at));

/** Near enough normal, from -3 to 3 with a deviation of 1. */
export function normalFrom(seed: number): () => number {
  const random = randomFrom(seed);
  return () => Array.from({ length: 12 }, random).reduce((sum, each) => sum + each, -6);
}

/** So many units around a mass. */
export function massesAround(massMg: number, spreadMg: number, count: number, seed: number): number[] {
  const normal = normalFrom(seed);
  return Array.from({ length: count }, () => massMg + spreadMg * normal());
}
