import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ScaleReading } from '../../../../shared/domain/scale-reading.ts';
import { type JudgeProfile, NO_JUDGEMENT, judgeReading } from '../../../../shared/domain/weighing/judge-reading.ts';
import { Bench, reading } from './readings.ts';

function judged(readings: readonly ScaleReading[], profile: JudgeProfile = {}): ScaleReading[] {
  let judgement = NO_JUDGEMENT;
  return readings.map((each) => {
    const result = judgeReading(judgement, each, profile);
    judgement = result.judgement;
    return result.reading;
  });
}

/** Frames of a protocol without a flag, 125 ms apart; grams. */
const unflagged = (grams: readonly number[], fromMs = 1_000): ScaleReading[] =>
  grams.map((gram, index) => reading(gram * 1_000, fromMs + index * 125, { stable: null }));

const times = <T>(count: number, value: T): T[] => Array.from({ length: count }, () => value);

describe('a judged reading', () => {
  it('says whether the load rests and whose word it is', () => {
    const [flagged] = judged([reading(500_000, 1_000)]);
    expect(flagged).toMatchObject({ stable: true, stableBy: 'device' });
    const last = judged(unflagged(times(6, 500)));
    expect(last.map(({ stable, stableBy }) => [stable, stableBy])).toEqual(
      [false, false, false, false, true, true].map((stable) => [stable, 'software']),
    );
  });

  it('a frame without a mass is never at rest, and what lay there before counts no more', () => {
    const frames = [...unflagged(times(6, 500)), reading(null, 1_750, { stable: null }), ...unflagged([500], 1_875)];
    expect(judged(frames).slice(-2)).toMatchObject([{ stable: false }, { stable: false }]);
  });

  it('shows the learned division, unless the profile names one', () => {
    const grams = Array.from({ length: 12 }, (_, index) => index * index * 5);
    expect(judged(unflagged(grams)).at(-1)?.divisionMg).toBe(5_000);
    expect(judged(unflagged(grams), { divisionMg: 1_000 }).at(-1)?.divisionMg).toBe(1_000);
  });

  it('S24 never another mass, time or bytes than the scale sent', () => {
    const frame = fc.tuple(fc.integer({ min: -40, max: 900 }), fc.constantFrom(0, 30, 125, 400, 2_000), fc.boolean());
    const property = fc.property(fc.array(frame, { maxLength: 60 }), (told) => {
      let nowMs = 1_000;
      const sent = told.map(([grams, sinceMs, isFlagged]) => {
        nowMs += sinceMs;
        return reading(grams * 1_000, nowMs, { stable: isFlagged ? true : null });
      });
      const evidence = ({ massMg, unit, net, status, rawHex, receivedAtMs }: ScaleReading) => {
        return { massMg, unit, net, status, rawHex, receivedAtMs };
      };
      expect(judged(sent).map(evidence)).toEqual(sent.map(evidence));
    });
    fc.assert(property, { seed: 20_261_123, numRuns: 500 });
  });
});

describe('V3 without a flag', () => {
  const bench = (frames: readonly ScaleReading[], armedAtMs: number): Bench => {
    const weighing = new Bench();
    let isArmed = false;
    for (const each of judged(frames)) {
      if (!isArmed && each.receivedAtMs > armedAtMs) {
        weighing.step({ kind: 'armed', parcelId: 'a', atMs: armedAtMs });
        isArmed = true;
      }
      weighing.step({ kind: 'reading', reading: each });
    }
    return weighing;
  };

  it('binds a load that came to rest, with the mass last shown', () => {
    const grams = [...times(6, 0), 300, 700, 510, 498, 501, ...times(8, 500)];
    expect(bench(unflagged(grams), 1_700).bound()).toEqual([['a', 500_000]]);
  });

  it.each([
    ['flagged', true],
    ['unflagged', null],
  ])('a stale burst, %s: twenty old frames at once bind nothing when the load has gone', (_what, stable) => {
    const burst = times(20, 0).map((_, index) => reading(500_000, 5_000 + Math.floor(index / 7), { stable }));
    const live = times(20, 0).map((_, index) => reading(0, 5_125 + index * 125, { stable }));
    expect(bench([...burst, ...live], 4_999).bound()).toEqual([]);
  });

  it('a stale burst binds when the load is still there, by a live frame', () => {
    const burst = times(20, 0).map(() => reading(500_000, 5_000));
    const weighing = bench([...burst, reading(500_000, 5_125)], 4_999);
    expect(weighing.bound()).toEqual([['a', 500_000]]);
    expect(weighing.captured[0]?.reading.receivedAtMs).toBe(5_125);
  });
});
