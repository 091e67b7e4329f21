import { describe, expect, it } from 'vitest';
import {
  createLineDecoder,
  type LineFrame,
  type LineProfile,
} from '../../../../electron/devices/scale/line-decoder.ts';
import { parseMass } from '../../../../shared/domain/mass.ts';
import { ScaleReading } from '../../../../shared/domain/scale-reading.ts';
import {
  KNOWN_FRAMES,
  type KnownFrame,
  PUBLISHED_FRAMES,
  READING_STATUSES,
  bytesOf,
  profileOf,
} from './published-frames.ts';

it('all published frames are of families the bench reads', () => {
  const known = new Set<string>(KNOWN_FRAMES.map(({ protocol }) => protocol));
  const missing = PUBLISHED_FRAMES.map(({ protocol }) => protocol).filter((protocol) => !known.has(protocol));
  expect(missing).toEqual([]);
  expect(PUBLISHED_FRAMES).toHaveLength(100);
});

describe('a published frame gives its reading, wherever it is split', () => {
  it.each(KNOWN_FRAMES.map((frame) => [frame.protocol, frame.ascii, frame] as const))('%s %s', (_id, _text, frame) => {
    const bytes = bytesOf(frame);
    for (let cut = 0; cut < bytes.length; cut += 1) {
      expectPublished(framesOf(profileOf(frame), [bytes.subarray(0, cut), bytes.subarray(cut)]), frame);
    }
    expectPublished(
      framesOf(
        profileOf(frame),
        Array.from(bytes, (byte) => Uint8Array.of(byte)),
      ),
      frame,
    );
  });
});

/** All that a line gives which begins with these pieces and then falls silent. */
function framesOf(profile: LineProfile, pieces: readonly Uint8Array[]): LineFrame[] {
  const decoder = createLineDecoder(profile, true);
  const frames = pieces.flatMap((piece) => [...decoder.push(piece, 7)]);
  const last = decoder.finish(7);
  return last === null ? frames : [...frames, last];
}

function expectPublished([told, ...more]: LineFrame[], frame: KnownFrame): void {
  const { value, unit, stable, status, net } = frame.expect;
  expect(more).toEqual([]);
  if (!READING_STATUSES.includes(status)) {
    expect(told).toMatchObject({ kind: 'refused', reason: status });
    return;
  }
  if (told?.kind !== 'reading') throw new Error(told?.reason ?? 'nothing');
  const mass = value === null || unit === null || status !== 'ok' ? null : parseMass(value, unit);
  expect(told.valueText).toBe(value);
  expect(ScaleReading.parse(told.reading)).toMatchObject({
    unit: unit ?? profileOf(frame).unit ?? null,
    stable,
    status,
    ...(net === undefined ? {} : { net }),
    massMg: mass?.ok === true ? mass.value.massMg : null,
    receivedAtMs: 7,
  });
  expect(frame.hex.replaceAll(' ', '')).toContain(told.reading.rawHex);
}
