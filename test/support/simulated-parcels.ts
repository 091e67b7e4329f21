import type { OracleProblem } from './oracle.ts';

/** A parcel whose truth is known, and what the scale shows of it. */
export interface SimulatedParcel {
  readonly problem: OracleProblem;
  /** By line: negative missing, positive extra. */
  readonly truth: readonly number[];
  /** What it truly weighs on arrival, before the scale's error. */
  readonly massMg: number;
}

/** How the world differs from the model. */
export interface World {
  /** True spreads are so many times those that are told. */
  readonly spreadFactor?: number;
  /** This share of units weighs up to a tenth more or less than any spread allows for. */
  readonly outliers?: number;
  /** The parcel is packed in something that is in no list. */
  readonly isPackedOtherwise?: boolean;
}

const PRIORS = { missing: 0.02, extra: 0.002, substituted: 0.001 };
const DIVISIONS_MG = [1_000, 2_000, 5_000, 10_000, 20_000, 50_000];

/** A generator of numbers in [0, 1), the same for the same seed (mulberry32). */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** Standard normal numbers (Box and Muller). */
export function normalFrom(random: () => number): () => number {
  return () => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random());
}

/**
 * Parcels as the model tells them: 1-8 lines of 1-3 units of 5 g to 20 kg, spreads 0.5-5 %, divisions 1-50 g. More goes
 * wrong in them than in a warehouse, so that there is something to find: `trouble` times the priors happen, and the
 * priors that are told are those.
 */
export function simulateParcel(random: () => number, world: World = {}, trouble = 4): SimulatedParcel {
  const between = (from: number, to: number): number => from * (to / from) ** random();
  const whole = (most: number): number => 1 + Math.floor(random() * most);
  const priors = {
    missing: PRIORS.missing * trouble,
    extra: PRIORS.extra * trouble,
    substituted: PRIORS.substituted * trouble,
  };
  const lines = Array.from({ length: whole(8) }, (_, at) => {
    const unitMassMg = Math.round(between(5_000, 20_000_000));
    return {
      sku: `SKU-${String(at)}`,
      quantity: whole(3),
      unitMassMg,
      spreadMg: Math.round(unitMassMg * between(0.005, 0.05)),
    };
  });
  const packaging = Array.from({ length: whole(3) }, () => {
    const massMg = Math.round(between(20_000, 900_000));
    return { massMg, spreadMg: Math.round(massMg * 0.03) };
  });
  const divisionMg = DIVISIONS_MG[Math.floor(random() * DIVISIONS_MG.length)] ?? 1_000;
  const repeatabilityMg = divisionMg / 2;
  const units = lines.flatMap(({ quantity }, at) => Array.from({ length: quantity }, () => at));
  const truth = lines.map(() => 0);
  const change = (at: number, by: number): void => void (truth[at] = (truth[at] ?? 0) + by);
  for (const at of units) {
    const fate = random();
    if (fate < priors.missing) change(at, -1);
    else if (fate < priors.missing + priors.substituted) {
      change(at, -1);
      change(units[Math.floor(random() * units.length)] ?? at, 1);
    }
    if (random() < priors.extra) change(at, 1);
  }
  const { spreadFactor = 1, outliers = 0, isPackedOtherwise = false } = world;
  const normal = normalFrom(random);
  const box = packaging[Math.floor(random() * packaging.length)] ?? { massMg: 0, spreadMg: 0 };
  let massMg = (isPackedOtherwise ? between(20_000, 900_000) : box.massMg) + normal() * box.spreadMg;
  const errorMg = normal() * repeatabilityMg;
  lines.forEach(({ quantity, unitMassMg, spreadMg }, at) => {
    for (let unit = 0; unit < quantity + (truth[at] ?? 0); unit += 1) {
      const isOutlier = random() < outliers;
      massMg += unitMassMg * (isOutlier ? 1 + (random() - 0.5) / 5 : 1) + normal() * spreadMg * spreadFactor;
    }
  });
  const grossMg = Math.max(divisionMg, Math.round((massMg + errorMg) / divisionMg) * divisionMg);
  return { problem: { grossMg, divisionMg, repeatabilityMg, packaging, lines, priors }, truth, massMg };
}
