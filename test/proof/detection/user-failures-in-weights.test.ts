import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { listenOnPort } from '../../../electron/devices/scale/listen-on-port.ts';
import { type SimulatedPort, createSimulatedPort } from '../../../electron/devices/simulator/simulated-port.ts';
import { openSimulatedScale } from '../../../electron/devices/simulator/simulated-scale.ts';
import type { ScaleProfile } from '../../../shared/domain/scale-profile.ts';
import type { ScaleReading } from '../../../shared/domain/scale-reading.ts';
import { type WeighingInput, startWeighing } from '../../../shared/domain/weighing/weighing-state.ts';
import { weighingStep } from '../../../shared/domain/weighing/weighing-step.ts';

type Simulated = ReturnType<typeof openSimulatedScale>;

const START_MS = Date.UTC(2026, 3, 1);
const FRAME = 'ST,GS,+  1.236kg\r\n';
const pass = (ms: number): Promise<unknown> => vi.advanceTimersByTimeAsync(ms);

const opened: Simulated[] = [];

beforeEach(() => void vi.useFakeTimers({ now: START_MS }));
afterEach(async () => {
  await Promise.all(opened.splice(0).map((scale) => scale.close()));
  expect(vi.getTimerCount()).toBe(0);
  vi.useRealTimers();
});

interface Bench {
  readonly scale: Simulated;
  readonly readings: readonly ScaleReading[];
  /** Scans a parcel: from now on its weight is waited for. */
  scan(parcelId: string): void;
  /** What was bound to which parcel, in grams. */
  readonly bound: readonly string[];
}

async function openBench(profile: Partial<ScaleProfile> = {}, port?: SimulatedPort): Promise<Bench> {
  const scale = openSimulatedScale({
    profile: { name: 'Scale', path: 'sim:', baudRate: 9_600, protocol: 'st-gs-csv', ...profile },
    clock: { nowMs: () => Date.now() },
    log: () => undefined,
    ...(port && { port }),
  });
  opened.push(scale);
  const [readings, bound]: [ScaleReading[], string[]] = [[], []];
  let state = startWeighing(null);
  const take = (input: WeighingInput): void => {
    const step = weighingStep(state, input);
    state = step.state;
    if (step.captured) bound.push(`${step.captured.parcelId}: ${step.captured.reading.massMg / 1_000} g`);
  };
  scale.onReading((reading) => {
    readings.push(reading);
    take({ kind: 'reading', reading });
  });
  await pass(0);
  return { scale, readings, bound, scan: (parcelId) => take({ kind: 'armed', parcelId, atMs: Date.now() }) };
}

/** A bench whose line says what the test says, and nothing else. */
async function openHandFed(profile: Partial<ScaleProfile> = {}) {
  const bench = await openBench(profile);
  bench.scale.simulator.setPower(false);
  return { ...bench, send: (text: string) => bench.scale.simulator.sendNoise(Buffer.from(text, 'latin1')) };
}

