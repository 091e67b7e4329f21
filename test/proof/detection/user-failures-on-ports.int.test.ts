import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { describe, expect, it, onTestFinished } from 'vitest';
import { systemClock } from '../../../electron/clock.ts';
import { LinkScale } from '../../../electron/devices/scale/link-scale.ts';
import { listenOnPort } from '../../../electron/devices/scale/listen-on-port.ts';
import { openScale } from '../../../electron/devices/scale/open-scale.ts';
import { portFailure } from '../../../electron/devices/scale/port-failure.ts';
import type { Scale } from '../../../electron/devices/scale/scale.ts';
import { openSerialLink } from '../../../electron/devices/scale/serial-link.ts';
import { refused } from '../../../shared/domain/result.ts';
import type { ScaleProfile } from '../../../shared/domain/scale-profile.ts';
import { type Pty, openPty } from '../../support/pty.ts';
import { nextReading, stateOf } from '../../support/scale-events.ts';

const text = (said: string): Uint8Array => Buffer.from(said, 'latin1');
const frameOf = (grams: number): string => `ST,GS,+${(grams / 1_000).toFixed(3).padStart(7)}kg\r\n`;
const profileOn = (path: string, more: Partial<ScaleProfile> = {}): ScaleProfile => ({
  ...{ name: 'Scale', path, baudRate: 9_600, protocol: 'st-gs-csv' },
  ...more,
});

async function plugIn(onBytes?: (bytes: Uint8Array) => void): Promise<Pty> {
  const pty = await openPty(onBytes);
  onTestFinished(() => pty.close());
  return pty;
}

function open(path: string, more?: Partial<ScaleProfile>): Scale {
  const scale = openScale({ profile: profileOn(path, more), clock: systemClock, log: () => undefined });
  onTestFinished(() => scale.close());
  return scale;
}

/** Sends frames until `done`, as a streaming indicator does. */
function streamUntil<Told>(pty: Pty, done: Promise<Told>): Promise<Told> {
  const indicator = setInterval(() => pty.write(text(frameOf(1_236))), 50);
  return done.finally(() => clearInterval(indicator));
}

describe('what users of other programs report: ports', () => {
  it(
    'first probe fails because of old bytes: they are let go, in set-up and at work',
    { timeout: 30_000 },
    async () => {
      const answerTo = (bytes: Uint8Array): void => {
        if (Buffer.from(bytes).includes('SI\r\n')) pty.write(text('S S      1.236 kg\r\n'));
      };
      const pty = await plugIn(answerTo);
      const leaveOldBytes = (): void => pty.write(text('S S      9.999 kg\r\nS S      9.999 kg\r\nS S      9.9'));
      leaveOldBytes();
      const listening = listenOnPort({ path: pty.path }, openSerialLink);
      onTestFinished(() => listening.close());
      listening.probe();
      await expect.poll(() => listening.view().phase, { timeout: 20_000 }).toBe('recognised');
      expect(listening.view()).toMatchObject({ candidates: [{ protocol: 'mt-sics', valueText: '1.236' }] });
      await listening.close();
      leaveOldBytes();
      const scale = open(pty.path, { protocol: 'mt-sics', poll: { everyMs: 100 } });
      const masses: (number | null)[] = [];
      scale.onReading(({ massMg }) => masses.push(massMg));
      await stateOf(scale, 'live');
      expect(new Set(masses)).toEqual(new Set([1_236_000]));
    },
  );

  it('streaming falls further and further behind: all of it is read, and the newest is shown', async () => {
    const pty = await plugIn();
    const scale = open(pty.path);
    await streamUntil(pty, stateOf(scale, 'live'));
    const told: (number | null)[] = [];
    const sent = Array.from({ length: 5_000 }, (_, at) => 2_000 + at);
    scale.onReading(({ massMg }) => massMg !== 1_236_000 && told.push(massMg));
    const last = nextReading(scale, ({ massMg }) => massMg === 6_999_000);
    pty.write(text(sent.map(frameOf).join('')));
    await last;
    expect(scale.state()).toMatchObject({ kind: 'live', reading: { massMg: 6_999_000 } });
    expect(told).toEqual(sent.map((grams) => grams * 1_000));
    pty.write(text(frameOf(430)));
    expect((await nextReading(scale, () => true)).massMg).toBe(430_000);
  });

  it('unplug not reported: a port that is gone without a word is missing', async () => {
    const pty = await plugIn();
    const scale = open(pty.path);
    await streamUntil(pty, stateOf(scale, 'live'));
    rmSync(pty.path);
    expect(await stateOf(scale, 'missing')).toMatchObject({ reason: 'the port has vanished' });
    await pty.unplug();
    await pty.replug();
    await streamUntil(pty, stateOf(scale, 'live'));
  });

  it('"Access denied" after unplug, restart or reload: busy for a while, then the scale is back by itself', async () => {
    const pty = await plugIn();
    let refusals = 2;
    const scale = new LinkScale({
      profile: profileOn(pty.path),
      ...{ clock: systemClock, log: () => undefined, simulator: null },
      openLink(line, events) {
        refusals -= 1;
        const denied = portFailure(new Error('Opening COM5: Access denied'));
        return refusals < 0 ? openSerialLink(line, events) : Promise.resolve(refused(denied));
      },
    });
    onTestFinished(() => scale.close());
    expect(await stateOf(scale, 'busy')).toMatchObject({ reason: 'Opening COM5: Access denied' });
    await streamUntil(pty, stateOf(scale, 'live'));
  });

  it('"cannot lock port": busy while another program has the lock, and never by our own doing', async () => {
    const pty = await plugIn();
    const holder = spawn('flock', ['--exclusive', pty.path, 'sh', '-c', 'echo held; read line'], {
      stdio: ['pipe', 'pipe', 'inherit'],
    });
    await once(holder.stdout, 'data');
    const scale = open(pty.path);
    const busy = await stateOf(scale, 'busy');
    expect(busy).toMatchObject({ reason: expect.stringMatching(/temporarily unavailable.*lock port/i) });
    holder.stdin.end('\n');
    await streamUntil(pty, stateOf(scale, 'live'));
    await scale.close();
    for (let opening = 0; opening < 20; opening += 1) {
      const opened = await openSerialLink(profileOn(pty.path), { onBytes: () => undefined, onLost: () => undefined });
      expect(opened).toMatchObject({ ok: true });
      if (opened.ok) await opened.value.close();
    }
  });
});
