import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { accepted, refused } from '../../../../shared/domain/result.ts';
import type { ScaleReading } from '../../../../shared/domain/scale-reading.ts';
import type { ByteLink, LinkEvents, OpenLink } from '../../../../electron/devices/scale/byte-link.ts';
import { LinkScale } from '../../../../electron/devices/scale/link-scale.ts';
import type { PortFailureKind } from '../../../../electron/devices/scale/port-failure.ts';
import type { ScaleProfile } from '../../../../shared/domain/scale-profile.ts';
import { ascii } from './published-frames.ts';

/** A line the test holds in its hand. Timers and the monotonic clock are the test's, so nothing here waits. */
class HandHeldLine {
  failure: PortFailureKind | null = null;
  isVanished = false;
  /** Opening takes this long. */
  opensAfterMs = 0;
  attempts = 0;
  opened = 0;
  closed = 0;
  written: string[] = [];
  events: LinkEvents | null = null;

  readonly open: OpenLink = async (_profile, events) => {
    this.attempts += 1;
    if (this.opensAfterMs > 0) await new Promise((resolve) => setTimeout(resolve, this.opensAfterMs));
    if (this.failure !== null) return refused({ kind: this.failure, reason: 'as told' });
    this.opened += 1;
    this.events = events;
    const link: ByteLink = {
      write: (bytes) => void this.written.push(Buffer.from(bytes).toString('latin1')),
      setBaudRate: async () => undefined,
      isGone: () => Promise.resolve(this.isVanished),
      close: async () => void (this.closed += 1),
    };
    return accepted(link);
  };

  send(text: string): void {
    this.events?.onBytes(ascii(text));
  }
}

const START_MS = Date.UTC(2026, 3, 1);
const FRAME = 'ST,GS,+  1.236kg\r\n';
const line = (): { line: HandHeldLine; scale: LinkScale; kinds: string[]; readings: ScaleReading[] } => openOver({});

function openOver(profile: Partial<ScaleProfile>, held = new HandHeldLine()) {
  const scale = new LinkScale({
    profile: { name: 'Scale', path: '/dev/ttyUSB0', baudRate: 9_600, protocol: 'st-gs-csv', ...profile },
    clock: { nowMs: () => Date.now() },
    log: () => undefined,
    openLink: held.open,
    simulator: null,
  });
  const kinds: string[] = [];
  const readings: ScaleReading[] = [];
  scale.onState((state) => kinds.push(state.kind));
  scale.onReading((reading) => readings.push(reading));
  open.push(scale);
  return { line: held, scale, kinds, readings };
}

const open: LinkScale[] = [];
const pass = (ms: number): Promise<unknown> => vi.advanceTimersByTimeAsync(ms);

beforeEach(() => void vi.useFakeTimers({ now: START_MS }));
afterEach(async () => {
  await Promise.all(open.splice(0).map((scale) => scale.close()));
  expect(vi.getTimerCount()).toBe(0);
  vi.useRealTimers();
});

