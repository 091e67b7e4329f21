import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { interpretFrame } from '../../../../electron/devices/scale/interpret-frame.ts';
import { type LineProfile, createLineDecoder } from '../../../../electron/devices/scale/line-decoder.ts';
import { SCALE_PROTOCOLS } from '../../../../electron/devices/scale/protocols.ts';
import type { ScaleReading } from '../../../../shared/domain/scale-reading.ts';
import { seeded } from '../../../support/property-seed.ts';
import { readingsAmong, readingsOf } from '../../../support/scale-readings.ts';
import { KNOWN_FRAMES, READING_STATUSES, ascii, bytesOf, profileOf } from './published-frames.ts';

/** The safety property of DESIGN.md 7: cut, shifted, repeated or behind noise, a frame is refused or correct. */
const NEWLINE = ascii('\r\n');
const shown = ({ massMg, unit, status }: ScaleReading): string => JSON.stringify([massMg, unit, status]);
const cases = KNOWN_FRAMES.map((frame) => {
  const [bytes, profile] = [bytesOf(frame), profileOf(frame)];
  const whole = READING_STATUSES.includes(frame.expect.status) ? bytes : withoutOptionalChecksum(frame.protocol, bytes);
  const expected = wholeOf(profile, whole).map(shown);
  return [frame.protocol, frame.ascii, { bytes, profile, expected }] as const;
});
const readable = cases.filter(([, , { bytes, profile }]) => wholeOf(profile, bytes).length === 1);

describe('a published frame on a bad line', () => {
  it.each(cases)(
    '%s %s without its beginning or its end gives nothing else',
    (_id, _text, { bytes, profile, expected }) => {
      for (let from = 0; from <= bytes.length; from += 1) {
        for (let to = from; to <= bytes.length; to += 1) {
          const part = bytes.subarray(from, to);
          const told = [
            ...readingsOf(profile, [part]),
            ...readingsOf(profile, [NEWLINE, part]),
            ...wholeOf(profile, part),
          ];
          onlyMasses([...told, ...alone(profile, part)], expected);
        }
      }
    },
  );

  it.each(cases)('%s %s as a window of a stream, moved by any distance', (_id, _text, { bytes, profile, expected }) => {
    const stream = Buffer.concat([bytes, bytes, bytes]);
    for (let from = 0; from < bytes.length; from += 1) {
      const window = stream.subarray(from, from + bytes.length);
      onlyMasses([...alone(profile, window), ...readingsOf(profile, [window])], expected);
    }
  });

  it.each(readable)('%s %s twice in one piece gives two readings', (_id, _text, { bytes, profile, expected }) => {
    expect(wholeOf(profile, Buffer.concat([bytes, bytes])).map(shown)).toEqual([...expected, ...expected]);
  });

  it.each(readable)(
    '%s %s after noise is correct at the latest with the third',
    (_id, _text, { bytes, profile, expected }) => {
      const property = fc.property(fc.uint8Array({ maxLength: 40 }), (noise) => {
        const told = readingsOf(profile, [noise, bytes, bytes, bytes, bytes]);
        onlyMasses(told.slice(-1), expected);
        expect(told.map(shown)).toContain(expected[0]);
        onlyMasses(
          told.filter(({ rawHex }) => hexOf(bytes).includes(rawHex)),
          expected,
        );
      });
      fc.assert(property, { ...seeded(20_261_123, 100), verbose: 1 });
    },
  );
});

/** Mettler Toledo continuous is whole without its checksum too, so a wrong one cut off leaves what was weighed. */
function withoutOptionalChecksum(protocol: string, bytes: Uint8Array): Uint8Array {
  return protocol === 'mt-continuous' ? bytes.subarray(0, -1) : new Uint8Array(0);
}

const hexOf = (bytes: Uint8Array): string => Buffer.from(bytes).toString('hex').toUpperCase();

function onlyMasses(told: readonly ScaleReading[], expected: readonly string[]): void {
  for (const reading of told.filter(({ massMg }) => massMg !== null)) expect(expected).toContain(shown(reading));
}

/** From a line that begins here and falls silent. */
function wholeOf(profile: LineProfile, bytes: Uint8Array): ScaleReading[] {
  const decoder = createLineDecoder(profile, true);
  const frames = [...decoder.push(bytes, 7)];
  const last = decoder.finish(7);
  return readingsAmong(last === null ? frames : [...frames, last]);
}

/** The decoder handed the bytes as one frame, as if a framer had been wrong about its edges. */
function alone(profile: LineProfile, bytes: Uint8Array): ScaleReading[] {
  const decoded = SCALE_PROTOCOLS[profile.protocol].decode(bytes);
  if (decoded.kind === 'refused') return [];
  const reading = interpretFrame(decoded.meaning, profile, { bytes, receivedAtMs: 7 });
  return reading.ok ? [reading.value] : [];
}
