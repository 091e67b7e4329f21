import { describe, expect, it } from 'vitest';
import { deriveState } from '../../../../electron/devices/scale/derive-state.ts';
import { type LineFrame, createLineDecoder } from '../../../../electron/devices/scale/line-decoder.ts';
import { scaleHostError } from '../../../../electron/devices/scale/scale-host-error.ts';
import { plugInIndicator } from '../../../../electron/devices/simulator/simulated-indicator.ts';
import { createSimulatedPan } from '../../../../electron/devices/simulator/simulated-pan.ts';
import type { SimulatedCable } from '../../../../electron/devices/simulator/simulated-indicator.ts';
import { plugInStranger, strangers } from '../../../support/strangers.ts';

const PROFILE = { name: 'Scale', path: '/dev/ttyUSB0', baudRate: 9_600, protocol: 'st-gs-csv' } as const;
const MINUTE_MS = 60_000;

/** What a bench with this profile makes of a minute of what comes. */
function listenFor(cable: SimulatedCable) {
  const decoder = createLineDecoder(PROFILE);
  let lastBytesAtMs: number | null = null;
  let weights = 0;
  for (let ms = 0; ms <= MINUTE_MS; ms += 25) {
    const bytes = cable.readUntil(ms);
    if (bytes.length === 0) continue;
    lastBytesAtMs = ms;
    weights += decoder.push(bytes, ms).filter(isWeight).length;
  }
  const facts = { isOtherDevice: false, failure: null, listeningSinceMs: 0, lastBytesAtMs, lastReading: null };
  const state = deriveState({ ...facts, profile: PROFILE, resyncCount: decoder.resyncCount() }, MINUTE_MS);
  return { weights, state, words: scaleHostError(state)?.message };
}

const isWeight = (frame: LineFrame): boolean => frame.kind === 'reading' && frame.reading.massMg !== null;

const indicator = (baudRate: number, parity: 'none' | 'even'): SimulatedCable => {
  const pan = createSimulatedPan({ divisionMg: 1_000, capacityMg: 30_000_000 });
  pan.load(1_236_000);
  return plugInIndicator({ protocol: 'st-gs-csv', baudRate, parity, mode: 'streaming', pan });
};

describe('a minute of what is no scale, or not this one', () => {
  const known = strangers(17).filter(({ everyMs }) => everyMs <= 1_000);

  it.each(known)('$name gives no weight and says what to look at', (stranger) => {
    const { weights, state, words } = listenFor(plugInStranger(stranger));
    expect(weights).toBe(0);
    expect(state).toMatchObject({ kind: 'no-signal', isGarbled: true });
    expect(words).toMatch(/port \/dev\/ttyUSB0 cannot be read: check speed and protocol in settings/);
  });

  it.each([
    ['the wrong speed', 4_800, 'none'],
    ['half the speed of the scale', 19_200, 'none'],
    ['a parity that was not set', 9_600, 'even'],
  ] as const)('%s gives no weight and says what to look at', (_name, baudRate, parity) => {
    const { weights, state, words } = listenFor(indicator(baudRate, parity));
    expect(weights).toBe(0);
    expect(state).toMatchObject({ kind: 'no-signal', isGarbled: true });
    expect(words).toMatch(/check speed and protocol in settings/);
  });

  it('silence is told apart from garbage', () => {
    const [silence] = strangers(17);
    if (silence === undefined) throw new Error('there are no strangers');
    const { state, words } = listenFor(plugInStranger(silence));
    expect(state).toMatchObject({ kind: 'no-signal', isGarbled: false });
    expect(words).toMatch(/check its power, its cable and its output mode/);
  });

  it.each([
    ['missing', 'plug the scale in'],
    ['busy', 'close that program'],
    ['denied', 'add the user to the group that owns serial ports'],
    ['failed', 'check that it is a serial port'],
  ] as const)('a port that is %s says what to do', (kind, remedy) => {
    const facts = {
      isOtherDevice: false,
      profile: PROFILE,
      resyncCount: 0,
      listeningSinceMs: null,
      lastBytesAtMs: null,
      lastReading: null,
    };
    const state = deriveState({ ...facts, failure: { kind, reason: 'as the system says it' } }, 0);
    expect(scaleHostError(state)?.message).toContain(remedy);
  });
});
