/** What follows from weights and chances is never certain. */
const MOST = 99;

/** A share from 0 to 1 as whole percent, never rounded up to certainty: 99.7 % is 99 %, and so is more. */
export function formatPercent(share: number, locale: string): string {
  return new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 0 }).format(
    Math.min(MOST, Math.floor(share * 100)) / 100,
  );
}
