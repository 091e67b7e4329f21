import { withDecimals } from '../decimal-text.ts';
import { type Decoded, frameReading, refuseFrame } from '../decoded.ts';

export const ELICOM_FRAME_BYTES = 4;
export const ELICOM_NO_WEIGHT = 0xbb;

/**
 * Elicom (devices.md 1.12): six decimal digits packed in three bytes, in grams, and the low byte of their sum; or one
 * byte `BB` while there is no weight. A weight is told only when it is at rest.
 */
export function decodeElicom(frame: Uint8Array): Decoded {
  if (frame.length === 1 && frame[0] === ELICOM_NO_WEIGHT) return refuseFrame('no-data');
  if (frame.length < ELICOM_FRAME_BYTES) return refuseFrame('incomplete');
  const packed = Buffer.from(frame.subarray(0, -1));
  const digits = packed.toString('hex');
  if (frame.length > ELICOM_FRAME_BYTES || !/^\d{6}$/.test(digits)) return refuseFrame('reject');
  const sum = packed.reduce((total, byte) => total + byte, 0) & 0xff;
  if (frame.at(-1) !== sum) return refuseFrame('bad-checksum');
  return frameReading({ valueText: withDecimals('', digits, 3), unit: 'kg', stable: true });
}
