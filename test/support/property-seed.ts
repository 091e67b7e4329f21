/** Property tests run many cases; on a busy machine they may take their time. */
export const PROPERTY_TIMEOUT_MS = 180_000;

/**
 * Parameters of a property test. The seed is fixed, so that a red build stays red when it is run again; fast-check
 * prints seed and path of a counterexample. `SEED=7` tries another one, `RUNS=20` tries twenty times as many.
 */
export function seeded(seed: number, numRuns: number): { seed: number; numRuns: number } {
  const { SEED, RUNS } = process.env;
  return { seed: SEED ? Number(SEED) : seed, numRuns: numRuns * (RUNS ? Number(RUNS) : 1) };
}

/** A small pseudo-random generator (mulberry32): 0 up to, not including, 1. */
export function randomFrom(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** The same elements in another order. */
export function shuffled<Item>(items: readonly Item[], seed: number): Item[] {
  const random = randomFrom(seed);
  return items
    .map((item) => ({ item, at: random() }))
    .toSorted((a, b) => a.at - b.at)
    .map(({ item }) => item);
}
