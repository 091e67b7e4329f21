import { existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, describe, expect, it, onTestFinished } from 'vitest';
import { systemClock } from '../../../../electron/clock.ts';
import { openScale } from '../../../../electron/devices/scale/open-scale.ts';
import type { ScaleProfile } from '../../../../shared/domain/scale-profile.ts';
import type { Scale } from '../../../../electron/devices/scale/scale.ts';
import { type Pty, openPty } from '../../../support/pty.ts';
import { nextReading, stateOf } from '../../../support/scale-events.ts';
import { ascii } from './published-frames.ts';

const frame = ascii('ST,GS,+  1.236kg\r\n');

describe('a scale on a real port', () => {
  const scales: Scale[] = [];
  const open = (path: string, more: Partial<ScaleProfile> = {}): Scale => {
    const profile = { name: 'Scale', path, baudRate: 9_600, protocol: 'st-gs-csv' as const, ...more };
    const scale = openScale({ profile, clock: systemClock, log: () => undefined });
    scales.push(scale);
    return scale;
  };
  const plugIn = async (): Promise<Pty> => {
    const pty = await openPty();
    onTestFinished(() => pty.close());
    return pty;
  };
  /** Sends frames until `done`, as a streaming indicator does; bytes sent before the port is open are lost. */
  const streamUntil = async <T>(pty: Pty, done: Promise<T>): Promise<T> => {
    const indicator = setInterval(() => pty.write(frame), 50);
    return done.finally(() => clearInterval(indicator));
  };
  afterEach(() => Promise.all(scales.splice(0).map((scale) => scale.close())));

  it('reads what the scale sends', async () => {
    const pty = await plugIn();
    const scale = open(pty.path);
    const reading = await streamUntil(
      pty,
      nextReading(scale, () => true),
    );
    expect(reading).toMatchObject({ massMg: 1_236_000, stable: true });
  });

  it('a port another program holds is busy, and is taken when it is given back', async () => {
    const pty = await plugIn();
    const first = open(pty.path);
    await streamUntil(pty, stateOf(first, 'live'));
    const second = open(pty.path);
    expect(await stateOf(second, 'busy')).toMatchObject({ portName: pty.path, reason: expect.stringMatching(/lock/) });
    await first.close();
    await streamUntil(pty, stateOf(second, 'live'));
  });

  it('a port that is not there is missing, and is found when it appears', async () => {
    const pty = await plugIn();
    await pty.unplug();
    const scale = open(pty.path);
    expect(await stateOf(scale, 'missing')).toMatchObject({ reason: expect.stringMatching(/No such file/) });
    await pty.replug();
    await streamUntil(pty, stateOf(scale, 'live'));
  });

  it('a file is no port', async () => {
    const pty = await plugIn();
    const path = join(pty.path, '..', 'file');
    writeFileSync(path, 'ST,GS,+  1.236kg\r\n');
    expect((await stateOf(open(path), 'failed')).kind).toBe('failed');
  });

  it('the cable pulled in the middle of a frame leaves no half of it behind', async () => {
    const pty = await plugIn();
    const scale = open(pty.path);
    await streamUntil(pty, stateOf(scale, 'live'));
    pty.write(ascii('\r\nST,GS,+  9.'));
    await pty.unplug();
    await stateOf(scale, 'missing');
    await pty.replug();
    const masses: (number | null)[] = [];
    scale.onReading(({ massMg }) => masses.push(massMg));
    pty.write(ascii('999kg\r\n'));
    await streamUntil(pty, stateOf(scale, 'live'));
    expect(new Set(masses)).toEqual(new Set([1_236_000]));
  });

  it('the cable pulled between request and answer is missing, ends nothing, and answers again when it is back', async () => {
    const pty = await plugIn();
    const scale = open(pty.path, { protocol: 'mt-sics', poll: { everyMs: 100 } });
    const answerUntil = async <T>(done: Promise<T>): Promise<T> => {
      const answers = setInterval(() => pty.write(ascii('S S      1.236 kg\r\n')), 50);
      return done.finally(() => clearInterval(answers));
    };
    await answerUntil(stateOf(scale, 'live'));
    for (let i = 0; i < 3; i += 1) {
      await pty.unplug();
      expect(await stateOf(scale, 'missing')).toMatchObject({ portName: pty.path });
      await pty.replug();
      await answerUntil(stateOf(scale, 'live'));
    }
  }, 60_000);

  it('five times unplugged and plugged in again, it is back each time and holds no handle more', async () => {
    const pty = await plugIn();
    const scale = open(pty.path);
    await streamUntil(pty, stateOf(scale, 'live'));
    const replug = async (): Promise<void> => {
      await pty.unplug();
      await stateOf(scale, 'missing');
      await pty.replug();
      await streamUntil(pty, stateOf(scale, 'live'));
    };
    // The first time opens what is kept for good.
    await replug();
    const handles = openHandles();
    for (let i = 0; i < 5; i += 1) await replug();
    await expect.poll(openHandles).toBeLessThanOrEqual(handles);
  }, 60_000);
});

/** Handles of this process on Linux; elsewhere nothing can be counted and nothing is asserted. */
function openHandles(): number {
  return existsSync('/proc/self/fd') ? readdirSync('/proc/self/fd').length : 0;
}
