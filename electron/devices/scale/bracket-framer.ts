import type { CreateFramer } from './framer.ts';

const STX = 0x02;
const NAK = 0x15;
const FIRST_PRINTABLE = 0x20;

/** How a family marks where its frames begin and end. */
export interface Brackets {
  /** Bytes that begin a frame. One of them inside a frame begins another: the end of the first was lost. */
  readonly starts: readonly number[];
  readonly end: number;
  /** Longest frame, both brackets included. */
  readonly mostBytes: number;
  /**
   * True where a start byte occurs inside frames as well, as LF does with NCI: then it begins a frame only behind an
   * end byte, because any line that ends with LF would lend its end to a frame that has lost its first digits.
   */
  readonly isStartInside?: true;
  /** True where a NAK between frames is an answer by itself. */
  readonly hasNak?: true;
}

/**
 * Makes framers for frames between a start and an end byte. Control bytes between frames (an ACK before, one more byte
 * after, CR LF) belong to nobody; printable bytes there, a second start and a frame that never ends count as a resync.
 */
export function bracketFramer({ starts, end, mostBytes, ...marks }: Brackets): CreateFramer {
  return (atFrameStart) => {
    const buffer = new Uint8Array(mostBytes);
    let length = 0;
    let state: 'inside' | 'between' | 'lost' = atFrameStart ? 'inside' : 'lost';
    let resyncs = 0;

    const lose = (): void => {
      if (state !== 'lost') resyncs += 1;
      state = 'lost';
      length = 0;
    };
    const isStart = (byte: number): boolean =>
      starts.includes(byte) && (marks.isStartInside !== true || (state !== 'lost' && length <= 1));
    const begin = (): void => {
      if (state === 'inside' && length > 1) resyncs += 1;
      state = 'inside';
      length = 0;
    };
    const outside = (byte: number): Uint8Array | null => {
      if (byte === NAK && marks.hasNak === true) return Uint8Array.of(NAK);
      if (byte === end) state = 'between';
      else if (byte >= FIRST_PRINTABLE) lose();
      return null;
    };
    const take = (byte: number): Uint8Array | null => {
      if (isStart(byte)) begin();
      else if (state === 'inside' && length === 0 && byte < FIRST_PRINTABLE) return outside(byte);
      if (state === 'inside' && length === mostBytes) lose();
      if (state !== 'inside') return outside(byte);
      buffer[length] = byte;
      length += 1;
      if (byte !== end) return null;
      state = 'between';
      const frame = buffer.slice(0, length);
      length = 0;
      return frame;
    };

    return {
      push: (bytes) => Array.from(bytes, take).filter((frame) => frame !== null),
      rest: () => buffer.slice(0, length),
      resyncCount: () => resyncs,
    };
  };
}

/** Frames that begin with STX and end with `end`. */
export function stxFramer(end: number, mostBytes: number): CreateFramer {
  return bracketFramer({ starts: [STX], end, mostBytes });
}
