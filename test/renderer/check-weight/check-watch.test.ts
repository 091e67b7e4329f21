import { describe, expect, it } from 'vitest';
import { FIRST_WATCH, watchCheck, withTaken, type CheckWatch } from '../../../renderer/check-weight/check-watch.ts';
import type { ScaleReading } from '../../../shared/domain/scale-reading.ts';
import type { ScaleState } from '../../../shared/protocol/scale-state.ts';
import { reading } from '../../shared/domain/weighing/readings.ts';

const KG = 1_000_000;
const EMPTY: CheckWatch = { stage: 'put-on', wasEmpty: true, rest: null, isAsked: false };

const live = (massMg: number | null, atMs: number, other: Partial<ScaleReading> = {}): ScaleState => ({
  kind: 'live',
  scaleName: 'Scale',
  portName: 'sim:',
  protocol: 'st-gs-csv',
  resyncCount: 0,
  reading: reading(massMg, atMs, other),
  ageMs: 0,
});

/** Masses 200 ms apart, all at rest; the stages they lead to and what moved. */
function seen(before: CheckWatch, ...massesMg: readonly number[]) {
  let watch = before;
  const moves: string[] = [];
  massesMg.forEach((massMg, at) => {
    const sight = watchCheck(watch, live(massMg, at * 200), KG);
    if (sight.move !== null) moves.push(`${sight.move} at ${String(at)}`);
    watch = sight.move === 'rested' ? withTaken(sight.watch) : sight.watch;
  });
  return { watch, moves };
}

describe('B9 the pan during a check', () => {
  it('a weight put on the empty pan is taken once it has rested, and only once', () => {
    expect(seen(FIRST_WATCH, 0, KG, KG, KG, KG, KG, KG).moves).toEqual(['rested at 4']);
  });

  it('a load that still changes begins to rest anew', () => {
    expect(seen(EMPTY, 0.9 * KG, 0.9 * KG, 0.9 * KG, KG, KG, KG).moves).toEqual([]);
    expect(seen(EMPTY, 0.9 * KG, 0.9 * KG, 0.9 * KG, KG, KG, KG, KG).moves).toEqual(['rested at 6']);
  });

  it.each<[string, Partial<ScaleReading>]>([
    ['moves', { stable: false }],
    ['is not said to rest', { stable: null }],
  ])('a load that %s never rests', (_what, other) => {
    let watch = EMPTY;
    for (let at = 0; at < 20; at += 1) watch = watchCheck(watch, live(KG, at * 200, other), KG).watch;
    expect(watch).toEqual({ stage: 'take', wasEmpty: true, rest: null, isAsked: false });
  });

  it('a parcel left on the pan is no check; the known weight that already lies there is', () => {
    expect(seen(FIRST_WATCH, 3 * KG, 3 * KG, 3 * KG, 3 * KG, 3 * KG)).toMatchObject({
      moves: [],
      watch: { stage: 'empty' },
    });
    expect(seen(FIRST_WATCH, 1.01 * KG, 1.01 * KG, 1.01 * KG, 1.01 * KG).moves).toEqual(['rested at 3']);
  });

  it('what weighs not half as much is taken only by somebody who asks', () => {
    expect(seen(EMPTY, 0.4 * KG, 0.4 * KG, 0.4 * KG, 0.4 * KG, 0.4 * KG)).toMatchObject({
      moves: [],
      watch: { stage: 'take' },
    });
    const asked = { ...EMPTY, isAsked: true };
    expect(seen(asked, 0.4 * KG, 0.4 * KG, 0.4 * KG, 0.4 * KG, 0.4 * KG).moves).toEqual(['rested at 3']);
  });

  it('the weight is off again: the next one may come', () => {
    const { watch, moves } = seen(withTaken(EMPTY), KG, KG, KG, KG, KG, 0, 0, KG, KG, KG, KG);
    expect(moves).toEqual(['taken-off at 5', 'rested at 10']);
    expect(watch.stage).toBe('taken');
  });

  it.each<[string, ScaleState | null]>([
    ['nothing is known of it yet', null],
    ['there is none', { kind: 'not-configured' }],
    ['it is overloaded', live(null, 0)],
    ['a tare is active', live(KG, 0, { net: true })],
  ])('says that the scale shows no mass: %s', (_what, scale) => {
    expect(watchCheck(EMPTY, scale, KG)).toEqual({
      watch: { stage: 'no-mass', wasEmpty: true, rest: null, isAsked: false },
      move: null,
    });
  });

  it('a known weight lighter than an empty pan may be: half of it parts the two', () => {
    let watch = FIRST_WATCH;
    const stages = [0, 4_000, 10_000].map((massMg, at) => {
      watch = watchCheck(watch, live(massMg, at), 10_000).watch;
      return watch.stage;
    });
    expect(stages).toEqual(['put-on', 'put-on', 'take']);
  });
});