describe('what users of other programs report: weights', () => {
  it('one reading arrives as many pieces: it is one reading, when its last byte is there', async () => {
    const { send, readings } = await openHandFed();
    for (const byte of `\r\n${FRAME.trimEnd()}`) {
      send(byte);
      await pass(15);
    }
    expect(readings).toEqual([]);
    send('\r');
    expect(readings.map(({ massMg }) => massMg)).toEqual([1_236_000]);
  });

  it('stale weight, "press twice to get the right weight": late answers of the load before bind nothing', async () => {
    const { scale, scan, bound, readings } = await openBench({
      ...{ protocol: 'mt-sics', poll: { everyMs: 200 }, unmarkedIsGross: true },
    });
    scale.simulator.putOn(1_000_000);
    await pass(3_000);
    scale.simulator.holdBack(true);
    await pass(1_000);
    scale.simulator.putOn(2_000_000);
    scan('next');
    await pass(100);
    const before = readings.length;
    scale.simulator.holdBack(false);
    expect(readings.slice(before).filter(({ massMg }) => massMg === 1_000_000).length).toBeGreaterThan(2);
    await pass(3_000);
    expect(bound).toEqual(['next: 2000 g']);
  });

  it('same weight twice is no zero, and what lay there before the bench started is weighed', async () => {
    const port = createSimulatedPort();
    port.simulator.putOn(1_500_000);
    const { scale, scan, bound } = await openBench({}, port);
    await pass(1_500);
    expect(scale.state()).toMatchObject({ kind: 'live', reading: { massMg: 1_500_000, stable: true } });
    scan('first');
    await pass(1_000);
    scale.simulator.takeOff();
    await pass(2_000);
    scale.simulator.putOn(1_500_000);
    scan('second');
    await pass(2_000);
    expect(bound).toEqual(['first: 1500 g', 'second: 1500 g']);
    expect(scale.state()).toMatchObject({ kind: 'live', reading: { massMg: 1_500_000 } });
  });

  it('disconnected scale still "connected": the age of its data tells, not the open port', async () => {
    const { scale } = await openBench();
    await pass(1_000);
    expect(scale.state().kind).toBe('live');
    scale.simulator.setPower(false);
    await pass(1_750);
    expect(scale.state().kind).toBe('stale');
    await pass(1_500);
    expect(scale.state()).toMatchObject({ kind: 'no-signal', isGarbled: false });
  });

  it('zeros or "offline" while direct access works: never a weight that nobody sent, and the raw bytes to look at', async () => {
    const port = createSimulatedPort();
    port.simulator.speak({ protocol: 'mt-sics', baudRate: 9_600, parity: 'none', mode: 'streaming' });
    port.simulator.putOn(1_236_000);
    const { scale, readings } = await openBench({}, port);
    await pass(3_500);
    expect(readings).toEqual([]);
    expect(scale.state()).toMatchObject({ kind: 'no-signal', isGarbled: true });
    await scale.close();
    const listening = listenOnPort({ path: 'sim:' }, port.openLink);
    await pass(3_000);
    const { rawHex, phase, candidates } = listening.view();
    await listening.close();
    expect(Buffer.from(rawHex, 'hex').toString('latin1')).toContain('S S      1.236 kg\r\n');
    expect([phase, candidates[0]?.protocol]).toEqual(['recognised', 'mt-sics']);
  });

  it('scale must be on at boot: switched on later it is found, in set-up and at work', async () => {
    const port = createSimulatedPort();
    port.simulator.setPower(false);
    const listening = listenOnPort({ path: 'sim:' }, port.openLink);
    await pass(8_000);
    expect(listening.view()).toMatchObject({ phase: 'nothing-heard', hint: 'polled-or-off' });
    port.simulator.setPower(true);
    await pass(5_000);
    expect(listening.view()).toMatchObject({ phase: 'recognised', candidates: [{ protocol: 'st-gs-csv' }] });
    await listening.close();
    port.simulator.setPower(false);
    const { scale } = await openBench({}, port);
    await pass(60_000);
    expect(scale.state().kind).toBe('no-signal');
    port.simulator.setPower(true);
    await pass(500);
    expect(scale.state().kind).toBe('live');
  });

  it('wrong unit or decimal: the unit is the frame’s or the profile’s, and another one binds nothing', async () => {
    const pounds = await openBench({ unit: 'kg' });
    pounds.scale.simulator.putOn(1_000_000);
    pounds.scale.simulator.pressUnit();
    pounds.scan('parcel');
    await pass(2_000);
    expect(pounds.readings.at(-1)).toMatchObject({ massMg: null, status: 'not-a-weight', unit: 'lb' });
    expect(pounds.bound).toEqual([]);
    const grams = await openHandFed({ protocol: 'mt-sics' });
    grams.send('\r\nS S     1236.0 g\r\n');
    expect(grams.readings.at(-1)).toMatchObject({ massMg: 1_236_000, unit: 'g' });
    const unnamed = await openHandFed({ protocol: 'toledo-8217' });
    unnamed.send('\u000201.236\r\u000201.236\r');
    expect(unnamed.readings.at(-1)).toMatchObject({ massMg: null, unit: null });
    const named = await openHandFed({ protocol: 'toledo-8217', unit: 'lb' });
    named.send('\u000201.236\r\u000201.236\r');
    expect(named.readings.at(-1)).toMatchObject({ massMg: 560_640, unit: 'lb' });
  });

  it('leading bytes lost: what is left is the same weight or none', async () => {
    const whole = 'SGWGross  12.340 lb\r\n';
    for (let lost = 0; lost < whole.length; lost += 1) {
      const { send, readings, scale } = await openHandFed({ protocol: 'sterling-7600', unit: 'lb' });
      send(`\r\n${whole.slice(lost)}`);
      const masses = readings.map(({ massMg }) => massMg);
      expect(masses, whole.slice(lost)).toEqual(lost <= 3 ? [5_597_330] : []);
      await scale.close();
    }
  });
});
