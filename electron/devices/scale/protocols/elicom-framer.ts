import type { CreateFramer } from '../framer.ts';
import { ELICOM_FRAME_BYTES, ELICOM_NO_WEIGHT, decodeElicom } from './elicom-frame.ts';

const OFFSETS = [1, 2, 3] as const;

/**
 * Finds four-byte frames that have neither a first nor a last byte of their own. In the middle of a stream the step is
 * known when two frames in a row are right and none of the three other steps would read anything else between them:
 * `10 00 00 10` again and again is `00 00 10 10` as well, and then nothing is handed out until the load changes. Zeros
 * do not show the step, a broken cable sends them too. A frame whose sum is wrong loses the step.
 */
export const createElicomFramer: CreateFramer = (atFrameStart) => {
  let held: number[] = [];
  let isInStep = atFrameStart;
  let resyncs = 0;

  const emit = (from: number): Uint8Array => {
    const frame = Uint8Array.from(held.slice(from));
    held = [];
    return frame;
  };
  const inStep = (): Uint8Array | null => {
    if (held.length === 1 && held[0] === ELICOM_NO_WEIGHT) return emit(0);
    if (held.length < ELICOM_FRAME_BYTES) return null;
    isInStep = decodeElicom(Uint8Array.from(held)).kind === 'reading';
    if (!isInStep) resyncs += 1;
    return emit(0);
  };
  const search = (): Uint8Array | null => {
    held = held.slice(-2 * ELICOM_FRAME_BYTES);
    isInStep = held.length === 2 * ELICOM_FRAME_BYTES && isOnlyStep(held);
    return isInStep ? emit(ELICOM_FRAME_BYTES) : null;
  };
  const take = (byte: number): Uint8Array | null => {
    held.push(byte);
    return isInStep ? inStep() : search();
  };

  return {
    push: (bytes) => Array.from(bytes, take).filter((frame) => frame !== null),
    rest: () => Uint8Array.from(isInStep ? held : []),
    resyncCount: () => resyncs,
  };
};

/** Whether eight bytes are two frames and cannot be read from another byte on. */
function isOnlyStep(held: readonly number[]): boolean {
  const read = (from: number): string | null => {
    const decoded = decodeElicom(Uint8Array.from(held.slice(from, from + ELICOM_FRAME_BYTES)));
    return decoded.kind === 'reading' ? decoded.meaning.valueText : null;
  };
  const newest = read(ELICOM_FRAME_BYTES);
  const isOther = (value: string | null): boolean => value !== null && value !== newest;
  return (
    newest !== null && read(0) !== null && held.some((byte) => byte !== 0) && !OFFSETS.some((at) => isOther(read(at)))
  );
}
