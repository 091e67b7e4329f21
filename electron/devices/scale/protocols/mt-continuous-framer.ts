import type { CreateFramer } from '../framer.ts';

const STX = 0x02;
const CR = 0x0d;
/** Where the CR stands: after weight and tare, or after the weight alone (Cardinal's short form). */
const CR_AT: ReadonlySet<number> = new Set([16, 10]);
const LONGEST = 18;

/**
 * Frames `STX … CR [checksum]`. Whether a checksum follows is not said anywhere: the byte after the CR is one, or the
 * STX of the next frame. So a frame is handed out with the byte after its CR, or by `rest` when nothing follows. A
 * checksum that happens to be 02 counts as an STX; the frame is right without it, and the real STX begins anew.
 */
export const createMtContinuousFramer: CreateFramer = (atFrameStart) => {
  const buffer = new Uint8Array(LONGEST);
  let length = 0;
  let isInside = atFrameStart;
  let resyncs = 0;

  const isClosed = (): boolean => buffer[length - 1] === CR && CR_AT.has(length - 1);
  const end = (isNextBegun: boolean): Uint8Array => {
    const frame = buffer.slice(0, length);
    isInside = isNextBegun;
    length = 0;
    return frame;
  };
  const lose = (): void => {
    resyncs += 1;
    isInside = false;
    length = 0;
  };
  const begin = (): Uint8Array | null => {
    const before = length > 0 && isClosed() ? end(true) : null;
    if (before === null && length > 1) resyncs += 1;
    isInside = true;
    buffer[0] = STX;
    length = 1;
    return before;
  };
  const take = (byte: number): Uint8Array | null => {
    if (byte === STX) return begin();
    if (!isInside) return null;
    const isChecksum = length > 0 && isClosed();
    buffer[length] = byte;
    length += 1;
    if (isChecksum) return end(false);
    if (length === LONGEST) lose();
    return null;
  };

  return {
    push: (bytes) => Array.from(bytes, take).filter((frame) => frame !== null),
    rest: () => buffer.slice(0, length),
    resyncCount: () => resyncs,
  };
};
