import { s10CheckDigit, upsCheckDigit } from './check-digits.ts';
import { isCountryCode } from './country-codes.ts';
import type { Specificity } from './candidate.ts';

/**
 * One format of parcel numbers. `pattern` is tried on the whole normalised code and says nothing about the check digit;
 * `isRight` recomputes what the format lets us recompute, and is null for a format that has no public check.
 */
export interface TrackingFormat {
  readonly id: string;
  /** The carrier as it calls itself, read from the number; null when the format does not say. */
  readonly carrierOf: (number: string) => string | null;
  readonly pattern: RegExp;
  readonly isRight: ((number: string) => boolean) | null;
  /** How much the shape alone says, when the check holds. */
  readonly specificity: Specificity;
}

/** Designated operators that returns to Europe mostly come from; any other post is named by its country. */
const POSTS: Readonly<Record<string, string>> = {
  CN: 'China Post',
  DE: 'Deutsche Post',
  ES: 'Correos',
  FR: 'La Poste',
  GB: 'Royal Mail',
  IT: 'Poste Italiane',
  MX: 'Correos de México',
  PT: 'CTT',
  US: 'USPS',
};

function postOf(country: string): string | null {
  return isCountryCode(country) ? (POSTS[country] ?? `Post ${country}`) : null;
}

/** Carriers and checks: devices.md 5.1 and 5.2. More carriers are more rows. */
export const TRACKING_FORMATS: readonly TrackingFormat[] = [
  {
    id: 's10',
    carrierOf: (number) => postOf(number.slice(11)),
    pattern: /^[A-Z]{2}\d{9}[A-Z]{2}$/,
    isRight: (number) => s10CheckDigit(number.slice(2, 10)) === Number(number[10]) && isCountryCode(number.slice(11)),
    specificity: 'prefix-and-check',
  },
  {
    id: 'ups-1z',
    carrierOf: () => 'UPS',
    pattern: /^1Z[A-Z0-9]{15}\d$/,
    isRight: (number) => upsCheckDigit(number.slice(2, -1)) === Number(number.at(-1)),
    specificity: 'prefix-and-check',
  },
  {
    id: 'ups-waybill',
    carrierOf: () => 'UPS',
    pattern: /^[AHJKTV]\d{10}$/,
    isRight: (number) => upsCheckDigit(number.slice(1, -1)) === Number(number.at(-1)),
    specificity: 'check',
  },
];
