import type { CreateFramer } from './framer.ts';

const FIRST_PRINTABLE = 0x20;

/**
 * Makes framers for frames of `frameBytes` that begin with one of `starts` and have no end. The end
 * is known only by what follows: a frame is handed out when the next one has begun, or by `rest` when nothing follows,
 * so that a frame that lost bytes is never filled up with those of the next. Longer ones are dropped; control bytes
 * behind a whole one belong to nobody.
 */
export function fixedLengthFramer(starts: readonly number[], frameBytes: number): CreateFramer {
  return (atFrameStart) => {
    const buffer = new Uint8Array(frameBytes);
    let length = 0;
    let isInside = atFrameStart;
    let resyncs = 0;

    const next = (byte: number): Uint8Array | null => {
      const frame = length > 0 ? buffer.slice(0, length) : null;
      isInside = true;
      buffer[0] = byte;
      length = 1;
      return frame;
    };
    const take = (byte: number): Uint8Array | null => {
      if (starts.includes(byte)) return next(byte);
      if (!isInside) return null;
      if (length === frameBytes && byte < FIRST_PRINTABLE) return null;
      if (length === frameBytes) {
        resyncs += 1;
        isInside = false;
        length = 0;
        return null;
      }
      buffer[length] = byte;
      length += 1;
      return null;
    };

    return {
      push: (bytes) => Array.from(bytes, take).filter((frame) => frame !== null),
      rest: () => buffer.slice(0, length),
      resyncCount: () => resyncs,
    };
  };
}
