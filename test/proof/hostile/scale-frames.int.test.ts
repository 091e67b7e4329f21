import { describe, expect, it, onTestFinished } from 'vitest';
import { systemClock } from '../../../electron/clock.ts';
import { createLineFramer, MAX_LINE_BYTES } from '../../../electron/devices/scale/line-framer.ts';
import { openScale } from '../../../electron/devices/scale/open-scale.ts';
import type { ScaleReading } from '../../../shared/domain/scale-reading.ts';
import { testRow } from '../../faults/test-row.ts';
import { randomFrom } from '../../support/property-seed.ts';
import { openPty } from '../../support/pty.ts';
import { nextReading, stateOf } from '../../support/scale-events.ts';
import { referenceFrames } from './reference-scale.ts';
import { compare, KEPT_STREAMS, someFrame } from './scale-fuzz.ts';

const FRAME = Buffer.from('ST,GS,+  1.236kg\r\n', 'latin1');
const LAST = Buffer.from('\rST,GS,+  7.531kg\r\n', 'latin1');

testRow('V1');

describe('V1 malformed scale frames never become a weight', () => {
  it.each(KEPT_STREAMS)('%s, a stream that once went wrong', (protocol, stream) => {
    expect(compare(protocol, stream, randomFrom(1))).toBeTypeOf('number');
  });

  it('keeps one line of at most 128 bytes, however long the flood', () => {
    const framer = createLineFramer(false);
    const flood = new Uint8Array(1024 * 1024).fill(0xff);
    for (let megabyte = 0; megabyte < 8; megabyte += 1) expect(framer.push(flood)).toEqual([]);
    const [line, ...more] = framer.push(Buffer.concat([Buffer.from('\r\n'), FRAME]));
    expect([Buffer.from(line ?? []).toString('latin1'), more]).toEqual(['ST,GS,+  1.236kg\r', []]);
    expect(framer.push(new Uint8Array(MAX_LINE_BYTES + 1).fill(0x30))).toEqual([]);
  });
});

describe('V1 over a real port', () => {
  it('reads what the reference reads, whatever the line does to the frames', { timeout: 60_000 }, async () => {
    const pty = await openPty();
    onTestFinished(() => pty.close());
    const profile = { name: 'Scale', path: pty.path, baudRate: 115_200, protocol: 'st-gs-csv' as const };
    const scale = openScale({ profile, clock: systemClock, log: () => undefined });
    onTestFinished(() => scale.close());
    const indicator = setInterval(() => pty.write(FRAME), 50);
    await stateOf(scale, 'live');
    clearInterval(indicator);

    const random = randomFrom(4_001);
    const frames = Array.from({ length: 2_000 }, () => someFrame(random, 'st-gs-csv'));
    const stream = Buffer.concat([Buffer.from('\r\n'), ...frames, LAST]);
    const readings: ScaleReading[] = [];
    const done = nextReading(scale, ({ massMg }) => massMg === 7_531_000);
    scale.onReading((reading) => readings.push(reading));
    pty.write(stream);
    await done;
    const expected = referenceFrames(stream, 'st-gs-csv');
    const read = readings.map(({ rawHex: hex, massMg }) => ({ hex, massMg }));
    // What was still on its way when the indicator stopped comes first.
    expect(read.slice(-expected.length)).toEqual(expected);
    expect(new Set(read.slice(0, -expected.length).map(({ massMg }) => massMg))).toEqual(
      new Set(read.length > expected.length ? [1_236_000] : []),
    );
  });
});
