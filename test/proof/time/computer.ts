import type { Clock } from '../../../electron/clock.ts';

export const START_MS = Date.UTC(2026, 2, 2, 9);
export const MINUTE_MS = 60_000;
export const HOUR_MS = 60 * MINUTE_MS;
export const DAY_MS = 24 * HOUR_MS;

export type Computer = ReturnType<typeof createComputer>;

/** A computer: time goes on, and somebody may set its clock. */
export function createComputer() {
  let wallMs = START_MS;
  let upMs = 5_000;
  const clock: Clock = {
    nowMs: () => wallMs,
    monotonicMs: () => upMs,
    sinceBoot: () => ({ bootId: 'boot 1', ms: upMs }),
  };
  return {
    clock,
    pass: (ms: number): void => {
      wallMs += ms;
      upMs += ms;
    },
    set: (toMs: number): void => void (wallMs = toMs),
    wallMs: () => wallMs,
  };
}

/** How far somebody sets a clock. */
export const JUMPS: readonly (readonly [string, (nowMs: number) => number])[] = [
  ['-1 s', (nowMs) => nowMs - 1_000],
  ['-1 h', (nowMs) => nowMs - HOUR_MS],
  ['-1 d', (nowMs) => nowMs - DAY_MS],
  ['+10 y', (nowMs) => nowMs + 3_652 * DAY_MS],
  ['1970', () => 1_000],
];
