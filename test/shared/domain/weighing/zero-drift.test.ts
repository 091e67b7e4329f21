import { describe, expect, it } from 'vitest';
import type { ScaleReading } from '../../../../shared/domain/scale-reading.ts';
import { UNKNOWN_ZERO, followZero } from '../../../../shared/domain/weighing/zero-drift.ts';
import { reading } from './readings.ts';

type Span = readonly [grams: number, forMs: number, other?: Partial<ScaleReading>];

/** How far off zero the pan is said to be, in grams, after each span of equal frames 250 ms apart. */
function said(spans: readonly Span[], divisions?: number): (number | null)[] {
  let state = UNKNOWN_ZERO;
  let nowMs = 0;
  return spans.map(([grams, forMs, other = {}]) => {
    for (const endMs = nowMs + forMs; nowMs < endMs; nowMs += 250) {
      state = followZero(state, reading(grams * 1_000, nowMs, other), divisions);
    }
    return state.offMg === null ? null : state.offMg / 1_000;
  });
}

describe('B2 zero drift', () => {
  it.each<[string, readonly Span[], (number | null)[]]>([
    ['an empty pan on zero', [[0, 20_000]], [null]],
    ['one division off is the scale’s own business', [[1, 20_000]], [null]],
    ['4 g off for less than 5 s', [[4, 5_000]], [null]],
    ['4 g off for 5 s', [[4, 5_250]], [4]],
    ['below zero as well', [[-4, 5_250]], [-4]],
    ['back on zero', [[4, 6_000], [0, 250]], [4, null]], // prettier-ignore
    ['it grows', [[4, 6_000], [9, 250]], [4, 9]], // prettier-ignore
    ['after unloading a second is enough', [[0, 1_000], [800, 2_000], [4, 1_250]], [null, null, 4]], // prettier-ignore
    ['unloading onto zero', [[800, 2_000], [0, 6_000]], [null, null]], // prettier-ignore
    ['known while a load lies there', [[4, 6_000], [800, 60_000]], [4, 4]], // prettier-ignore
    ['a moving pan tells nothing', [[4, 20_000, { stable: false }]], [null]],
    ['an active tare tells nothing', [[-4, 20_000, { net: true }]], [null]],
    ['movement begins the wait anew', [[4, 4_000], [4, 250, { stable: false }], [4, 4_000]], [null, null, null]], // prettier-ignore
    ['a pan well below zero is another matter', [[-400, 20_000]], [null]],
  ])('%s', (_what, spans, expected) => {
    expect(said(spans)).toEqual(expected);
  });

  it('how much may go unnoticed is the profile’s to say', () => {
    expect(said([[4, 10_000]], 4)).toEqual([null]);
    expect(said([[5, 10_000]], 4)).toEqual([5]);
  });
});
