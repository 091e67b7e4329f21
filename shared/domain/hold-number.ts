const PLAIN = 10_000;
const LETTERS = 26;
const TAIL = 36 ** 3;
const LIMIT = PLAIN + LETTERS * TAIL;
const STATION_CODE = /^[A-Z0-9]{1,8}$/;
const HOLD_NUMBER = /^H([A-Z0-9]{1,8})-?([A-Z0-9]{4})$/;

/**
 * The short number of a parcel that nobody knows, for its label and its shelf: `H`, the station's code and four digits
 * (`HB10042`). A-Z and 0-9 only, so that every scanner and keyboard agrees (U3). The last four always are the counter:
 * with a free width, station `B` and station `B1` could print the same label. From 10,000 on a letter leads: `A000`.
 * Throws on a code other than 1-8 of A-Z 0-9 and on a sequence outside 1 .. 1,223,055.
 */
export function buildHoldNumber(stationCode: string, sequence: number): string {
  if (!STATION_CODE.test(stationCode)) throw new RangeError(`Station code must be 1-8 of A-Z 0-9: ${stationCode}`);
  if (!Number.isInteger(sequence) || sequence < 1 || sequence >= LIMIT) {
    throw new RangeError(`Hold number sequence must be an integer from 1 to ${LIMIT - 1}: ${sequence}`);
  }
  return `H${stationCode}${digitsOf(sequence)}`;
}

function digitsOf(sequence: number): string {
  if (sequence < PLAIN) return String(sequence).padStart(4, '0');
  const over = sequence - PLAIN;
  const letter = String.fromCodePoint(65 + Math.floor(over / TAIL));
  return letter + (over % TAIL).toString(36).toUpperCase().padStart(3, '0');
}

/**
 * The number as people read and say it, on screen and on paper: `HB1-0042`. Only bars hold the compact form; typed,
 * both mean the same. A text that is no hold number stays as it is.
 */
export function spokenHoldNumber(holdNumber: string): string {
  return holdNumber.replace(HOLD_NUMBER, 'H$1-$2');
}

/** True for a text of the shape of a hold number, spoken or as printed in bars. */
export const isHoldNumber = (text: string): boolean => HOLD_NUMBER.test(text);
