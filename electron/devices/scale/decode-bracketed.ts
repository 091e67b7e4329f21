import { type Decoded, refuseFrame } from './decoded.ts';

/**
 * Decodes what stands between the first and the last byte of a frame, as Latin-1, because a flipped high bit must stay
 * visible. A frame with another last byte is cut, one with another first byte is none of this family.
 */
export function decodeBracketed(
  frame: Uint8Array,
  [start, end]: readonly [start: number, end: number],
  decodeBody: (body: string) => Decoded,
): Decoded {
  if (frame.at(-1) !== end) return refuseFrame('incomplete');
  if (frame[0] !== start) return refuseFrame('reject');
  return decodeBody(Buffer.from(frame.subarray(1, -1)).toString('latin1'));
}
