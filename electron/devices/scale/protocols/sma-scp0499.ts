import { bracketFramer } from '../bracket-framer.ts';
import { decodeBracketed } from '../decode-bracketed.ts';
import { decimalText, unitName } from '../decimal-text.ts';
import { type Decoded, type FrameMeaning, frameReading, refuseFrame } from '../decoded.ts';
import type { ScaleProtocol } from '../scale-protocol.ts';

/** Status, range, gross or net, motion, a letter of the maker's, ten characters of weight, three of unit. */
const SAID = /^([ ZOUEIT])([ 1-9])([GNTgnt])([ M])([ -~])([ \d.+-]{10})([ A-Za-z%]{3})$/;
const WEIGHT = /^ *([+-]?) *(\d+(?:\.\d+)?)$/;
/** Over, under, and three kinds of failed zero or tare: none of them is a weight, whatever digits follow. */
const STATUSES: Readonly<Record<string, FrameMeaning['status']>> = {
  O: 'overload',
  U: 'underload',
  E: 'fault',
  I: 'fault',
  T: 'fault',
};

/**
 * SMA SCP-0499, levels 1 and 2 (devices.md 1.9): twenty bytes `LF … CR`. Small letters of gross and net are the same
 * at high resolution; a tare is no load. Where the scale shows dashes there is no weight.
 */
function decodeBody(body: string): Decoded {
  if (body === '?') return refuseFrame('syntax-error');
  const [whole, state = '', , mode = '', motion, , weight = '', unitText = ''] = SAID.exec(body) ?? [];
  if (whole === undefined || unitText.trim() === '') return refuseFrame('reject');
  if (mode.toUpperCase() === 'T') return refuseFrame('not-a-reading');
  const unit = unitName(unitText);
  const net = mode.toUpperCase() === 'N';
  const status = STATUSES[state];
  if (status !== undefined) return frameReading({ status, unit, net });
  if (/^ *-+$/.test(weight)) return frameReading({ status: 'fault', unit, net });
  const [, sign = '', digits = ''] = WEIGHT.exec(weight) ?? [];
  const valueText = decimalText(sign, digits);
  return valueText === null ? refuseFrame('reject') : frameReading({ valueText, unit, net, stable: motion === ' ' });
}

const LF = 0x0a;
const CR = 0x0d;

export const SMA_SCP0499 = {
  id: 'sma-scp0499',
  framer: bracketFramer({ starts: [LF], end: CR, mostBytes: 40 }),
  decode: (frame: Uint8Array) => decodeBracketed(frame, [LF, CR], decodeBody),
  lines: [
    { baudRate: 9_600, parity: 'none' },
    { baudRate: 9_600, parity: 'even' },
    { baudRate: 4_800, parity: 'none' },
    { baudRate: 19_200, parity: 'none' },
    { baudRate: 2_400, parity: 'none' },
  ],
  hasUnit: true,
  hasStability: true,
  hasChecksum: false,
  poll: [{ send: Buffer.from('\nW\r', 'latin1') }],
} as const satisfies ScaleProtocol;
