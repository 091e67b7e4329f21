import { withDecimals } from '../decimal-text.ts';
import { type Decoded, frameReading, refuseFrame } from '../decoded.ts';
import type { ScaleProtocol } from '../scale-protocol.ts';
import { createMtContinuousFramer } from './mt-continuous-framer.ts';
import { SEVEN_BIT_LINES } from './seven-bit-lines.ts';

/** Three status words, the weight, perhaps the tare: what stands between STX and CR. */
const BODY = /^([ -?])([ -\u007e])([ -\u007e])([ -~]{6})(?:[ \d]{6})?$/;
const WEIGHT = /^ *(\d+)$/;

const STX = 0x02;
const CR = 0x0d;
const PLACES = 0x07;
const NET = 0x01;
const NEGATIVE = 0x02;
const OUT_OF_RANGE = 0x04;
const MOTION = 0x08;
const KILOGRAM = 0x10;
/** Bit 5 of the status words is always set. */
const ALWAYS = 0x20;
const NOT_ZEROED = 0x40;
const EXPANDED = 0x10;
/** By bits 0 to 2 of the third status word; 0 leaves it to the second. Others are tons of two kinds and no unit. */
const UNITS: Readonly<Record<number, string>> = { 1: 'g', 2: 't', 3: 'oz' };

/**
 * Mettler Toledo continuous output (devices.md 1.2): weight digits without point or sign, their meaning in three
 * status words. The first says where the point stands, or how many zeros the display shows behind the digits. In
 * expanded mode one more digit is sent and nobody documents where the point then stands: no weight.
 */
function decodeMtContinuous(frame: Uint8Array): Decoded {
  const end = frame.indexOf(CR) + 1;
  if (end === 0) return refuseFrame('incomplete');
  const body = Buffer.from(frame.subarray(1, end - 1)).toString('latin1');
  const [whole, swa = '', swb = '', swc = '', weight = ''] = BODY.exec(body) ?? [];
  const checksum = frame[end];
  if (frame[0] !== STX || whole === undefined || frame.length > end + 1) return refuseFrame('reject');
  if (checksum !== undefined && checksum !== checksumOf(frame.subarray(0, end))) return refuseFrame('bad-checksum');
  const words = [swa, swb, swc].map((word) => word.charCodeAt(0));
  return words.every((word) => (word & ALWAYS) !== 0) ? readingOf(words, weight) : refuseFrame('reject');
}

function readingOf([swa = 0, swb = 0, swc = 0]: readonly number[], weight: string): Decoded {
  const unit = unitOf(swb, swc);
  if (unit === null) return refuseFrame('unknown-unit');
  const said = { unit, stable: (swb & MOTION) === 0, net: (swb & NET) !== 0 };
  if ((swb & OUT_OF_RANGE) !== 0) return frameReading({ ...said, status: 'out-of-range' });
  if ((swb & NOT_ZEROED) !== 0) return frameReading({ ...said, status: 'fault' });
  if ((swc & EXPANDED) !== 0) return frameReading({ ...said, status: 'not-a-weight' });
  const digits = WEIGHT.exec(weight)?.[1];
  if (digits === undefined) return refuseFrame('reject');
  return frameReading({
    ...said,
    valueText: withDecimals((swb & NEGATIVE) === 0 ? '' : '-', digits, (swa & PLACES) - 2),
  });
}

function unitOf(swb: number, swc: number): string | null {
  const unit = swc & 0x07;
  if (unit === 0) return (swb & KILOGRAM) === 0 ? 'lb' : 'kg';
  return UNITS[unit] ?? null;
}

/** The two's complement of the sum of the low seven bits of all bytes before it, start byte and CR included. */
function checksumOf(bytes: Uint8Array): number {
  return -bytes.reduce((sum, byte) => sum + (byte & 0x7f), 0) & 0x7f;
}

export const MT_CONTINUOUS = {
  id: 'mt-continuous',
  framer: createMtContinuousFramer,
  decode: decodeMtContinuous,
  lines: SEVEN_BIT_LINES,
  hasUnit: true,
  hasStability: true,
  hasChecksum: true,
} as const satisfies ScaleProtocol;
