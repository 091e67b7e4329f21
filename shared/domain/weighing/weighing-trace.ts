import type { ScaleReading } from '../scale-reading.ts';
import type { TraceFrame } from '../weighing-record.ts';

/** The raw frames of the last seconds, kept with a weighing as its evidence: 5 s, 4 kB of hex, 200 frames at most. */
export const TRACE_MS = 5_000;
export const TRACE_HEX_CHARACTERS = 4_096;
export const TRACE_FRAMES = 200;

/** The trace with one more frame, its oldest frames dropped until every bound holds. */
export function appendFrame(trace: readonly TraceFrame[], reading: ScaleReading): readonly TraceFrame[] {
  const frames = [...trace, { atMs: reading.receivedAtMs, rawHex: reading.rawHex }];
  const oldestMs = reading.receivedAtMs - TRACE_MS;
  let kept = 0;
  let hexCharacters = 0;
  for (const frame of frames.toReversed()) {
    hexCharacters += frame.rawHex.length;
    if (frame.atMs < oldestMs || hexCharacters > TRACE_HEX_CHARACTERS || kept === TRACE_FRAMES) break;
    kept += 1;
  }
  return frames.slice(frames.length - kept);
}
