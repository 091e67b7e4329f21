import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { ScaleProfile } from '../../../../shared/domain/scale-profile.ts';
import type { ScaleReading } from '../../../../shared/domain/scale-reading.ts';
import { SCALE_PROTOCOL_IDS, type ScaleProtocolId } from '../../../../shared/domain/scale-protocol-ids.ts';
import { SCALE_PROTOCOLS } from '../../../../electron/devices/scale/protocols.ts';
import { openSimulatedScale } from '../../../../electron/devices/simulator/simulated-scale.ts';
import { ascii } from '../scale/published-frames.ts';

/** Families that send no weight before it rests. */
const SILENT_IN_MOTION: ReadonlySet<ScaleProtocolId> = new Set(['toledo-8217', 'nci-ecr', 'dialog06', 'dibal-epos']);
/** Their frames are read when the next one has begun. */
const FRAMES_WITHOUT_END: ReadonlySet<ScaleProtocolId> = new Set([
  'yaohua-eq-reversed',
  'yaohua-eq-forward',
  'yaohua-c602',
]);
/** What set-up finds out about scales that send plain grams. */
const SET_UP: Partial<Record<ScaleProtocolId, Partial<ScaleProfile>>> = {
  'dibal-epos': { pointLeft: 3 },
  'erte-b2': { pointLeft: 3 },
};

type Simulated = ReturnType<typeof openSimulatedScale>;

