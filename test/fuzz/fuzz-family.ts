import { type LineFrame, createLineDecoder } from '../../electron/devices/scale/line-decoder.ts';
import type { ScaleProtocolId } from '../../shared/domain/scale-protocol-ids.ts';
import { randomFrom } from '../support/property-seed.ts';
import type { Random } from './bends.ts';
import { framesOf, someFrame } from './frame-material.ts';
import type { ReferenceGrammar } from './reference-grammar.ts';

export interface FamilyFuzz {
  readonly frames: number;
  readonly readings: number;
  /** Readings with a mass: the fuzz is not vacuous. */
  readonly masses: number;
  readonly refusals: number;
  /** Streams in hex, each with what it did. */
  readonly crashes: readonly string[];
  /** Frames in hex from which the bench took a mass that the reference grammar does not find in them. */
  readonly wrongMasses: readonly string[];
}

const FRAMES_PER_STREAM = 20;
/** Enough to see what is wrong; the rest of a bad run would fill the memory. */
const MOST_KEPT = 20;

/** Streams of bent frames in pieces of any size, read by the bench and each frame with a mass by the reference. */
export function fuzzFamily(
  protocol: ScaleProtocolId,
  reference: ReferenceGrammar,
  frames: number,
  seed: number,
): FamilyFuzz {
  const random = randomFrom(seed);
  const own = framesOf(protocol);
  const told = {
    frames: 0,
    readings: 0,
    masses: 0,
    refusals: 0,
    crashes: new Array<string>(),
    wrongMasses: new Set<string>(),
  };
  while (told.frames < frames) {
    const stream = Buffer.concat(Array.from({ length: FRAMES_PER_STREAM }, () => someFrame(random, own)));
    told.frames += FRAMES_PER_STREAM;
    const unit = random() < 0.5 ? 'kg' : null;
    try {
      for (const frame of framesIn(protocol, unit, stream, random)) count(told, frame, reference, unit);
    } catch (error) {
      if (told.crashes.length < MOST_KEPT) told.crashes.push(`${stream.toString('hex')}: ${String(error)}`);
    }
  }
  return { ...told, wrongMasses: [...told.wrongMasses] };
}

function framesIn(protocol: ScaleProtocolId, unit: 'kg' | null, stream: Buffer, random: Random): LineFrame[] {
  const decoder = createLineDecoder(unit === null ? { protocol } : { protocol, unit }, random() < 0.5);
  const frames: LineFrame[] = [];
  for (let at = 0; at < stream.length;) {
    const size = 1 + Math.floor(random() ** 3 * 200);
    frames.push(...decoder.push(stream.subarray(at, at + size), 7));
    at += size;
  }
  const last = decoder.finish(7);
  return last === null ? frames : [...frames, last];
}

function count(
  told: { readings: number; masses: number; refusals: number; wrongMasses: Set<string> },
  frame: LineFrame,
  reference: ReferenceGrammar,
  unit: string | null,
): void {
  if (frame.kind === 'refused') {
    told.refusals += 1;
    return;
  }
  told.readings += 1;
  const { massMg } = frame.reading;
  if (massMg === null) return;
  told.masses += 1;
  const expected = reference(Buffer.from(frame.bytes).toString('latin1'), unit);
  if (expected === massMg || told.wrongMasses.size >= MOST_KEPT) return;
  told.wrongMasses.add(`${Buffer.from(frame.bytes).toString('hex')}: ${massMg} mg, reference ${String(expected)}`);
}
