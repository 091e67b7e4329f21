import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ScaleReading } from '../../../../shared/domain/scale-reading.ts';
import { interpretFrame } from '../../../../electron/devices/scale/interpret-frame.ts';
import { SCALE_PROTOCOLS } from '../../../../electron/devices/scale/protocols.ts';
import { readingsOf } from '../../../support/scale-readings.ts';
import { PUBLISHED_FRAMES, ST_GS_IDS, type StGsId, ascii, bytesOf } from './st-gs-frames.ts';

/** The safety property of DESIGN.md 7: cut, split, shifted or prefixed, a frame is refused or correct. */
const readings = (protocol: StGsId, ...pieces: Uint8Array[]): ScaleReading[] => readingsOf({ protocol }, pieces);

const concat = (...parts: Uint8Array[]): Uint8Array => Buffer.concat(parts);
const NEWLINE = ascii('\r\n');
const meaning = ({ massMg, unit, status }: ScaleReading): string => JSON.stringify([massMg, unit, status]);
const whole = PUBLISHED_FRAMES.filter((frame) => !['reject', 'incomplete'].includes(frame.expect.status));
const cases = whole.map((frame) => [frame.protocol, frame.ascii, frame] as const);

describe('a published frame on the line', () => {
  it.each(cases)('%s %s gives its reading at every split', (protocol, _text, frame) => {
    const bytes = bytesOf(frame);
    const expected = readings(protocol, NEWLINE, bytes).map(meaning);
    expect(expected).toHaveLength(1);
    for (let cut = 0; cut <= bytes.length; cut += 1) {
      const split = readings(protocol, NEWLINE, bytes.subarray(0, cut), bytes.subarray(cut));
      expect(split.map(meaning)).toEqual(expected);
    }
  });

  it.each(cases)('%s %s without its beginning or its end gives nothing else', (protocol, _text, frame) => {
    const bytes = bytesOf(frame);
    const [expected] = readings(protocol, NEWLINE, bytes).map(meaning);
    for (let from = 0; from <= bytes.length; from += 1) {
      for (let to = from; to <= bytes.length; to += 1) {
        const part = bytes.subarray(from, to);
        const told = [...readings(protocol, part), ...readings(protocol, NEWLINE, part), ...alone(protocol, part)];
        for (const reading of told.filter(({ massMg }) => massMg !== null)) expect(meaning(reading)).toBe(expected);
      }
    }
  });

  it.each(cases)('%s %s after noise is refused or correct, and correct at the next frame', (protocol, _text, frame) => {
    const bytes = bytesOf(frame);
    const [expected] = readings(protocol, NEWLINE, bytes).map(meaning);
    const property = fc.property(fc.uint8Array({ maxLength: 40 }), (noise) => {
      const told = readings(protocol, noise, bytes, bytes).map(meaning);
      expect(told.at(-1)).toBe(expected);
      expect(told.slice(0, -1).every((each) => each === expected)).toBe(true);
    });
    fc.assert(property, { seed: 20_260_405, numRuns: 200, verbose: 1 });
  });

  it.each(cases)(
    '%s %s as a window of a stream, moved by any distance, is refused or correct',
    (protocol, _t, frame) => {
      const bytes = bytesOf(frame);
      const [expected] = readings(protocol, NEWLINE, bytes).map(meaning);
      const stream = concat(bytes, bytes, bytes);
      for (let from = 0; from < bytes.length; from += 1) {
        const told = alone(protocol, stream.subarray(from, from + bytes.length));
        for (const reading of told.filter(({ massMg }) => massMg !== null)) expect(meaning(reading)).toBe(expected);
      }
    },
  );
});

describe('noise', () => {
  it('never crashes a decoder, and what it accepts the reference grammar accepts', () => {
    const reference = /^\u0002?(\d{1,3})?(ST|US|OL|UL|LO|QT|WT)[^a-z]*.*$/is;
    const alphabet = [...'STUGNOLQW,,,  +-.0123456789kglboz%\r\r\n\u0002\u0003\u00ff'];
    const stream = fc.array(fc.constantFrom(...alphabet), { maxLength: 400 }).map((all) => ascii(all.join('')));
    const property = fc.property(stream, fc.constantFrom(...ST_GS_IDS), (bytes, protocol) => {
      for (const reading of readings(protocol, bytes)) {
        expect(Buffer.from(reading.rawHex, 'hex').toString('latin1')).toMatch(reference);
      }
    });
    fc.assert(property, { seed: 20_260_406, numRuns: 2_000, verbose: 1 });
  });

  it('another family of scale gives no mass', () => {
    const others = [
      'S S    45.02 kg\r\n',
      '\u000210    200    00\r',
      '\u0002061.64\r',
      '\u0001\u0002S  0.625kgp\u0003\u0004',
    ];
    const more = [
      '\n 1N      100000lb \r',
      '     192.21 g\r\n',
      '\u0002+001560019\u0003',
      'WGross   0.010 lb\r\n',
      '000013.5\r\n',
    ];
    for (const protocol of ST_GS_IDS) {
      for (const text of [...others, ...more]) expect(readings(protocol, NEWLINE, ascii(text))).toEqual([]);
    }
  });
});

/** The decoder handed the bytes as one frame, as if a framer had been wrong about its edges. */
function alone(protocol: StGsId, bytes: Uint8Array): ScaleReading[] {
  const decoded = SCALE_PROTOCOLS[protocol].decode(bytes);
  if (decoded.kind === 'refused') return [];
  const reading = interpretFrame(decoded.meaning, {}, { bytes, receivedAtMs: 7 });
  return reading.ok ? [reading.value] : [];
}
