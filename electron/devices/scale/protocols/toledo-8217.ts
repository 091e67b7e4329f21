import { stxFramer } from '../bracket-framer.ts';
import { decimalText } from '../decimal-text.ts';
import { type Decoded, frameReading, refuseFrame } from '../decoded.ts';
import { CR, framedText } from '../framed-text.ts';
import type { ScaleProtocol } from '../scale-protocol.ts';

/** Kilograms or pounds: as many places as somebody set at the scale, so the frame does not tell which. */
const WEIGHT = /^\u0002(\d{2,4}\.\d{1,4})(N?)\r$/;
const STATUS = /^\u0002\?([@-\u007f])\r$/;
const ECHOED = /^\u0002[A-Z]\w*\r$/;

const MOTION = 0x01;
const OVER_CAPACITY = 0x02;
const UNDER_ZERO = 0x04;
const OUTSIDE_ZERO_RANGE = 0x08;

/**
 * Mettler Toledo 8217 and its relatives at points of sale (devices.md 1.3): `STX 00.625 CR` or, while there is no
 * weight, `STX ? status CR`. A weight says that it is stable; a status never says zero. Not every relative marks net
 * weights, so only a marked one is told; bit 5 of the status is always set on some and says nothing.
 */
export function decodeToledo8217(frame: Uint8Array): Decoded {
  const text = framedText(frame, CR);
  if (text === null) return refuseFrame('incomplete');
  const status = STATUS.exec(text)?.[1];
  if (status !== undefined) return statusReading(status.charCodeAt(0));
  const [, digits = '', mark] = WEIGHT.exec(text) ?? [];
  const valueText = decimalText('', digits);
  if (valueText === null) return refuseFrame(ECHOED.test(text) ? 'echo' : 'reject');
  return frameReading({ valueText, stable: true, net: mark === 'N' ? true : null });
}

function statusReading(status: number): Decoded {
  if ((status & OVER_CAPACITY) !== 0) return frameReading({ status: 'overload' });
  if ((status & UNDER_ZERO) !== 0) return frameReading({ status: 'underload' });
  if ((status & OUTSIDE_ZERO_RANGE) !== 0) return frameReading({ status: 'out-of-range' });
  return frameReading({ stable: (status & MOTION) === 0 });
}

export const TOLEDO_8217 = {
  id: 'toledo-8217',
  framer: stxFramer(0x0d, 16),
  decode: decodeToledo8217,
  lines: [
    { baudRate: 9_600, parity: 'even' },
    { baudRate: 9_600, parity: 'none' },
    { baudRate: 4_800, parity: 'even' },
    { baudRate: 2_400, parity: 'even' },
  ],
  hasUnit: false,
  hasStability: true,
  hasChecksum: false,
  poll: [{ send: Buffer.from('W', 'latin1') }],
} as const satisfies ScaleProtocol;
