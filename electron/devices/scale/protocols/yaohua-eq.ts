import { fixedLengthFramer } from '../fixed-length-framer.ts';
import { decimalText } from '../decimal-text.ts';
import { type Decoded, frameReading, refuseFrame } from '../decoded.ts';
import type { ScaleProtocol } from '../scale-protocol.ts';

/** `=` or a letter and eight characters, no terminator. */
const FRAME_BYTES = 9;
/** Seven digits and their point, of which at most three stand behind it. */
const UNSIGNED = /^\d{4,6}\.\d{1,3}$/;
const SIGNED = /^([+-])(\d{3,5}\.\d{1,3})$/;
const LETTERED = /^([+-]| *) *(\d+(?:\.\d+)?)$/;

/**
 * Yaohua A26 and others: `=0003.000`, or the same from the last character to the first, `=000.3000` (devices.md
 * 1.13). Nothing in a frame says which, so a profile names the direction, and each direction takes only what the other
 * one cannot be: at most three places after the point and more digits before it, a sign at the front. Read from the
 * wrong end, such a number has more places than digits before them, or its sign at the back, and is refused; so a
 * wrong profile gives no mass instead of a thousandth of one. Numbers without a point are the same from both ends and
 * are refused.
 */
function decodeEqual(frame: Uint8Array, isReversed: boolean): Decoded {
  const text = Buffer.from(frame).toString('latin1');
  if (frame.length < FRAME_BYTES) return refuseFrame('incomplete');
  if (frame.length > FRAME_BYTES || !text.startsWith('=')) return refuseFrame('reject');
  const body = isReversed ? [...text.slice(1)].toReversed().join('') : text.slice(1);
  const [, sign = '', digits = ''] = UNSIGNED.test(body) ? ['', '', body] : (SIGNED.exec(body) ?? []);
  const valueText = decimalText(sign, digits);
  return valueText === null ? refuseFrame('reject') : frameReading({ valueText });
}

/** Yaohua C602: `G` or `N` and eight characters of number. */
function decodeC602(frame: Uint8Array): Decoded {
  const text = Buffer.from(frame).toString('latin1');
  if (frame.length < FRAME_BYTES) return refuseFrame('incomplete');
  const [, sign = '', digits = ''] = LETTERED.exec(text.slice(1)) ?? [];
  const valueText = decimalText(sign.trim(), digits);
  if (frame.length > FRAME_BYTES || !/^[GN]/.test(text) || valueText === null) return refuseFrame('reject');
  return frameReading({ valueText, net: text.startsWith('N') });
}

const COMMON = {
  lines: [9_600, 1_200, 4_800, 2_400, 600].map((baudRate) => ({ baudRate, parity: 'none' }) as const),
  hasUnit: false,
  hasStability: false,
  hasChecksum: false,
} as const;
const EQUAL = { ...COMMON, framer: fixedLengthFramer([0x3d], FRAME_BYTES) } as const;

export const YAOHUA_EQ_PROTOCOLS = {
  'yaohua-eq-reversed': {
    ...EQUAL,
    id: 'yaohua-eq-reversed',
    decode: (frame: Uint8Array) => decodeEqual(frame, true),
  },
  'yaohua-eq-forward': {
    ...EQUAL,
    id: 'yaohua-eq-forward',
    decode: (frame: Uint8Array) => decodeEqual(frame, false),
  },
  'yaohua-c602': {
    ...COMMON,
    id: 'yaohua-c602',
    framer: fixedLengthFramer([0x47, 0x4e], FRAME_BYTES),
    decode: decodeC602,
  },
} satisfies Record<string, ScaleProtocol>;
