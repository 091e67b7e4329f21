import { withoutParity } from '../../../shared/domain/line-parity.ts';
import type { ScaleProfile } from '../../../shared/domain/scale-profile.ts';
import type { ScaleReading } from '../../../shared/domain/scale-reading.ts';
import type { Decoded, FrameRefusal } from './decoded.ts';
import { type InterpretProfile, interpretFrame } from './interpret-frame.ts';
import { SCALE_PROTOCOLS } from './protocols.ts';

/** What a decoder must know of the scale it listens to. */
export type LineProfile = Pick<ScaleProfile, 'protocol' | 'parity'> & InterpretProfile;

/** One frame of a line: what it was, and what it gave. */
export type LineFrame =
  | {
      readonly kind: 'reading';
      readonly bytes: Uint8Array;
      readonly reading: ScaleReading;
      /** The number as sent (see `FrameMeaning.valueText`). */
      readonly valueText: string | null;
      /** No number, because nothing has changed since the last one (see `FrameMeaning.isUnchanged`). */
      readonly isUnchanged: boolean;
    }
  | { readonly kind: 'refused'; readonly bytes: Uint8Array; readonly reason: FrameRefusal };

/** Bytes in, frames out: the framer and the decoder of one profile, for as long as one line is open. */
export interface LineDecoder {
  /** Frames completed by these bytes, oldest first. `receivedAtMs` is their arrival, epoch ms. */
  push(bytes: Uint8Array, receivedAtMs: number): readonly LineFrame[];
  /** What is left when nothing follows: the unfinished frame, read as far as its protocol allows; null for none. */
  finish(receivedAtMs: number): LineFrame | null;
  /** Lost frame beginnings plus refused frames. */
  resyncCount(): number;
}

/** `atFrameStart`: the first byte is known to begin a frame; on a line just opened it is not. */
export function createLineDecoder(profile: LineProfile, atFrameStart = false): LineDecoder {
  const protocol = SCALE_PROTOCOLS[profile.protocol];
  const framer = protocol.framer(atFrameStart);
  let refusedFrames = 0;
  const read = (bytes: Uint8Array, receivedAtMs: number): LineFrame => {
    const frame = readFrame(protocol.decode(bytes), profile, bytes, receivedAtMs);
    if (frame.kind === 'refused') refusedFrames += 1;
    return frame;
  };
  return {
    push(bytes, receivedAtMs) {
      const frames = framer.push(withoutParity(bytes, profile.parity ?? 'none'));
      return frames.map((frame) => read(frame, receivedAtMs));
    },
    finish(receivedAtMs) {
      const rest = framer.rest();
      return rest.length === 0 ? null : read(rest, receivedAtMs);
    },
    resyncCount: () => framer.resyncCount() + refusedFrames,
  };
}

function readFrame(decoded: Decoded, profile: LineProfile, bytes: Uint8Array, receivedAtMs: number): LineFrame {
  if (decoded.kind === 'refused') return { ...decoded, bytes };
  const reading = interpretFrame(decoded.meaning, profile, { bytes, receivedAtMs });
  if (!reading.ok) return { kind: 'refused', bytes, reason: reading.error };
  return {
    kind: 'reading',
    bytes,
    reading: reading.value,
    valueText: decoded.meaning.valueText,
    isUnchanged: decoded.meaning.isUnchanged === true,
  };
}
