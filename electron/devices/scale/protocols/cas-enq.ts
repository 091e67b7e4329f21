import { bracketFramer } from '../bracket-framer.ts';
import { decodeBracketed } from '../decode-bracketed.ts';
import { decimalText, unitName } from '../decimal-text.ts';
import { type Decoded, refuseFrame, frameReading } from '../decoded.ts';
import type { ScaleProtocol } from '../scale-protocol.ts';

const SOH = 0x01;
/** Some drivers of the family have seen the first byte with its eighth bit set. */
const SOH_MARKED = 0x81;
const EOT = 0x04;
const ENQ = 0x05;
const ACK = 0x06;
const DC1 = 0x11;
const NAK = 0x15;

/** Status, sign, weight of six or seven characters, unit; then the check byte, which may look like anything. */
const SAID = /^([SUF])([ \-F])([ \dF.]{6,7})([A-Za-z ]{2})$/;
const FILLED = /^F+$/;

/**
 * CAS, Aclas, Mertech and others answering `ENQ`, `DC1` (devices.md 1.7): `SOH STX … check ETX EOT`, the check byte
 * being the XOR of status to unit. It is often a letter, so a text search reads `kg` and `e` as a unit `kge`; here
 * it is taken off by its place. A weight filled with `F`, or `F` as sign, is overload; `F` as status any other fault.
 */
function decodeCasEnq(frame: Uint8Array): Decoded {
  if (frame.length === 1 && frame[0] === NAK) return refuseFrame('nak');
  const isMarked = frame[0] === SOH_MARKED;
  return decodeBracketed(frame, [isMarked ? SOH_MARKED : SOH, EOT], decodeBody);
}

function decodeBody(body: string): Decoded {
  const said = body.slice(1, -2);
  if (!body.startsWith('\u0002') || !body.endsWith('\u0003')) return refuseFrame('reject');
  const [whole, status = '', sign = '', weight = '', unitText = ''] = SAID.exec(said) ?? [];
  if (whole === undefined || unitText.trim() === '') return refuseFrame('reject');
  if (body.charCodeAt(body.length - 2) !== xorOf(said)) return refuseFrame('bad-checksum');
  const unit = unitName(unitText);
  if (sign === 'F' || FILLED.test(weight)) return frameReading({ status: 'overload', unit });
  if (status === 'F') return frameReading({ status: 'fault', unit });
  const valueText = decimalText(sign, weight.trimStart());
  return valueText === null ? refuseFrame('reject') : frameReading({ valueText, unit, stable: status === 'S' });
}

function xorOf(said: string): number {
  return Buffer.from(said, 'latin1').reduce((xor, byte) => xor ^ byte, 0);
}

export const CAS_ENQ = {
  id: 'cas-enq',
  framer: bracketFramer({ starts: [SOH, SOH_MARKED], end: EOT, mostBytes: 24, hasNak: true }),
  decode: decodeCasEnq,
  lines: [
    { baudRate: 9_600, parity: 'none' },
    { baudRate: 4_800, parity: 'none' },
    { baudRate: 9_600, parity: 'even' },
    { baudRate: 19_200, parity: 'none' },
  ],
  hasUnit: true,
  hasStability: true,
  hasChecksum: true,
  poll: [{ send: Uint8Array.of(ENQ), awaits: ACK }, { send: Uint8Array.of(DC1) }],
} as const satisfies ScaleProtocol;
