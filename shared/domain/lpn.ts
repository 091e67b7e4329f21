const SEQUENCE_DIGITS = 6;
const SEQUENCE_LIMIT = 36 ** SEQUENCE_DIGITS;
const STATION_CODE = /^[A-Z0-9]{1,8}$/;
const LPN = /^LPN([A-Z0-9]{1,8})([A-Z0-9]{6})$/;

/** A unit label's number taken apart: which station gave it, and that station's running number. */
export interface LpnParts {
  readonly stationCode: string;
  readonly sequence: number;
}

/**
 * Builds a unit label (LPN, U4): `LPN`, the station's code, the station's running number in upper-case base 36.
 * The running number always takes six digits: with a free width, station `B` and station `B1` could print the same
 * label. Throws on a code other than 1-8 of A-Z 0-9 and on a sequence outside 0 .. 36^6 - 1.
 */
export function buildLpn(stationCode: string, sequence: number): string {
  if (!STATION_CODE.test(stationCode)) throw new RangeError(`Station code must be 1-8 of A-Z 0-9: ${stationCode}`);
  if (!Number.isInteger(sequence) || sequence < 0 || sequence >= SEQUENCE_LIMIT) {
    throw new RangeError(`LPN sequence must be an integer from 0 to ${SEQUENCE_LIMIT - 1}: ${sequence}`);
  }
  return `LPN${stationCode}${sequence.toString(36).toUpperCase().padStart(SEQUENCE_DIGITS, '0')}`;
}

/** Takes a scanned unit label apart; null when the text is no LPN. */
export function parseLpn(text: string): LpnParts | null {
  const [, stationCode, digits] = LPN.exec(text) ?? [];
  if (stationCode === undefined || digits === undefined) return null;
  return { stationCode, sequence: Number.parseInt(digits, 36) };
}
