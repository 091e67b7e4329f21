import { bracketFramer } from '../bracket-framer.ts';
import { decodeBracketed } from '../decode-bracketed.ts';
import { withDecimals } from '../decimal-text.ts';
import { type Decoded, type FrameMeaning, frameReading, refuseFrame } from '../decoded.ts';
import type { ScaleProtocol } from '../scale-protocol.ts';

const STX = 0x02;
const ETX = 0x03;
const ACK = 0x06;
const NAK = 0x15;
const ESC = '\u001b';
const WEIGHT = /^\d{5}$/;
const STATUS = /^\d\d$/;

/** How many places the five digits have behind the point, by the unit letter; pounds and ounces (0) mix two units. */
const UNITS: Readonly<Record<string, readonly [unit: string, places: number]>> = {
  1: ['lb', 2],
  2: ['lb', 3],
  3: ['kg', 3],
};
/** Why there is no weight. Below the minimum is no weight for a price, and none for us. */
const STATUSES: Readonly<Record<string, Partial<FrameMeaning>>> = {
  20: { stable: false },
  21: { stable: true, isUnchanged: true },
  30: { status: 'out-of-range' },
  31: { status: 'underload' },
  32: { status: 'overload' },
};

/**
 * DIALOG 02, 04 and 06 of Bizerba, Cely, Dibal, Mettler and others at points of sale (devices.md 1.12): a weight record
 * `02` with price and amount, or a status record `09`. Status 21 means that the load has not moved since it was last
 * read: these scales tell a weight once. Scales that ask for a secret checksum first are not supported.
 */
function decodeDialog(frame: Uint8Array): Decoded {
  if (frame.length === 1 && frame[0] === NAK) return refuseFrame('nak');
  return decodeBracketed(frame, [STX, ETX], (body) => {
    const [record, ...fields] = body.split(ESC);
    if (record === '02') return weightRecord(fields);
    return record === '09' && fields.length === 1 ? statusRecord(fields[0] ?? '') : refuseFrame('reject');
  });
}

function weightRecord([unitLetter = '', weight = '', price = '', amount = '', ...more]: readonly string[]): Decoded {
  if (!WEIGHT.test(weight) || !/^\d{6}$/.test(price) || !/^\d{6}$/.test(amount) || more.length > 0) {
    return refuseFrame('reject');
  }
  const unit = UNITS[unitLetter];
  if (unit === undefined) return refuseFrame(unitLetter === '0' ? 'unknown-unit' : 'reject');
  return frameReading({ valueText: withDecimals('', weight, unit[1]), unit: unit[0], stable: true });
}

function statusRecord(code: string): Decoded {
  const said = STATUSES[code];
  if (said !== undefined) return frameReading(said);
  if (code === '22') return refuseFrame('not-ready');
  return refuseFrame(STATUS.test(code) ? 'parameter-error' : 'reject');
}

const request = (text: string): Uint8Array => Buffer.from(text, 'latin1');

export const DIALOG_06 = {
  id: 'dialog06',
  framer: bracketFramer({ starts: [STX], end: ETX, mostBytes: 40, hasNak: true }),
  decode: decodeDialog,
  lines: [
    { baudRate: 9_600, parity: 'odd' },
    { baudRate: 9_600, parity: 'none' },
    { baudRate: 4_800, parity: 'odd' },
    { baudRate: 2_400, parity: 'odd' },
  ],
  hasUnit: true,
  hasStability: true,
  hasChecksum: false,
  /** A price must be set before a weight is told; then the weight is asked for, and if there is none, why not. */
  poll: [
    { send: request(`\u0004\u000201${ESC}000001${ESC}\u0003`), awaits: ACK },
    { send: request('\u0004\u0005'), awaits: NAK },
    { send: request('\u0004\u000208\u0003') },
  ],
} as const satisfies ScaleProtocol;
