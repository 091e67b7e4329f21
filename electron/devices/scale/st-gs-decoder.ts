import { type Mass, parseMass } from '../../../shared/domain/mass.ts';
import type { ScaleReading } from '../../../shared/domain/scale-reading.ts';
import type { DecodeProfile, Decoded, FrameRefusal, ScaleFrame } from './decoded.ts';
import { MAX_LINE_BYTES, isLineEnd } from './line-framer.ts';

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

/** Decodes one line. Refuses what is not whole, not of this format, or not in a unit known here. */
export function decodeStGs(frame: ScaleFrame, profile: DecodeProfile, format: StGsFormat): Decoded {
  if (!isLineEnd(frame.bytes.at(-1))) return refuse('incomplete');
  if (frame.bytes.length > MAX_LINE_BYTES) return refuse('wrong-length');
  const body = bodyOf(frame.bytes);
  if (format.bodyLength !== null && body.length !== format.bodyLength) return refuse('wrong-length');
  const outOfRange = OUT_OF_RANGE.exec(body);
  if (outOfRange !== null) return outOfRangeReading(frame, outOfRange, profile, format);
  const weight = WEIGHT.exec(body);
  return weight === null ? refuse('unrecognised') : weightReading(frame, weight, profile, format);
}

/** The characters between start byte and terminators. Latin-1, because a flipped high bit must stay visible. */
function bodyOf(bytes: Uint8Array): string {
  const end = bytes.findLastIndex((byte) => !isLineEnd(byte)) + 1;
  const text = Buffer.from(bytes.subarray(0, end)).toString('latin1');
  return text.startsWith(STX) ? text.slice(1) : text;
}

function outOfRangeReading(
  frame: ScaleFrame,
  [, header = '', mode = '', sign = '', unit = '']: RegExpExecArray,
  profile: DecodeProfile,
  format: StGsFormat,
): Decoded {
  if (!fits(mode, format)) return refuse('unrecognised');
  const status = header.toUpperCase() === 'OL' && sign !== '-' ? 'overload' : 'underload';
  return reading(frame, { ...blank(profile, mode), status, stable: null, unit: unitName(unit) }, null);
}

function weightReading(
  frame: ScaleFrame,
  [, header = '', mode = '', sign = '', digits = '', unitText = '']: RegExpExecArray,
  profile: DecodeProfile,
  format: StGsFormat,
): Decoded {
  if (!fits(mode, format)) return refuse('unrecognised');
  const valueText = (sign === '-' ? '-' : '') + digits.replace(',', '.').replace(/^0+(?=\d)/, '');
  const stable = header.toUpperCase() !== 'US';
  const unit = unitName(unitText);
  if (header.toUpperCase() === 'QT' || unit === 'pcs' || unit === '%') {
    return reading(frame, { ...blank(profile, mode), status: 'not-a-weight', stable, unit }, valueText);
  }
  const mass = parseMass(valueText, unitText);
  if (!mass.ok) return refuse(mass.error === 'out-of-range' ? 'out-of-range' : 'unknown-unit');
  return reading(frame, { ...blank(profile, mode), ...massOrNot(mass.value, mode, profile), stable }, valueText);
}

/**
 * A tare value is no load, and a unit other than the profile's means somebody pressed the unit key: no mass then. Nor
 * above the type plate's largest load, where the scale promises nothing (V2).
 */
function massOrNot(
  mass: Mass,
  mode: string,
  profile: DecodeProfile,
): Pick<ScaleReading, 'massMg' | 'divisionMg' | 'unit' | 'status'> {
  const divisionMg = profile.divisionMg ?? mass.divisionMg;
  const isLoad = !/^T/i.test(mode) && (profile.unit === undefined || profile.unit === mass.unit);
  const none = { massMg: null, divisionMg, unit: mass.unit };
  if (!isLoad) return { ...none, status: 'not-a-weight' };
  if (profile.capacityMg !== undefined && mass.massMg > profile.capacityMg) return { ...none, status: 'out-of-range' };
  return { massMg: mass.massMg, divisionMg, unit: mass.unit, status: 'ok' };
}

function fits(mode: string, format: StGsFormat): boolean {
  return format.mode === 'optional' || (format.mode === 'required') === (mode !== '');
}

function unitName(spelling: string): string | null {
  const unit = spelling.toLowerCase();
  if (unit === '') return null;
  return unit === 'pc' || unit === 'pcs' ? 'pcs' : unit;
}

type Interpretation = Omit<ScaleReading, 'rawHex' | 'receivedAtMs'>;

function blank(profile: DecodeProfile, mode: string): Omit<Interpretation, 'status' | 'stable'> {
  const unmarked = profile.unmarkedIsGross === true ? false : null;
  const net = mode === '' ? unmarked : /^N/i.test(mode);
  return { massMg: null, divisionMg: profile.divisionMg ?? null, unit: null, net };
}

function reading(frame: ScaleFrame, meaning: Interpretation, valueText: string | null): Decoded {
  const rawHex = Buffer.from(frame.bytes).toString('hex').toUpperCase();
  return { kind: 'reading', reading: { ...meaning, rawHex, receivedAtMs: frame.receivedAtMs }, valueText };
}

function refuse(reason: FrameRefusal): Decoded {
  return { kind: 'refused', reason };
}