describe('the simulated scale', () => {
  let scale: Simulated;
  let readings: ScaleReading[];
  const openAs = async (protocol: ScaleProtocolId): Promise<void> => {
    readings = [];
    scale = openSimulatedScale({
      profile: { name: 'Simulated', path: 'sim:', baudRate: 38_400, protocol, unit: 'kg', ...SET_UP[protocol] },
      clock: { nowMs: () => Date.now() },
      log: () => undefined,
    });
    scale.onReading((reading) => readings.push(reading));
    await pass(1_000);
  };
  const pass = (ms: number): Promise<unknown> => vi.advanceTimersByTimeAsync(ms);

  beforeEach(async () => {
    vi.useFakeTimers({ now: Date.UTC(2026, 3, 1) });
    await openAs('st-gs-csv');
  });
  afterEach(async () => {
    await scale.close();
    expect(vi.getTimerCount()).toBe(0);
    vi.useRealTimers();
  });

  it('sends eight frames a second and rests at zero', () => {
    expect(readings).toHaveLength(7);
    expect(readings.at(-1)).toMatchObject({ massMg: 0, stable: true, status: 'ok', net: false, unit: 'kg' });
  });

  it.each(SCALE_PROTOCOL_IDS.filter((id) => id !== 'elicom'))(
    'as %s a load swings in, then rests on whole grams',
    async (protocol) => {
      await scale.close();
      await openAs(protocol);
      const isLate = FRAMES_WITHOUT_END.has(protocol);
      const before = readings.length + (isLate ? 1 : 0);
      scale.simulator.putOn(1_236_400);
      await pass(isLate ? 1_125 : 1_000);
      const shown = readings.slice(before);
      const flags = [false, false, false, false, false, false, true, true];
      expect(shown.map(({ stable }) => stable === true)).toEqual(
        SCALE_PROTOCOLS[protocol].hasStability ? flags : flags.map(() => false),
      );
      expect(new Set(shown.slice(0, 5).map(({ massMg }) => massMg)).size).toBe(SILENT_IN_MOTION.has(protocol) ? 1 : 5);
      expect(shown.slice(-2).map(({ massMg }) => massMg)).toEqual([1_236_000, 1_236_000]);
      scale.simulator.takeOff();
      await pass(1_000);
      expect(readings.at(-1)).toMatchObject({ massMg: 0, status: 'ok' });
    },
  );

  it('as elicom it tells a weight only at rest', async () => {
    await scale.close();
    await openAs('elicom');
    scale.simulator.putOn(1_236_400);
    await pass(1_500);
    expect(readings.at(-1)).toMatchObject({ massMg: 1_236_000, stable: true });
    expect(new Set(readings.map(({ massMg }) => massMg))).toEqual(new Set([1_236_000]));
  });

  it('shows overload above its capacity, and nothing as a mass', async () => {
    scale.simulator.putOn(40_000_000);
    await pass(1_000);
    expect(readings.at(-1)).toMatchObject({ status: 'overload', massMg: null });
  });

  it('zeroed under a load it reads below zero when the load is taken off', async () => {
    scale.simulator.putOn(500_000);
    await pass(1_000);
    scale.simulator.zero();
    await pass(250);
    expect(readings.at(-1)?.massMg).toBe(0);
    scale.simulator.takeOff();
    await pass(1_000);
    expect(readings.at(-1)?.massMg).toBe(-500_000);
  });

  it('noise costs at most one frame and never gives another mass', async () => {
    scale.simulator.putOn(1_000_000);
    await pass(2_000);
    const before = readings.length;
    scale.simulator.sendNoise(ascii('ST,GS,+  7.77'));
    await pass(1_000);
    expect(readings.slice(before).map(({ massMg }) => massMg)).toEqual(Array(7).fill(1_000_000));
    expect(scale.state()).toHaveProperty('resyncCount', 1);
  });

  it('unplugged it is missing, switched off it is silent, and both come back', async () => {
    scale.simulator.unplug();
    await pass(100);
    expect(scale.state().kind).toBe('missing');
    scale.simulator.replug();
    await pass(2_000);
    expect(scale.state().kind).toBe('live');
    scale.simulator.setPower(false);
    await pass(3_500);
    expect(scale.state()).toMatchObject({ kind: 'no-signal', isGarbled: false });
    scale.simulator.setPower(true);
    await pass(500);
    expect(scale.state().kind).toBe('live');
  });

  it('a drifted zero shows on the empty pan until somebody presses zero', async () => {
    scale.simulator.drift(4_000);
    await pass(500);
    expect(readings.at(-1)?.massMg).toBe(4_000);
    scale.simulator.zero();
    await pass(500);
    expect(readings.at(-1)?.massMg).toBe(0);
  });

  it('the unit key changes the unit, and a profile in kilograms takes no mass from pounds', async () => {
    scale.simulator.putOn(1_000_000);
    scale.simulator.pressUnit();
    await pass(1_500);
    expect(readings.at(-1)).toMatchObject({ massMg: null, status: 'not-a-weight', unit: 'lb' });
    scale.simulator.pressUnit();
    await pass(500);
    expect(readings.at(-1)).toMatchObject({ massMg: 1_000_000, unit: 'kg' });
  });

  it('held back, its frames come late and all at once', async () => {
    scale.simulator.holdBack(true);
    await pass(1_000);
    const before = readings.length;
    await pass(500);
    expect(readings).toHaveLength(before);
    scale.simulator.holdBack(false);
    expect(readings.length - before).toBeGreaterThanOrEqual(11);
  });

  it('another indicator, or one at another speed, is not understood; the expected one is again', async () => {
    scale.simulator.speak({ protocol: 'mt-sics', baudRate: 38_400, parity: 'none', mode: 'streaming' });
    await pass(3_500);
    expect(scale.state()).toMatchObject({ kind: 'no-signal', isGarbled: true });
    scale.simulator.speak({ protocol: 'st-gs-csv', baudRate: 1_200, parity: 'none', mode: 'streaming' });
    await pass(3_500);
    expect(scale.state()).toMatchObject({ kind: 'no-signal', isGarbled: true });
    scale.simulator.speak(null);
    await pass(1_000);
    expect(scale.state().kind).toBe('live');
  });

  it('plays a recording instead of the indicator, once', async () => {
    const frame = ascii('ST,GS,+  7.770kg\r\n');
    scale.simulator.replay([0, 125, 250, 375].map((atMs) => ({ atMs, bytes: frame })));
    const before = readings.length;
    await pass(400);
    expect(readings.slice(before).at(-1)?.massMg).toBe(7_770_000);
    await pass(1_000);
    expect(readings.at(-1)?.massMg).toBe(0);
  });
});
