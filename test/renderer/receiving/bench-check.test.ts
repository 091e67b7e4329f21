import { describe, expect, it } from 'vitest';
import { createBenchCheck, type OpenCheck } from '../../../renderer/receiving/bench-check.ts';
import type { BenchAction } from '../../../renderer/receiving/bench-action.ts';
import type { BenchView } from '../../../shared/protocol/bench-view.ts';
import type { ScaleState } from '../../../shared/protocol/scale-state.ts';
import { reading } from '../../shared/domain/weighing/readings.ts';
import { benchView, caseView, CASE_ID } from './views.ts';

const KG = 1_000_000;
const HOUR_MS = 3_600_000;
const NOW_MS = 5_000;

type Last = NonNullable<NonNullable<BenchView['scaleCheck']>['last']>;
const found = (verdict: Last['verdict']): Last => ({
  checkId: CASE_ID,
  atMs: 1,
  nominalMg: KG,
  shownMg: KG,
  divisionMg: 1_000,
  toleranceMg: 2_000,
  verdict,
});
const standing = (last: Last | null) => ({ nominalMg: KG, toleranceDivisions: 2, dueAtMs: 0, last });

/** A bench without a parcel and with a scale, and what was asked of the host in which order. */
function set(first: BenchView = benchView({ scaleCheck: standing(null) })) {
  const bench = { now: first };
  const state = { check: null as OpenCheck | null, checkLaterUntilMs: 0 };
  const done: string[] = [];
  const check = createBenchCheck({
    open: () => state.check,
    set: (change) => void Object.assign(state, change),
    bench: () => bench.now,
    act: ({ kind }: BenchAction) => void done.push(kind),
    leavePan: () => void done.push('leave-pan'),
    nowMs: () => NOW_MS,
  });
  const show = (massMg: number, atMs: number): void => check.look(live(massMg, atMs));
  return { bench, state, done, check, show };
}

const live = (massMg: number, atMs: number): ScaleState => ({
  ...{ kind: 'live', scaleName: 'Scale', portName: 'sim:', protocol: 'st-gs-csv', resyncCount: 0, ageMs: 0 },
  reading: reading(massMg, atMs),
});

/** A check that has begun and taken its weight by itself. */
function taken() {
  const bench = set();
  bench.check.begin();
  [0, KG, KG, KG, KG].forEach((massMg, at) => bench.show(massMg, at * 300));
  return bench;
}

describe('B9 a check at the bench', () => {
  it.each([
    ['with a parcel in work', benchView({ case: caseView(), scaleCheck: standing(null) })],
    ['without a scale', benchView()],
  ])('cannot begin nor be put off %s', (_what, bench) => {
    const { check, state, done } = set(bench);
    expect([check.begin(), check.later(), state.check, done]).toEqual([false, false, null, []]);
  });

  it('takes the weight by itself, once', () => {
    expect(taken().done).toEqual(['check-weight']);
  });

  it('asked for, it is taken as soon as it rests; one that was taken is taken again', () => {
    const { check, show, done } = set();
    check.begin();
    show(0, 0);
    check.ask();
    show(0.4 * KG, 100);
    check.ask();
    expect(done).toEqual([]);
    for (const atMs of [200, 900]) show(0.4 * KG, atMs);
    expect(done).toEqual(['check-weight']);
    check.ask();
    expect(done).toHaveLength(2);
  });

  it('in order and off again, it is over by itself; not in order, it waits for another try', () => {
    for (const [verdict, isOver] of [
      ['within', true],
      ['outside', false],
    ] as const) {
      const { bench, show, state } = taken();
      bench.now = benchView({ scaleCheck: standing(found(verdict)) });
      show(0, 9_000);
      expect(state.check === null, verdict).toBe(isOver);
    }
  });

  it('a parcel that is scanned ends it, and the pan is left before the parcel is looked up', () => {
    const { check, done, state } = taken();
    check.scanned('CMDCONFIRM');
    expect(state.check).not.toBeNull();
    check.scanned('RR123456785CN');
    expect([state.check, done]).toEqual([null, ['check-weight', 'leave-pan']]);
    check.scanned('RR123456785CN');
    expect(done).toHaveLength(2);
  });

  it('so does a command about something else', () => {
    const { check, state } = taken();
    check.scanned('CMDUNDO');
    expect(state.check).toBeNull();
  });

  it('later is an hour later', () => {
    const { check, state, done } = set();
    expect(check.later()).toBe(true);
    expect([state.checkLaterUntilMs, done]).toEqual([NOW_MS + HOUR_MS, ['check-later']]);
  });
});
