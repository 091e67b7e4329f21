import { createLineDecoder, type LineFrame, type LineProfile } from '../../electron/devices/scale/line-decoder.ts';
import type { ScaleReading } from '../../shared/domain/scale-reading.ts';

/** The readings among frames, in their order. */
export function readingsAmong(frames: readonly LineFrame[]): ScaleReading[] {
  return frames.flatMap((frame) => (frame.kind === 'reading' ? [frame.reading] : []));
}

/** What a scale's line gives for these pieces, arriving one after the other. */
export function readingsOf(profile: LineProfile, pieces: readonly Uint8Array[], receivedAtMs = 7): ScaleReading[] {
  const decoder = createLineDecoder(profile);
  return pieces.flatMap((piece) => readingsAmong(decoder.push(piece, receivedAtMs)));
}
