import { describe, expect, it } from 'vitest';
import { createLineDecoder } from '../../../../electron/devices/scale/line-decoder.ts';
import { ALL_SCALE_PROTOCOLS, SCALE_PROTOCOLS } from '../../../../electron/devices/scale/protocols.ts';
import { createSimulatedPan } from '../../../../electron/devices/simulator/simulated-pan.ts';
import { SIMULATED_DEVICES } from '../../../../electron/devices/simulator/simulated-device.ts';
import type { MassUnit } from '../../../../shared/domain/mass.ts';
import { SCALE_PROTOCOL_IDS, type ScaleProtocolId } from '../../../../shared/domain/scale-protocol-ids.ts';
import { readingsAmong } from '../../../support/scale-readings.ts';
import { KNOWN_FRAMES, bytesOf, profileOf } from './published-frames.ts';

interface Stream {
  readonly of: ScaleProtocolId;
  readonly bytes: Uint8Array;
  readonly unit: MassUnit;
}

const published: readonly Stream[] = KNOWN_FRAMES.map((frame) => ({
  of: frame.protocol,
  bytes: bytesOf(frame),
  unit: profileOf(frame).unit ?? 'kg',
}));
const simulated: readonly Stream[] = SCALE_PROTOCOL_IDS.map((of) => ({ of, bytes: streamOf(of), unit: 'kg' }));

/** A line that begins with its number cannot show that it has lost digits; the seen terminator is all there is. */
const WITHOUT_HEAD: readonly ScaleProtocolId[] = ['generic'];

describe('a simulated frame without its beginning or its end gives nothing else', () => {
  it.each(SCALE_PROTOCOL_IDS.filter((id) => !WITHOUT_HEAD.includes(id)))('%s', (protocol) => {
    const stream = { of: protocol, bytes: oneFrame(protocol), unit: 'kg' as const };
    const own = massesOf(protocol, stream, 1);
    expect(own).toHaveLength(1);
    for (let from = 0; from < stream.bytes.length; from += 1) {
      for (let to = from + 1; to <= stream.bytes.length; to += 1) {
        const told = massesOf(protocol, { ...stream, bytes: stream.bytes.subarray(from, to) }, 1);
        expect([from, to, told.filter((massMg) => !own.includes(massMg))]).toEqual([from, to, []]);
      }
    }
  });
});

describe("another make's stream gives nothing or the same masses", () => {
  it.each(SCALE_PROTOCOL_IDS)('read as %s', (protocol) => {
    const wrong = [...published, ...simulated].flatMap((stream) => wrongMasses(protocol, stream));
    expect(wrong).toEqual([]);
  });
});

/** Masses a stream gives when it is read as another family, and does not give when it is read as its own. */
function wrongMasses(protocol: ScaleProtocolId, stream: Stream): string[] {
  const own = new Set(massesOf(stream.of, stream));
  const told = massesOf(protocol, stream).filter((massMg) => !own.has(massMg));
  return [...new Set(told)].map(
    (massMg) => `${stream.of} ${Buffer.from(stream.bytes.subarray(0, 24)).toString('latin1')}: ${massMg} mg`,
  );
}

/** The stream three times over, so that beginnings are seen; or once. */
function massesOf(protocol: ScaleProtocolId, { bytes, unit }: Stream, times = 3): number[] {
  const decoder = createLineDecoder({ protocol, unit }, true);
  const frames = Array.from({ length: times }, () => decoder.push(bytes, 7)).flat();
  const last = decoder.finish(7);
  return readingsAmong(last === null ? frames : [...frames, last]).flatMap(({ massMg }) => massMg ?? []);
}

/** A load laid on, resting, taken off below zero, too heavy. */
function streamOf(protocol: ScaleProtocolId): Uint8Array {
  const pan = createSimulatedPan({ divisionMg: 1_000, capacityMg: 30_000_000 });
  const frames = [0, 1_236_000, 12_340_000, 999_000, 40_000_000, 0].flatMap((massMg) => {
    pan.load(massMg);
    if (massMg === 999_000) pan.zero();
    return Array.from({ length: 8 }, () => SIMULATED_DEVICES[protocol].frame(pan.next()));
  });
  return Buffer.concat(frames);
}

describe('a flipped bit in a frame with a checksum', () => {
  const checked = ALL_SCALE_PROTOCOLS.filter(({ hasChecksum }) => hasChecksum).map(({ id }) => id);
  it.each(checked)('%s', (protocol) => {
    const frames = [
      ...published.filter(({ of, bytes }) => of === protocol && !isWithoutChecksum(protocol, bytes)),
      { bytes: oneFrame(protocol), unit: 'kg' as const },
    ];
    for (const { bytes, unit } of frames) {
      const own = new Set(massesOf(protocol, { of: protocol, bytes, unit }));
      // One of the published frames is wrong on purpose: a single bit makes it right.
      if (own.size === 0) continue;
      for (let bit = 0; bit < bytes.length * 8; bit += 1) {
        const bent = Uint8Array.from(bytes, (byte, at) => (at === bit >> 3 ? byte ^ (1 << (bit & 7)) : byte));
        const told = massesOf(protocol, { of: protocol, bytes: bent, unit });
        expect([bit, told.filter((massMg) => !own.has(massMg))]).toEqual([bit, []]);
      }
    }
  });
});

/** The checksum of Mettler's stream is an option; the published frame of seventeen bytes has none. */
function isWithoutChecksum(protocol: ScaleProtocolId, bytes: Uint8Array): boolean {
  return protocol === 'mt-continuous' && bytes.length === 17;
}

function oneFrame(protocol: ScaleProtocolId): Uint8Array {
  const pan = createSimulatedPan({ divisionMg: 1_000, capacityMg: 30_000_000 });
  pan.load(1_236_000);
  return Array.from({ length: 8 }, () => SIMULATED_DEVICES[protocol].frame(pan.next())).at(-1) ?? new Uint8Array();
}

describe('a megabyte that is no frame', () => {
  const MOST_HELD_BYTES = 256;
  const floods: readonly (readonly [string, number])[] = [
    ['0xFF', 0xff],
    ['start bytes', 0x02],
    ['SOH', 0x01],
    ['LF', 0x0a],
    ['=', 0x3d],
    ['w', 0x77],
    ['digits', 0x35],
    ['blanks', 0x20],
    ['zeros', 0x00],
  ];
  it.each(SCALE_PROTOCOL_IDS)('%s holds little of it, and counts what it lost', (protocol) => {
    for (const [, byte] of floods) {
      const framer = SCALE_PROTOCOLS[protocol].framer(true);
      const flood = new Uint8Array(4_096).fill(byte);
      for (let piece = 0; piece < 32; piece += 1) {
        framer.push(flood);
        expect(framer.rest().length).toBeLessThanOrEqual(MOST_HELD_BYTES);
      }
    }
  });
});
