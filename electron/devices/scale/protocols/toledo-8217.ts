import { stxFramer } from '../bracket-framer.ts';
import { decodeBracketed } from '../decode-bracketed.ts';
import { decimalText } from '../decimal-text.ts';
import { type Decoded, frameReading, refuseFrame } from '../decoded.ts';
import type { ScaleProtocol } from '../scale-protocol.ts';
import { SEVEN_BIT_LINES } from './seven-bit-lines.ts';

/** Kilograms or pounds: as many places as somebody set at the scale, so the frame does not tell which. */
const WEIGHT = /^(\d{2,4}\.\d{1,4})(N?)$/;
const STATUS = /^\?([@-\u007f])$/;
const ECHOED = /^[A-Z]\w*$/;

const MOTION = 0x01;
const OVER_CAPACITY = 0x02;
const UNDER_ZERO = 0x04;
const OUTSIDE_ZERO_RANGE = 0x08;
const CENTRE_OF_ZERO = 0x10;

/**
 * Mettler Toledo 8217 and its relatives at points of sale (devices.md 1.3): `STX 00.625 CR` or, while there is no
 * weight, `STX ? status CR`. A weight says that it is stable; a status never says zero, and one
 * without any bit says that the weight told before still lies there: some relatives tell it once. Not every relative marks net
 * weights, so only a marked one is told; bit 5 of the status is always set on some and says nothing.
 */
function decodeBody(body: string): Decoded {
  const status = STATUS.exec(body)?.[1];
  if (status !== undefined) return statusReading(status.charCodeAt(0));
  const [, digits = '', mark] = WEIGHT.exec(body) ?? [];
  const valueText = decimalText('', digits);
  if (valueText === null) return refuseFrame(ECHOED.test(body) ? 'echo' : 'reject');
  return frameReading({ valueText, stable: true, net: mark === 'N' ? true : null });
}

function statusReading(status: number): Decoded {
  if ((status & OVER_CAPACITY) !== 0) return frameReading({ status: 'overload' });
  if ((status & UNDER_ZERO) !== 0) return frameReading({ status: 'underload' });
  if ((status & OUTSIDE_ZERO_RANGE) !== 0) return frameReading({ status: 'out-of-range' });
  const isUnchanged = (status & (MOTION | CENTRE_OF_ZERO)) === 0;
  return frameReading({ stable: (status & MOTION) === 0, ...(isUnchanged && { isUnchanged }) });
}

export const TOLEDO_8217 = {
  id: 'toledo-8217',
  framer: stxFramer(0x0d, 16),
  decode: (frame: Uint8Array) => decodeBracketed(frame, [0x02, 0x0d], decodeBody),
  lines: SEVEN_BIT_LINES,
  hasUnit: false,
  hasStability: true,
  hasChecksum: false,
  poll: [{ send: Buffer.from('W', 'latin1') }],
} as const satisfies ScaleProtocol;
