import { decimalText, unitName } from '../decimal-text.ts';
import { type Decoded, frameReading, refuseFrame } from '../decoded.ts';
import { decodeByRules } from '../line-grammar.ts';
import { lineText } from '../line-text.ts';
import { AND_ERRORS } from './and-errors.ts';

/**
 * The `ST,GS,+  1.236KG` family (devices.md 1.5, 1.6): A&D balances and indicators, CAS, KERN, T-Scale, Dini Argeo,
 * Excell, Selleton and most unbranded indicators. Fields: stability, gross or net, sign, number, unit; commas and
 * blanks between them vary by maker. Headers of one letter (`S`, `U`) are refused although some lists have them: a
 * lost first byte would turn an unstable `US` into a stable `S`.
 */
export interface StGsFormat {
  /** Characters between start byte and terminator where the maker fixes them, which exposes lost bytes. */
  readonly bodyLength: number | null;
  /** Whether the second field (GS, NT, TR) is there. */
  readonly mode: 'required' | 'absent' | 'optional';
}

export const ST_GS_CSV: StGsFormat = { bodyLength: null, mode: 'optional' };
/** A&D indicators: `ST,NT,+0012.34kg`. */
export const AND_STANDARD_3: StGsFormat = { bodyLength: 16, mode: 'required' };
/** A&D balances: `ST,+001234.5  g`. */
export const AND_STANDARD_2: StGsFormat = { bodyLength: 15, mode: 'absent' };

const STX = '\u0002';
const WEIGHT =
  /^(?:\d{1,3})?(ST|US|WT|QT)(?: *, *| +)(?:(GS|GW|G|NT|N|TR|TW) *,? *)?([+-]?) *(\d{1,8}(?:[.,]\d{1,5})?) *,? *([a-z]{1,3}|%) *$/i;
/** Out of range. What follows is filler (`9999999E+19`): its sign and unit are read, its digits never. */
const OUT_OF_RANGE =
  /^(?:\d{1,3})?(OL|UL|LO)(?![a-z0-9])[, ]*(?:(GS|GW|G|NT|N|TR|TW) *,? *)?([+-]?)[^a-z%]*(?:([a-z]{1,3}|%) *$|)/i;

/** What is no weight may be the answer to a command (`EC,E01`); else it is refused. */
const decodeError = decodeByRules(AND_ERRORS);

/** Decodes one line. Refuses what is not whole or not of this format. */
export function decodeStGs(frame: Uint8Array, format: StGsFormat): Decoded {
  const line = lineText(frame);
  if (line === null) return refuseFrame('incomplete');
  const body = line.startsWith(STX) ? line.slice(1) : line;
  if (format.bodyLength !== null && body.length !== format.bodyLength) return decodeError(frame);
  const outOfRange = OUT_OF_RANGE.exec(body);
  if (outOfRange !== null) return outOfRangeReading(outOfRange, format);
  const weight = WEIGHT.exec(body);
  return weight === null ? decodeError(frame) : weightReading(weight, format);
}

function outOfRangeReading(
  [, header = '', mode = '', sign = '', unit = '']: RegExpExecArray,
  format: StGsFormat,
): Decoded {
  if (!fits(mode, format)) return refuseFrame('reject');
  const status = header.toUpperCase() === 'OL' && sign !== '-' ? 'overload' : 'underload';
  return frameReading({ status, unit: unitName(unit), net: isNet(mode) });
}

/** A tare value is no load (`TR`), and pieces (`QT`) are none. */
function weightReading(
  [, header = '', mode = '', sign = '', digits = '', unit = '']: RegExpExecArray,
  format: StGsFormat,
): Decoded {
  const valueText = decimalText(sign, digits);
  if (!fits(mode, format) || valueText === null) return refuseFrame('reject');
  const isLoad = header.toUpperCase() !== 'QT' && !/^T/i.test(mode);
  const status = isLoad ? 'ok' : 'not-a-weight';
  const stable = header.toUpperCase() !== 'US';
  return frameReading({ status, valueText, unit: unitName(unit), stable, net: isNet(mode) });
}

function fits(mode: string, format: StGsFormat): boolean {
  return format.mode === 'optional' || (format.mode === 'required') === (mode !== '');
}

function isNet(mode: string): boolean | null {
  return mode === '' ? null : /^N/i.test(mode);
}
