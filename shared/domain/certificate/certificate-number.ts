/** Damage certificates, and certificates of what parcels weighed: each has numbers of its own. */
export const CERTIFICATE_SERIES = ['DC', 'WC'] as const;
export type CertificateSeries = (typeof CERTIFICATE_SERIES)[number];

/** What a certificate's number says: what it is, the station that issued it, the year, its running number in that year. */
export interface CertificateNumberParts {
  readonly series: CertificateSeries;
  readonly stationCode: string;
  /** Calendar year in the site's zone, 2000-9999. */
  readonly year: number;
  /** 1 to 999999, without gaps per station and year. */
  readonly sequence: number;
}

const NUMBER = /^(DC|WC)-([A-Z0-9]{1,8})-([2-9]\d{3})-(\d{6})-([0-9A-Z])$/;
const ALPHABET = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ';

/**
 * The check character of ISO/IEC 7064:2003, hybrid system MOD 37,36, over text of A-Z and 0-9. It finds every single
 * wrong character and every swap of neighbours, the two slips of somebody who copies a number from paper.
 */
export function checkCharacter(text: string): string {
  let product = 36;
  for (const character of text) {
    const value = ALPHABET.indexOf(character);
    if (value < 0) throw new RangeError(`Only A-Z and 0-9 can be checked: ${text}`);
    const sum = (product + value) % 36 || 36;
    product = (sum * 2) % 37;
  }
  return ALPHABET.charAt((37 - product) % 36);
}

/** Builds `<series>-<station>-<year>-<6 digits>-<check>`. Throws when a part is out of range: numbers are ours to give. */
export function buildCertificateNumber({ series, stationCode, year, sequence }: CertificateNumberParts): string {
  const digits = String(sequence).padStart(6, '0');
  const check = checkCharacter(`${series}${stationCode}${year}${digits}`);
  const number = `${series}-${stationCode}-${year}-${digits}-${check}`;
  if (sequence < 1 || !NUMBER.test(number)) throw new RangeError(`Not a certificate number: ${number}`);
  return number;
}

/** Takes a number apart; null when the form or the check character is wrong. */
export function parseCertificateNumber(text: string): CertificateNumberParts | null {
  const [, name, stationCode, year, sequence, check] = NUMBER.exec(text) ?? [];
  const series = CERTIFICATE_SERIES.find((known) => known === name);
  if (
    series === undefined ||
    stationCode === undefined ||
    year === undefined ||
    sequence === undefined ||
    sequence === '000000'
  )
    return null;
  if (checkCharacter(`${series}${stationCode}${year}${sequence}`) !== check) return null;
  return { series, stationCode, year: Number(year), sequence: Number(sequence) };
}
