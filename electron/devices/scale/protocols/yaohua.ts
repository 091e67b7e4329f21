import { stxFramer } from '../bracket-framer.ts';
import { decodeBracketed } from '../decode-bracketed.ts';
import { decimalText, withDecimals } from '../decimal-text.ts';
import { type Decoded, frameReading, refuseFrame } from '../decoded.ts';
import type { ScaleProtocol } from '../scale-protocol.ts';

/** Continuous sending: sign, six digits, places after the point, the XOR of those as two hex characters. */
const STREAMED = /^([+-])(\d{6})([0-4])[0-9A-F]{2}$/;
/** Asked: address and command come back, then the same number; Keli puts the point itself among its digits. */
const ANSWERED = /^([A-Z])([A-Z])(?:([+-])(\d{6}[0-4]|(?=[\d.]{7}[0-9A-F]{2}$)\d+\.\d+))?[0-9A-F]{2}$/;
const CHECK_CHARACTERS = 2;
const BRACKETS = [0x02, 0x03] as const;

/**
 * Yaohua XK3190 and Keli indicators sending by themselves, `tF=0` (devices.md 1.13): a number and its checksum, no
 * unit, no stability. The checksum is weak: digits that changed places pass it.
 */
function decodeStreamed(body: string): Decoded {
  const [, sign = '', digits = '', places = ''] = STREAMED.exec(body) ?? [];
  if (digits === '') return refuseFrame('reject');
  if (!hasItsChecksum(body)) return refuseFrame('bad-checksum');
  return frameReading({ valueText: withDecimals(sign, digits, Number(places)) });
}

/**
 * The same indicators answering requests, `tF=1`: gross and net are told apart by the command they repeat. A tare is
 * no load; the bare handshake is an acknowledgement, any other bare command is our own request come back.
 */
function decodeAnswered(body: string): Decoded {
  const [whole, , command = '', sign = '', digits] = ANSWERED.exec(body) ?? [];
  if (whole === undefined) return refuseFrame('reject');
  if (!hasItsChecksum(body)) return refuseFrame('bad-checksum');
  if (digits === undefined) return refuseFrame(command === 'A' ? 'ack' : 'echo');
  if (command !== 'B' && command !== 'D') return refuseFrame('not-a-reading');
  const valueText = digits.includes('.')
    ? decimalText(sign, digits)
    : withDecimals(sign, digits.slice(0, -1), Number(digits.slice(-1)));
  return valueText === null ? refuseFrame('reject') : frameReading({ valueText, net: command === 'D' });
}

/** The last two characters are the XOR of all before them in hex. */
function hasItsChecksum(body: string): boolean {
  const xor = Buffer.from(body.slice(0, -CHECK_CHARACTERS), 'latin1').reduce((sum, byte) => sum ^ byte, 0);
  return body.slice(-CHECK_CHARACTERS) === xor.toString(16).toUpperCase().padStart(CHECK_CHARACTERS, '0');
}

const COMMON = { framer: stxFramer(0x03, 16), hasUnit: false, hasStability: false, hasChecksum: true } as const;
/** 1 200 is what users report, 9 600 what the other makers of the family ship. */
const LINES = [1_200, 9_600, 4_800, 2_400, 600].map((baudRate) => ({ baudRate, parity: 'none' }) as const);

export const YAOHUA_PROTOCOLS = {
  'yaohua-tf0': {
    ...COMMON,
    id: 'yaohua-tf0',
    decode: (frame: Uint8Array) => decodeBracketed(frame, BRACKETS, decodeStreamed),
    lines: LINES,
  },
  'yaohua-tf1': {
    ...COMMON,
    id: 'yaohua-tf1',
    decode: (frame: Uint8Array) => decodeBracketed(frame, BRACKETS, decodeAnswered),
    lines: [9_600, 4_800, 2_400, 1_200].map((baudRate) => ({ baudRate, parity: 'none' })),
    poll: [{ send: Buffer.from('\u0002AB03\u0003', 'latin1') }],
  },
} satisfies Record<string, ScaleProtocol>;