describe('a scale over a line', () => {
  it('goes from opening to live to stale to no signal, by the age of its data', async () => {
    const { line: held, scale, kinds } = line();
    await pass(0);
    held.send('\r\n' + FRAME);
    expect(scale.state()).toMatchObject({
      kind: 'live',
      ageMs: 0,
      reading: { massMg: 1_236_000, receivedAtMs: START_MS },
    });
    await pass(1_499);
    expect(scale.state()).toMatchObject({ kind: 'live', ageMs: 1_499 });
    await pass(1_751);
    expect(kinds).toEqual(['live', 'stale', 'no-signal']);
    held.send(FRAME);
    expect(kinds.at(-1)).toBe('live');
  });

  it('gives every reading in order, also when many come at once, and keeps the newest', async () => {
    const { line: held, scale, readings } = line();
    await pass(0);
    held.send('\r\nST,GS,+  1.000kg\r\nUS,GS,+  2.000kg\r\nST,GS,+  3.000kg\r\nST,GS,+  4.0');
    expect(readings.map(({ massMg }) => massMg)).toEqual([1_000_000, 2_000_000, 3_000_000]);
    expect(scale.state()).toMatchObject({ kind: 'live', reading: { massMg: 3_000_000 } });
  });

  it('does not take a clock set back for fresh data, nor one set ahead for silence', async () => {
    const { line: held, scale } = line();
    await pass(0);
    held.send('\r\n' + FRAME);
    vi.setSystemTime(START_MS + 3_600_000);
    expect(scale.state().kind).toBe('live');
    vi.setSystemTime(START_MS - 3_600_000);
    await pass(3_000);
    expect(scale.state().kind).toBe('no-signal');
  });

  it('counts what it could not read, and says so when nothing else comes', async () => {
    const { line: held, scale, kinds } = line();
    for (let i = 0; i < 8; i += 1) {
      await pass(500);
      held.send('\r\n\u00f8\u0080rubbish');
    }
    expect(scale.state()).toMatchObject({ kind: 'no-signal', isGarbled: true });
    expect(scale.state()).toHaveProperty('resyncCount', 7);
    expect(kinds).toEqual(['no-signal']);
  });

  it('a lost line is missing, is opened again, and no old reading survives it', async () => {
    const { line: held, scale, kinds, readings } = line();
    await pass(0);
    held.send('\r\nST,GS,+  9.');
    held.events?.onLost('cable');
    held.failure = 'missing';
    await pass(0);
    expect(scale.state()).toMatchObject({ kind: 'missing', reason: 'cable' });
    expect(held.closed).toBe(1);
    await pass(4_000);
    held.failure = null;
    await pass(1_500);
    expect(scale.state().kind).toBe('opening');
    held.send('999kg\r\n' + FRAME + FRAME);
    expect(readings).toEqual([]);
    held.send(FRAME);
    expect(readings.map(({ massMg }) => massMg)).toEqual([1_236_000]);
    expect(kinds).toEqual(['missing', 'opening', 'live']);
  });

  it('what was plugged in again and does not speak like the scale is another device, until it does', async () => {
    const { line: held, scale, kinds } = line();
    await pass(0);
    held.events?.onLost('cable');
    await pass(500);
    held.send('\r\n+00012.3 kg\r\n');
    await pass(3_000);
    expect(scale.state().kind).toBe('other-device');
    held.send('\r\n' + FRAME.repeat(3));
    expect(kinds).toEqual(['missing', 'opening', 'other-device', 'live']);
  });

  it('silent after it was plugged in again it is silent, not another device', async () => {
    const { line: held, scale } = line();
    await pass(0);
    held.events?.onLost('cable');
    await pass(5_000);
    expect(scale.state().kind).toBe('no-signal');
  });

  it('tries a busy port again and again, ever more slowly, with one state and no leftover handle', async () => {
    const held = new HandHeldLine();
    held.failure = 'busy';
    const { kinds } = openOver({}, held);
    await pass(7_499);
    expect(held.attempts).toBe(4);
    await pass(1);
    expect(held.attempts).toBe(5);
    held.failure = null;
    await pass(5_000);
    expect([kinds, held.opened]).toEqual([['busy', 'opening'], 1]);
  });

  it('a port that has vanished without a word is missing within a second of silence', async () => {
    const { line: held, scale } = line();
    await pass(0);
    held.send('\r\n' + FRAME);
    held.isVanished = true;
    held.failure = 'missing';
    await pass(750);
    expect(scale.state().kind).toBe('missing');
  });

  it('opens a silent port anew every 10 s without calling it anything but silent', async () => {
    const { line: held, kinds } = line();
    await pass(25_000);
    expect([held.opened, held.closed]).toEqual([3, 2]);
    expect(kinds).toEqual(['no-signal']);
  });

  it('polls only a protocol with a harmless read request', async () => {
    const polled = openOver({ protocol: 'and-standard2', poll: { everyMs: 250 } });
    const streaming = openOver({ poll: { everyMs: 250 } });
    await pass(1_000);
    expect(polled.line.written).toEqual(['Q\r\n', 'Q\r\n', 'Q\r\n', 'Q\r\n']);
    expect(streaming.line.written).toEqual([]);
  });

  it('keeps counting what it could not read when the line is opened again', async () => {
    const { line: held, scale } = line();
    await pass(0);
    held.send('\r\nrubbish\r\n' + FRAME);
    held.events?.onLost('cable');
    await pass(500);
    held.send('\r\nrubbish\r\n' + FRAME.repeat(3));
    expect(scale.state()).toMatchObject({ kind: 'live', resyncCount: 2 });
  });

  it('closed while it opens, gives the port back and says nothing more', async () => {
    const held = new HandHeldLine();
    held.opensAfterMs = 100;
    const { scale, kinds } = openOver({}, held);
    await pass(50);
    const closing = scale.close();
    await pass(50);
    await closing;
    held.send('\r\n' + FRAME);
    await pass(60_000);
    expect([held.opened, held.closed]).toEqual([1, 1]);
    expect(kinds).toEqual([]);
  });
});
