import { readFileSync } from 'node:fs';
import { createLineDecoder } from '../../../electron/devices/scale/line-decoder.ts';
import type { ScaleReading } from '../../../shared/domain/scale-reading.ts';
import { PUBLISHED_FRAMES, bytesOf } from '../../electron/devices/scale/published-frames.ts';
import { ST_GS_IDS, type StGsId } from '../../electron/devices/scale/st-gs-ids.ts';
import { type Random, bendsWith, pick } from '../../fuzz/bends.ts';
import { readingsAmong } from '../../support/scale-readings.ts';
import { randomFrom } from '../../support/property-seed.ts';
import { referenceFrames } from './reference-scale.ts';

export interface ScaleFuzz {
  readonly frames: number;
  /** Frames that gave a load, by both readers: the fuzz is not vacuous. */
  readonly loads: number;
  /** Streams on which the bench and the reference differ, as `protocol:hex`; ready to be kept as fixtures. */
  readonly differing: readonly string[];
  readonly crashed: readonly string[];
}

const FRAMES_PER_STREAM = 40;

/** Frames of other families, and protocols with a checksum the bench does not speak. */
const STRANGERS = [
  'S S    45.02 kg\r\n',
  '\u000210    200    00\r',
  '\u0001\u0002S  0.625kgp\u0003\u0004',
  '     192.21 g\r\n',
  'WGross   0.010 lb\r\n',
  '=000013.5\r\n',
  '\u0002ST,GS,+  1.236kg*7F\r\n',
  'ST,GS,+  1.236kg,3A\r\n',
].map((text) => Buffer.from(text, 'latin1'));
const BENDS = bendsWith(STRANGERS);

/**
 * Streams of frames that were published, made up, bent, cut, glued together or are no frames at all, handed over in
 * pieces of any size. Whatever the bench takes for a reading, the reference takes for the same, and the other way round.
 */
export function fuzzScale(frames: number, seed: number): ScaleFuzz {
  const random = randomFrom(seed);
  const found = { frames, loads: 0, differing: new Array<string>(), crashed: new Array<string>() };
  for (let made = 0; made < frames; made += FRAMES_PER_STREAM) {
    const protocol = pick(random, ST_GS_IDS);
    const stream = Buffer.concat(Array.from({ length: FRAMES_PER_STREAM }, () => someFrame(random, protocol)));
    const kept = `${protocol}:${stream.toString('hex')}`;
    const verdict = compare(protocol, stream, random);
    if (verdict === 'crash') found.crashed.push(kept);
    else if (verdict === 'differs') found.differing.push(kept);
    else found.loads += verdict;
  }
  return found;
}

/** Streams that once went wrong. */
export const KEPT_STREAMS = (
  JSON.parse(readFileSync(new URL('../../fixtures/hostile/scale-streams.json', import.meta.url), 'utf8')) as string[]
).map((kept): [StGsId, Buffer] => {
  const [id = '', hex = ''] = kept.split(':');
  const protocol = ST_GS_IDS.find((known) => known === id);
  if (protocol === undefined) throw new Error(`no protocol: ${id}`);
  return [protocol, Buffer.from(hex, 'hex')];
});

/** How many loads both readers found, or what went wrong. */
export function compare(protocol: StGsId, stream: Uint8Array, random: Random): number | 'differs' | 'crash' {
  const expected = referenceFrames(stream, protocol);
  try {
    const read = readInPieces(protocol, stream, random).map(({ rawHex: hex, massMg }) => ({ hex, massMg }));
    if (JSON.stringify(read) !== JSON.stringify(expected)) return 'differs';
    return expected.filter(({ massMg }) => massMg !== null).length;
  } catch {
    return 'crash';
  }
}

function readInPieces(protocol: StGsId, stream: Uint8Array, random: Random): ScaleReading[] {
  const decoder = createLineDecoder({ protocol });
  const readings: ScaleReading[] = [];
  for (let at = 0; at < stream.length;) {
    const size = 1 + Math.floor(random() ** 3 * 200);
    readings.push(...readingsAmong(decoder.push(stream.subarray(at, at + size), 7)));
    at += size;
  }
  return readings;
}

export function someFrame(random: Random, protocol: StGsId): Buffer {
  const whole = random() < 0.5 ? published(random, protocol) : madeUp(random);
  const bends = random() < 0.35 ? 0 : 1 + Math.floor(random() * 3);
  let frame: Buffer = Buffer.from(whole);
  for (let bend = 0; bend < bends; bend += 1) frame = pick(random, BENDS)(frame, random);
  return frame;
}

function published(random: Random, protocol: StGsId): Uint8Array {
  const own = PUBLISHED_FRAMES.filter((frame) => frame.protocol === protocol);
  const family = PUBLISHED_FRAMES.filter((frame) => ST_GS_IDS.some((id) => id === frame.protocol));
  return bytesOf(pick(random, random() < 0.7 ? own : family));
}

/** Put together from the words of the grammar, mostly in their order. */
function madeUp(random: Random): Buffer {
  const one = (...words: string[]): string => pick(random, words);
  const digits = String(Math.floor(random() * 10 ** (1 + Math.floor(random() * 9))));
  const text = [
    one('', '', '\u0002', '1', '01', '001', '0001'),
    one('ST', 'ST', 'ST', 'US', 'OL', 'UL', 'LO', 'QT', 'WT', 'st', 'S'),
    one(',', ',', ' ', ' , ', '  ', ''),
    one('GS,', 'NT,', 'TR,', 'G', 'N ', 'GW,', 'TW', ''),
    one('+', '-', '', ' ', '+-'),
    one('', ' ', '   '),
    one(digits, `${digits}.${digits.slice(0, 3)}`, `${digits},5`, '1e308', 'NaN', '-0', ''),
    one('', ' ', ',', ' , '),
    one('kg', 'g', 'lb', 'lbs', 'oz', 't', 'ct', 'GN', 'PCS', '%', 'ozt', 'k', ''),
    one('\r', '\r\n', '\n', '\u0003', '\r\n', ''),
  ];
  return Buffer.from(text.join(''), 'latin1');
}
