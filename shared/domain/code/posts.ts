import { isCountryCode } from './country-codes.ts';

/** Designated operators that returns to Europe mostly come from; any other post is named by its country. */
const POSTS: Readonly<Record<string, string>> = {
  AU: 'Australia Post',
  CA: 'Canada Post',
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

/** The post of a country by its two letters (UPU S10); null for letters that are no country. */
export function postOf(country: string): string | null {
  return isCountryCode(country) ? (POSTS[country] ?? `Post ${country}`) : null;
}
