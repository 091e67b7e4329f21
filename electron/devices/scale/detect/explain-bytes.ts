import { type FrameMeaning, type FrameRefusal, refuseFrame } from '../decoded.ts';
import type { ScaleProtocol } from '../scale-protocol.ts';

/** One frame that gave a reading, and where in the bytes its last byte before the terminators is. */
export interface ReadFrame {
  readonly meaning: FrameMeaning;
  readonly bytes: Uint8Array;
  readonly end: number;
}

/** How well one family of scales explains a stretch of bytes. */
export interface Explanation {
  readonly readings: readonly ReadFrame[];
  /** The longest row of readings with nothing between them that is not explained. */
  readonly longestRun: number;
  readonly explainedBytes: number;
  readonly unexplainedBytes: number;
  /** Of the unexplained: neither printable nor a control byte that scales use. */
  readonly strangeBytes: number;
  readonly resyncCount: number;
}

/** Refusals by which a frame is understood nevertheless: the family says something that is no weight. */
const UNDERSTOOD: ReadonlySet<FrameRefusal> = new Set([
  'syntax-error',
  'parameter-error',
  'transmission-error',
  'not-ready',
  'ack',
  'nak',
  'no-data',
  'not-a-reading',
]);
const FEWEST_BINARY_BYTES = 5;
const ETX = 0x03;
const EOT = 0x04;
const ACK = 0x06;
const LF = 0x0a;
const CR = 0x0d;
/** Bytes that stand between frames and belong to none: the second terminator, an acknowledgement. */
const BETWEEN: ReadonlySet<number> = new Set([ETX, EOT, ACK, LF, CR]);
const CONTROL: ReadonlySet<number> = new Set([0x01, 0x02, ETX, EOT, ACK, LF, CR]);

/** True for what a scale may send: printable ASCII and the control bytes of devices.md 3.3. */
export function isScaleByte(byte: number): boolean {
  return (byte >= 0x20 && byte <= 0x7e) || CONTROL.has(byte);
}

/**
 * Reads bytes whose parity is taken off as one family would. The piece of a frame before the first one and after the
 * last one is neither explained nor held against the family, up to the length of its frames. `atFrameStart`: the first
 * byte answers a request, so it begins a frame.
 */
export function explainBytes(bytes: Uint8Array, protocol: ScaleProtocol, atFrameStart = false): Explanation {
  const framer = protocol.framer(atFrameStart);
  const frames = framer.push(bytes);
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const readings: ReadFrame[] = [];
  let [cursor, run, longestRun, explainedBytes, refusedFrames, longest] = [0, 0, 0, 0, 0, 0];
  const unexplained: number[] = [];
  let head: readonly number[] | null = null;

  const skip = (upTo: number): void => {
    const gap = [...bytes.subarray(cursor, upTo)].filter((byte) => !BETWEEN.has(byte));
    if (head === null) head = gap;
    else if (gap.length > 0) {
      unexplained.push(...gap);
      run = 0;
    }
  };
  for (const frame of frames) {
    const at = text.indexOf(frame, cursor);
    skip(at < 0 ? cursor : at);
    cursor = Math.max(cursor, at) + frame.length;
    const decoded = isNoEvidence(frame, protocol) ? refuseFrame('reject') : protocol.decode(frame);
    if (decoded.kind === 'reading') {
      readings.push({ meaning: decoded.meaning, bytes: frame, end: cursor - terminatorsOf(frame) });
      run += 1;
      longestRun = Math.max(longestRun, run);
      longest = Math.max(longest, frame.length);
      explainedBytes += frame.length;
    } else if (UNDERSTOOD.has(decoded.reason)) {
      longest = Math.max(longest, frame.length);
      explainedBytes += frame.length;
    } else {
      unexplained.push(...frame);
      run = 0;
      refusedFrames += 1;
    }
  }
  const tail = [...bytes.subarray(cursor)].filter((byte) => !BETWEEN.has(byte));
  for (const cut of [head ?? [], tail]) if (cut.length > longest) unexplained.push(...cut);
  return {
    readings,
    longestRun,
    explainedBytes,
    unexplainedBytes: unexplained.length,
    strangeBytes: unexplained.filter((byte) => !isScaleByte(byte)).length,
    resyncCount: framer.resyncCount() + refusedFrames,
  };
}

function terminatorsOf(frame: Uint8Array): number {
  return frame.length - 1 - frame.findLastIndex((byte) => !BETWEEN.has(byte));
}

/**
 * One byte over and over is what a wrong speed or a broken cable sends, and its sum may even be right; a few bytes of
 * any value with a sum of one byte come up in any noise (Elicom is chosen by hand).
 */
function isNoEvidence(frame: Uint8Array, { isEightBit }: ScaleProtocol): boolean {
  if (isEightBit === true && frame.length < FEWEST_BINARY_BYTES) return true;
  return frame.length > 1 && frame.every((byte) => byte === frame[0]);
}
