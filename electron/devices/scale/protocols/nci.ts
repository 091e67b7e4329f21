import { bracketFramer } from '../bracket-framer.ts';
import { decodeBracketed } from '../decode-bracketed.ts';
import { decimalText, unitName } from '../decimal-text.ts';
import { type Decoded, type FrameMeaning, frameReading, refuseFrame } from '../decoded.ts';
import type { ScaleProtocol } from '../scale-protocol.ts';
import { SEVEN_BIT_LINES } from './seven-bit-lines.ts';

/** A field of weight, then two to four status bytes; or the status bytes alone. `S` before them marks ECR. */
const SAID = /^(?:([^\r\n]+)\r\n)?(S?)([0-?p-\u007f]{2,4})\r$/;
const WEIGHT = /^ *(-?) *(\d{1,7}(?:\.\d{1,5})?) *([A-Za-z]{1,3}|%) *$/;
/** Where the digits are filled with one of these there is no weight: over, under, no zero. */
const FILLED = /^[ .]*(?:(\^)[\^. ]*|(_)[_. ]*|-[-. ]*)([A-Za-z]{0,3}) *$/;

const MOTION = 0x01;
const MEMORY_FAULTS = 0x0c;
const UNDER = 0x01;
const OVER = 0x02;
const OTHER_FAULTS = 0x0c;
const NET = 0x04;
const NO_INITIAL_ZERO = 0x08;

/**
 * NCI, Avery Weigh-Tronix, Brecknell, CAS CI-100A (devices.md 1.8): `LF 0012.34lb CR LF hh CR ETX`. How many status
 * bytes come varies by maker, so they are read to the ETX. Without a weight field there is a status and no weight.
 */
function decodeNci(body: string, isEcr: boolean): Decoded {
  if (body === '?' || body === '?\r') return refuseFrame('syntax-error');
  const [whole, field, mark, status = ''] = SAID.exec(body) ?? [];
  if (whole === undefined || (mark === 'S') !== isEcr) return refuseFrame('reject');
  const said = statusOf(Array.from(status, (character) => character.charCodeAt(0)));
  return field === undefined ? frameReading(said) : fieldReading(field, said);
}

function fieldReading(field: string, said: StatusMeaning): Decoded {
  const filled = FILLED.exec(field);
  if (filled !== null) return filledReading(filled, said);
  const [, sign = '', digits = '', unitText = ''] = WEIGHT.exec(field) ?? [];
  const valueText = decimalText(sign, digits);
  if (valueText === null) return refuseFrame('reject');
  return frameReading({ ...said, unit: unitName(unitText), valueText: said.status === 'ok' ? valueText : null });
}

function filledReading([, over, under, unitText = '']: RegExpExecArray, said: StatusMeaning): Decoded {
  const filler = over !== undefined ? 'overload' : under !== undefined ? 'underload' : 'fault';
  return frameReading({ ...said, status: said.status === 'ok' ? filler : said.status, unit: unitName(unitText) });
}

type StatusMeaning = Pick<FrameMeaning, 'status' | 'stable' | 'net'>;

function statusOf([first = 0, second = 0, third]: readonly number[]): StatusMeaning {
  const stable = (first & MOTION) === 0;
  const net = third === undefined ? null : (third & NET) !== 0;
  const isFaulty =
    (first & MEMORY_FAULTS) !== 0 || (second & OTHER_FAULTS) !== 0 || ((third ?? 0) & NO_INITIAL_ZERO) !== 0;
  return { stable, net, status: isFaulty ? 'fault' : rangeOf(second) };
}

function rangeOf(second: number): FrameMeaning['status'] {
  if ((second & OVER) !== 0) return 'overload';
  return (second & UNDER) === 0 ? 'ok' : 'underload';
}

const LF = 0x0a;
const ETX = 0x03;
const COMMON = {
  framer: bracketFramer({ starts: [LF], end: ETX, mostBytes: 48, isStartInside: true }),
  lines: SEVEN_BIT_LINES,
  hasUnit: true,
  hasStability: true,
  hasChecksum: false,
  poll: [{ send: Buffer.from('W\r', 'latin1') }],
} as const;
const decodeAs = (isEcr: boolean) => (frame: Uint8Array) =>
  decodeBracketed(frame, [LF, ETX], (body) => decodeNci(body, isEcr));

export const NCI_PROTOCOLS = {
  'nci-scp01': { ...COMMON, id: 'nci-scp01', decode: decodeAs(false) },
  'nci-ecr': { ...COMMON, id: 'nci-ecr', decode: decodeAs(true) },
} satisfies Record<string, ScaleProtocol>;
