import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ScaleReading } from '../../../../shared/domain/scale-reading.ts';
import type { WeighingInput } from '../../../../shared/domain/weighing/weighing-state.ts';
import { Bench, reading } from './readings.ts';

/**
 * Histories told as what people and scales do, each with the time since the one before. Masses are few and close, so
 * that equal neighbours, repeated loads and near misses are common.
 */
const MASSES_MG = [0, 15_000, 400_000, 400_000, 405_000, 1_000_000, 1_010_000, 1_030_000, -300_000];
const someReading = fc.record({
  kind: fc.constant('reading' as const),
  massMg: fc.constantFrom(...MASSES_MG),
  stable: fc.constantFrom(true, true, true, false, null),
  net: fc.constantFrom(false, false, false, false, true, null),
  fault: fc.constantFrom(null, null, null, null, 'overload' as const, 'not-a-weight' as const),
  agedMs: fc.constantFrom(0, 0, 0, 0, 700, 9_000),
  times: fc.constantFrom(1, 2, 3),
});
const someEvent = fc.oneof(
  { weight: 8, arbitrary: someReading },
  {
    weight: 2,
    arbitrary: fc.record({ kind: fc.constant('armed' as const), parcelId: fc.constantFrom('a', 'b', 'c') }),
  },
  { weight: 1, arbitrary: fc.constant({ kind: 'disarmed' as const }) },
  {
    weight: 1,
    arbitrary: fc.record({ kind: fc.constant('undone' as const), parcelId: fc.constantFrom('a', 'b', 'c') }),
  },
);
const history = fc.array(fc.tuple(fc.constantFrom(20, 125, 125, 125, 2_000), someEvent), {
  minLength: 5,
  maxLength: 60,
  size: 'max',
});

type Told = typeof history extends fc.Arbitrary<infer T> ? T : never;

function inputsOf(told: Told): WeighingInput[] {
  let nowMs = 10_000;
  return told.flatMap(([sinceMs, event]): WeighingInput[] => {
    nowMs += sinceMs;
    if (event.kind === 'armed') return [{ ...event, atMs: nowMs }];
    if (event.kind !== 'reading') return [event];
    const { massMg, stable, net, fault, agedMs, times } = event;
    const other: Partial<ScaleReading> = { stable, net, ...(fault === null ? {} : { status: fault }) };
    return Array.from({ length: times }, () => {
      nowMs += 50;
      return { kind: 'reading', reading: reading(fault === null ? massMg : null, nowMs - agedMs, other) };
    });
  });
}

describe('any history of scans, undos and readings', () => {
  it('binds only a fresh, stable, gross, repeated, in-range reading to the parcel that is armed', () => {
    const property = fc.property(history, (told) => {
      const bench = new Bench();
      let armed: { parcelId: string; atMs: number } | null = null;
      let before: ScaleReading | null = null;
      for (const input of inputsOf(told)) {
        if (input.kind === 'armed') [armed, before] = [input, null];
        if (input.kind === 'disarmed') armed = null;
        const count = bench.captured.length;
        bench.step(input);
        const captured = bench.captured[count];
        if (captured !== undefined) {
          expect(input.kind === 'reading' && captured.reading).toEqual(input.kind === 'reading' && input.reading);
          expect(captured.parcelId).toBe(armed?.parcelId);
          expect(captured.reading).toMatchObject({ status: 'ok', stable: true, net: false, massMg: before?.massMg });
          expect(before).toMatchObject({ status: 'ok', stable: true, net: false });
          expect(Math.min(before?.receivedAtMs ?? 0, captured.reading.receivedAtMs)).toBeGreaterThan(armed?.atMs ?? 0);
          expect(captured.reading.massMg).toBeGreaterThanOrEqual(20_000);
        }
        if (input.kind === 'reading') before = input.reading;
      }
    });
    fc.assert(property, { seed: 20_260_402, numRuns: 3_000, verbose: 1 });
  });

  it('never binds one load to two parcels: between two parcels the pan was seen empty or clearly changed', () => {
    const property = fc.property(history, (told) => {
      const bench = new Bench();
      let seen: ScaleReading[] = [];
      for (const input of inputsOf(told)) {
        const count = bench.captured.length;
        bench.step(input);
        if (input.kind === 'reading') seen.push(input.reading);
        const captured = bench.captured[count];
        if (captured === undefined) continue;
        const previous = bench.captured[count - 1];
        if (previous !== undefined && previous.parcelId !== captured.parcelId) {
          const boundMg = previous.reading.massMg;
          const isOff = ({ massMg, stable }: ScaleReading): boolean =>
            stable === true && massMg !== null && Math.abs(massMg - boundMg) > Math.max(5_000, boundMg * 0.02);
          expect(seen.some(isOff)).toBe(true);
        }
        seen = [];
      }
    });
    fc.assert(property, { seed: 20_260_403, numRuns: 3_000, verbose: 1 });
  });

  it('does bind: the histories are not vacuous', () => {
    const bound = fc.sample(history, { seed: 20_260_404, numRuns: 500 }).filter((told) => {
      const bench = new Bench();
      for (const input of inputsOf(told)) bench.step(input);
      return bench.captured.length > 1;
    });
    expect(bound.length).toBeGreaterThan(20);
  });
});
