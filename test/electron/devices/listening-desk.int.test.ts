import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { systemClock } from '../../../electron/clock.ts';
import { openLineTracing } from '../../../electron/devices/line-tracing.ts';
import { type ListeningDesk, openListeningDesk } from '../../../electron/devices/listening-desk.ts';
import { openScaleDesk } from '../../../electron/devices/scale-desk.ts';
import { proveCandidate } from '../../../electron/devices/scale/detect/prove-candidate.ts';
import { createSimulatedPort } from '../../../electron/devices/simulator/simulated-port.ts';
import { listTraces } from '../../../electron/devices/scale/trace-file.ts';
import type { ScaleListening } from '../../../shared/protocol/scale-listening.ts';

const PROFILE = { name: 'Scale', path: 'sim:', baudRate: 9_600, protocol: 'st-gs-csv' } as const;
const FIRST = '0190d1b6-5a6f-7000-8000-000000000001';
const SECOND = '0190d1b6-5a6f-7000-8000-000000000002';

describe('the desk at which a scale is set up', { timeout: 90_000 }, () => {
  const open = () => {
    const dataDir = mkdtempSync(join(tmpdir(), 'returns-bench-listening-'));
    const tracing = openLineTracing(dataDir, systemClock);
    const simulated = createSimulatedPort();
    simulated.simulator.putOn(1_236_000);
    const scale = openScaleDesk({
      ...{ profile: PROFILE, clock: systemClock, log: () => undefined, tap: tracing.tap, simulated },
      onReading: () => undefined,
      onState: () => undefined,
    });
    const heard: ScaleListening[] = [];
    const sessions = new Set(['supervisor']);
    const desk = openListeningDesk({
      ...{ scale, tracing, simulated },
      isSessionOpen: (sessionId) => sessions.has(sessionId),
      onListening: (listening) => heard.push(listening),
    });
    onTestFinished(async () => {
      await desk.stop();
      await scale.close();
      tracing.stop();
      rmSync(dataDir, { recursive: true, force: true });
    });
    return { desk, scale, sessions, heard, tracing, dataDir };
  };
  const phase = (desk: ListeningDesk) => desk.state()?.phase;

  it('takes the port from the scale in use and gives it back', async () => {
    const { desk, scale, heard } = open();
    await desk.listen(FIRST, { path: 'sim:' }, 'supervisor');
    expect(scale.state()).toMatchObject({ kind: 'in-set-up', portName: 'sim:' });
    await desk.stop();
    expect(heard.at(-1)?.phase).toBe('stopped');
    expect(desk.state()).toBeNull();
    await expect.poll(() => scale.state().kind, { timeout: 15_000 }).toBe('live');
  });

  it('leaves the scale in use alone when another port is listened to', async () => {
    const { desk, scale } = open();
    await desk.listen(FIRST, { path: 'sim:and-standard2' }, 'supervisor');
    await expect.poll(() => scale.state().kind, { timeout: 15_000 }).toBe('live');
  });

  it('a repeated command goes on, another one begins anew', async () => {
    const { desk } = open();
    await desk.listen(FIRST, { path: 'sim:' }, 'supervisor');
    await expect.poll(() => phase(desk), { timeout: 40_000 }).toBe('recognised');
    expect((await desk.listen(FIRST, { path: 'sim:' }, 'supervisor')).phase).toBe('recognised');
    expect((await desk.listen(SECOND, { path: 'sim:' }, 'supervisor')).phase).toBe('opening');
  });

  it('gives the port back when the session is over', async () => {
    const { desk, scale, sessions } = open();
    await desk.listen(FIRST, { path: 'sim:' }, 'supervisor');
    sessions.delete('supervisor');
    await expect.poll(() => scale.state().kind, { timeout: 15_000 }).toBe('live');
  });

  it('finds out speed and parity, and the display proves the profile', async () => {
    const { desk } = open();
    const path = 'sim:and-standard3@2400-even';
    await desk.listen(FIRST, { path }, 'supervisor');
    await expect.poll(() => phase(desk), { timeout: 30_000 }).toBe('recognised');
    await expect.poll(() => desk.state()?.candidates[0]?.valueText, { timeout: 15_000 }).toBe('1.236');
    const proof = proveCandidate(desk.state()?.candidates ?? [], { path, typed: '1,236', unit: 'kg' });
    expect(proof).toMatchObject({
      ok: true,
      value: { path, baudRate: 2_400, parity: 'even', unit: 'kg', divisionMg: 1_000 },
    });
  });

  it('asks only when it is told to', async () => {
    const { desk, tracing, dataDir } = open();
    const { fileName } = tracing.start({ path: 'sim:', baudRate: null, protocol: null, parity: null });
    await desk.listen(FIRST, { path: 'sim:and-standard2@9600-none-polled' }, 'supervisor');
    await expect.poll(() => phase(desk), { timeout: 40_000 }).toBe('nothing-heard');
    const lines = () => readFileSync(join(dataDir, 'traces', fileName), 'utf8');
    expect(lines()).not.toContain('"out"');
    desk.probe();
    await expect.poll(() => phase(desk), { timeout: 40_000 }).toBe('recognised');
    expect(desk.state()?.candidates[0]).toMatchObject({ protocol: 'and-standard2', isPolled: true });
    expect(lines()).toContain('"out"');
    expect(listTraces(dataDir)).toMatchObject([{ fileName }]);
  });
});
