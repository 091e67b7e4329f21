const STATION_CODE = /^[A-Z0-9]{1,8}$/;
const TOTE_CODE = /^TOT([A-Z0-9]{1,8}?)(\d{4})$/;
const MOST = 9_999;

/** The printed code of a tote (documents.md 3.6): `TOT`, the station that made it, its running number. Throws on others. */
export function buildToteCode(stationCode: string, number: number): string {
  if (!STATION_CODE.test(stationCode)) throw new RangeError(`Station code must be 1-8 of A-Z 0-9: ${stationCode}`);
  if (!Number.isInteger(number) || number < 1 || number > MOST) {
    throw new RangeError(`A tote's number must be an integer from 1 to ${MOST}: ${number}`);
  }
  return `TOT${stationCode}${number.toString().padStart(4, '0')}`;
}

/** True when the text claims to be a tote: it is then looked up as nothing else. */
export function isToteCode(text: string): boolean {
  return TOTE_CODE.test(text.trim().toUpperCase());
}

/** The big number on the label; null when the text is no tote's code. */
export function toteNumberOf(code: string): number | null {
  const digits = TOTE_CODE.exec(code.trim().toUpperCase())?.[2];
  return digits === undefined ? null : Number.parseInt(digits, 10);
}
