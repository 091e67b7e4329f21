import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { GUIDE_BOX, type Look } from '../../../shared/camera/look.ts';
import { type Box, WHOLE } from '../../../shared/camera/pixels.ts';
import { afterLook, lookAt, startSchedule } from '../../../shared/camera/schedule.ts';
import { seeded } from '../../support/property-seed.ts';

const FRAME_MS = 80;

interface Taken {
  readonly atMs: number;
  readonly look: Look;
}

/** The looks at frames of these times; `found` says what is read at which. */
function run(times: readonly number[], found: (atMs: number, look: Look) => Box | null = () => null): Taken[] {
  let schedule = startSchedule(0);
  return times.map((atMs) => {
    const look = lookAt(schedule, atMs);
    const box = found(atMs, look);
    schedule = afterLook(schedule, look, atMs, box === null ? null : { box });
    return { atMs, look };
  });
}

const steady = (seconds: number): number[] =>
  Array.from({ length: (seconds * 1_000) / FRAME_MS }, (_, at) => at * FRAME_MS);

describe('the looks of a camera that sees nothing', () => {
  const taken = run(steady(12));
  const passes = (pass: Look['pass']): Taken[] => taken.filter(({ look }) => look.pass === pass);

  it('are quick ones, with about two thorough or turned ones a second', () => {
    expect(passes('B').length + passes('C').length).toBeGreaterThanOrEqual(20);
    expect(passes('B').length + passes('C').length).toBeLessThanOrEqual(24);
  });

  it('are turned only after half a second, by 30, 60 and 45 degrees in turn', () => {
    expect(passes('C')[0]?.atMs).toBeGreaterThanOrEqual(500);
    expect(passes('C').map(({ look }) => look.turnDegrees)).toEqual([30, 60, 45, 30, 60, 45, 30]);
  });

  it('are thorough where the label is asked to be held, and now and then everywhere', () => {
    expect(new Set(passes('B').map(({ look }) => look.region))).toEqual(new Set([GUIDE_BOX, WHOLE]));
    expect(passes('B').filter(({ look }) => look.region === WHOLE).length).toBe(2);
  });
});

describe('the looks of a camera that has read something', () => {
  const box: Box = { left: 0.7, top: 0.7, width: 0.2, height: 0.1 };

  it('are thorough around it', () => {
    const taken = run(steady(2), (atMs) => (atMs < 400 ? box : null));
    const first = taken.find(({ look }) => look.pass === 'B');
    expect(first?.look.region.left).toBeCloseTo(0.58);
    expect(first?.look.region.width).toBeCloseTo(0.42);
  });

  it('stay turned as they were when that is how it was read', () => {
    const taken = run(steady(6), (_, { turnDegrees }) => (turnDegrees === 30 ? box : null));
    const turned = taken.filter(({ look }) => look.pass === 'C');
    expect(turned.length).toBeGreaterThan(2);
    expect(new Set(turned.map(({ look }) => look.turnDegrees))).toEqual(new Set([30]));
  });

  it('are not turned while it can be read straight', () => {
    expect(run(steady(6), () => box).filter(({ look }) => look.pass === 'C')).toEqual([]);
  });
});

it('whatever the frames do, the whole of one is seen at least twice a second that has ten of them', () => {
  const gaps = fc.array(fc.integer({ min: 30, max: 100 }), { minLength: 20, maxLength: 150 });
  const finds = fc.array(fc.boolean(), { minLength: 1, maxLength: 30 });
  fc.assert(
    fc.property(gaps, finds, (between, read) => {
      let now = 0;
      const times = between.map((gap) => (now += gap));
      let frame = 0;
      const taken = run(times, () => (read[(frame += 1) % read.length] === true ? GUIDE_BOX : null));
      const whole = taken.filter(({ look }) => look.region === WHOLE).map(({ atMs }) => atMs);
      const gapsOf = whole.map((atMs, at) => atMs - (whole[at - 1] ?? 0));
      expect(Math.max(...gapsOf)).toBeLessThanOrEqual(500);
    }),
    seeded(9, 200),
  );
});
