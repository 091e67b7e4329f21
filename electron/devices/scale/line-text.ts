import { MAX_LINE_BYTES, isLineEnd } from './line-framer.ts';

/**
 * A framed line as text without its terminators, or null when it has none (its end is missing) or is longer than any
 * line. Latin-1, because a flipped high bit must stay visible.
 */
export function lineText(frame: Uint8Array): string | null {
  if (!isLineEnd(frame.at(-1)) || frame.length > MAX_LINE_BYTES) return null;
  const end = frame.findLastIndex((byte) => !isLineEnd(byte)) + 1;
  return Buffer.from(frame.subarray(0, end)).toString('latin1');
}
