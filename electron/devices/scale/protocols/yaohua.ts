import { stxFramer } from '../bracket-framer.ts';
import { decimalText, withDecimals } from '../decimal-text.ts';
import { type Decoded, frameReading, refuseFrame } from '../decoded.ts';
import { ETX, framedText } from '../framed-text.ts';
import type { ScaleProtocol } from '../scale-protocol.ts';

/** Continuous sending: sign, six digits, places after the point, the XOR of those as two hex characters. */
const STREAMED = /^\u0002([+-])(\d{6})([0-4])([0-9A-F]{2})\u0003$/;
/** Asked: address and command come back, then the same number; Keli puts the point itself among its digits. */
const ANSWERED = /^\u0002([A-Z])([A-Z])(?:([+-])(\d{6}[0-4]|[\d.]{7}))?([0-9A-F]{2})\u0003$/;
const CHECK_CHARACTERS = 3;

/**
 * Yaohua XK3190 and Keli indicators sending by themselves, `tF=0` (devices.md 1.13): a number and its checksum, no
 * unit, no stability. The checksum is weak: digits that changed places pass it.
 */
export function decodeYaohuaStream(frame: Uint8Array): Decoded {
  const text = framedText(frame, ETX);
  if (text === null) return refuseFrame('incomplete');
  const [, sign = '', digits = '', places = ''] = STREAMED.exec(text) ?? [];
  if (digits === '') return refuseFrame('reject');
  if (!hasItsChecksum(text)) return refuseFrame('bad-checksum');
  return frameReading({ valueText: withDecimals(sign, digits, Number(places)) });
}

/**
 * The same indicators answering requests, `tF=1`: gross and net are told apart by the command they repeat. A tare is
 * no load; the bare handshake is an acknowledgement, any other bare command is our own request come back.
 */
export function decodeYaohuaAnswer(frame: Uint8Array): Decoded {
  const text = framedText(frame, ETX);
  if (text === null) return refuseFrame('incomplete');
  const [whole, , command = '', sign = '', digits] = ANSWERED.exec(text) ?? [];
  if (whole === undefined) return refuseFrame('reject');
  if (!hasItsChecksum(text)) return refuseFrame('bad-checksum');
  if (digits === undefined) return refuseFrame(command === 'A' ? 'ack' : 'echo');
  if (command !== 'B' && command !== 'D') return refuseFrame('not-a-reading');
  const valueText = digits.includes('.')
    ? decimalText(sign, digits)
    : withDecimals(sign, digits.slice(0, -1), Number(digits.slice(-1)));
  return valueText === null ? refuseFrame('reject') : frameReading({ valueText, net: command === 'D' });
}

/** The XOR of characters as two hex digits, the larger one first. */
export function xorHex(characters: string): string {
  const xor = Buffer.from(characters, 'latin1').reduce((sum, byte) => sum ^ byte, 0);
  return xor.toString(16).toUpperCase().padStart(2, '0');
}

function hasItsChecksum(text: string): boolean {
  return xorHex(text.slice(1, -CHECK_CHARACTERS)) === text.slice(-CHECK_CHARACTERS, -1);
}

const COMMON = { framer: stxFramer(0x03, 16), hasUnit: false, hasStability: false, hasChecksum: true } as const;
/** 1 200 is what users report, 9 600 what the other makers of the family ship. */
const LINES = [1_200, 9_600, 4_800, 2_400, 600].map((baudRate) => ({ baudRate, parity: 'none' }) as const);

export const YAOHUA_PROTOCOLS = {
  'yaohua-tf0': { ...COMMON, id: 'yaohua-tf0', decode: decodeYaohuaStream, lines: LINES },
  'yaohua-tf1': {
    ...COMMON,
    id: 'yaohua-tf1',
    decode: decodeYaohuaAnswer,
    lines: [9_600, 4_800, 2_400, 1_200].map((baudRate) => ({ baudRate, parity: 'none' })),
    poll: [{ send: Buffer.from('\u0002AB03\u0003', 'latin1') }],
  },
} satisfies Record<string, ScaleProtocol>;
