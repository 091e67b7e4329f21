import { describe, expect, it } from 'vitest';
import { MOST_WRONG, openPinPad, PAD_WINDOW_MS } from '../../../electron/people/pin-pad.ts';
import { openCredentialStore } from '../../../electron/store/credential-store.ts';
import { FAKE_START_MS } from '../../support/fake-clock.ts';
import { memoryDatabase } from '../../support/temp-database.ts';

const HOUR_MS = 3_600_000;

/** A pad, a wall clock that can be set, and a running clock that begins anew with each start. */
function givenPad() {
  const credentials = openCredentialStore(memoryDatabase());
  const at = { wallMs: FAKE_START_MS, runningMs: 1_000 };
  const clock = { nowMs: () => at.wallMs, monotonicMs: () => at.runningMs };
  let pad = openPinPad(credentials, clock);
  return {
    at,
    pad: () => pad,
    wrong: (times: number) => Array.from({ length: times }, () => pad.count()),
    restart: (): void => {
      at.runningMs = 50;
      pad = openPinPad(credentials, clock);
    },
  };
}

describe('A9 the PIN pad of a station', () => {
  it('waits ten minutes after twenty wrong PINs within ten minutes, and tells the twentieth that it was the last', () => {
    const { at, pad, wrong } = givenPad();
    expect(wrong(MOST_WRONG - 1)).not.toContain(true);
    at.runningMs += PAD_WINDOW_MS - 1;
    expect(pad().leftMs()).toBe(0);
    expect(wrong(1)).toEqual([true]);
    expect(pad().leftMs()).toBe(PAD_WINDOW_MS);
    at.runningMs += PAD_WINDOW_MS - 1;
    pad().release();
    expect(pad().leftMs()).toBe(1);
    at.runningMs += 1;
    expect(pad().leftMs()).toBe(0);
    expect(wrong(1)).toEqual([false]);
  });

  it('forgets a wrong PIN after ten minutes, and a right one at once', () => {
    const { at, pad, wrong } = givenPad();
    wrong(MOST_WRONG - 1);
    at.runningMs += PAD_WINDOW_MS;
    wrong(MOST_WRONG - 1);
    expect(pad().leftMs()).toBe(0);
    wrong(1);
    pad().forgive();
    expect(pad().leftMs()).toBe(0);
  });

  it.each([
    ['an hour on', HOUR_MS],
    ['two years back', -2 * 365 * 24 * HOUR_MS],
  ])('is not opened by the clock set %s, nor by restarts: they begin the ten minutes anew', (_how, byMs) => {
    const { at, pad, wrong, restart } = givenPad();
    wrong(MOST_WRONG - 1);
    restart();
    wrong(1);
    at.wallMs += byMs;
    expect(pad().leftMs()).toBe(PAD_WINDOW_MS);
    at.runningMs += PAD_WINDOW_MS - 1;
    restart();
    expect(pad().leftMs()).toBe(PAD_WINDOW_MS);
    at.runningMs += PAD_WINDOW_MS;
    pad().release();
    restart();
    expect(pad().leftMs()).toBe(0);
    expect(wrong(1)).toEqual([false]);
  });
});
