/** Control bytes that begin and end frames, as characters of a Latin-1 text. */
export const SOH = '\u0001';
export const STX = '\u0002';
export const ETX = '\u0003';
export const EOT = '\u0004';
export const LF = '\n';
export const CR = '\r';
export const ESC = '\u001b';

/**
 * A frame as text, brackets included, or null when `end` is not its last character: then it is incomplete. Latin-1,
 * because a flipped high bit must stay visible.
 */
export function framedText(frame: Uint8Array, end: string): string | null {
  const text = Buffer.from(frame).toString('latin1');
  return text.endsWith(end) ? text : null;
}
