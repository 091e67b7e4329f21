import type { CreateFramer } from './framer.ts';

const STX = 0x02;
const ETX = 0x03;
const EOT = 0x04;
const LF = 0x0a;
const CR = 0x0d;

/** Longest line kept, terminator included: `ScaleReading.rawHex` holds as much, and no line protocol comes near it. */
export const MAX_LINE_BYTES = 128;

/** True for a byte that ends a line: CR, LF, ETX or EOT, whichever comes first; the others then end an empty line. */
export function isLineEnd(byte: number | undefined): boolean {
  return byte === CR || byte === LF || byte === ETX || byte === EOT;
}

/**
 * Frames text lines. A line counts only after its beginning was seen, which is a terminator before it or an STX: the
 * first bytes after opening a port may be the tail of a frame, and a tail can read as a smaller mass. A line includes
 * its terminator, so that a decoder can tell a whole line from a cut one. Overlong lines are dropped to their end.
 */
export const createLineFramer: CreateFramer = (atFrameStart) => {
  const buffer = new Uint8Array(MAX_LINE_BYTES);
  let length = 0;
  let isInLine = atFrameStart;
  let resyncs = 0;

  const begin = (): void => {
    isInLine = true;
    length = 0;
  };
  const lose = (): void => {
    isInLine = false;
    length = 0;
    resyncs += 1;
  };
  const keep = (byte: number): Uint8Array | null => {
    buffer[length] = byte;
    length += 1;
    if (!isLineEnd(byte)) return null;
    const line = buffer.slice(0, length);
    begin();
    return line;
  };
  const take = (byte: number): Uint8Array | null => {
    if (byte === STX) {
      if (isInLine && length > 0) resyncs += 1;
      begin();
    }
    if (isInLine && length === MAX_LINE_BYTES) lose();
    if (!isInLine) {
      if (isLineEnd(byte)) begin();
      return null;
    }
    const isEmptyLine = length === 0 && isLineEnd(byte);
    return isEmptyLine ? null : keep(byte);
  };

  return {
    push(bytes) {
      const lines: Uint8Array[] = [];
      for (const byte of bytes) {
        const line = take(byte);
        if (line !== null) lines.push(line);
      }
      return lines;
    },
    rest: () => buffer.slice(0, length),
    resyncCount: () => resyncs,
  };
};
