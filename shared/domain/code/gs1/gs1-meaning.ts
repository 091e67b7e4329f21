import type { Gs1Element } from './element-string.ts';

/** What a bench can use of a label; null for what does not stand there. */
interface Gs1Meaning {
  readonly sscc: string | null;
  readonly gtin14: string | null;
  readonly lot: string | null;
  /** YYYY-MM-DD. */
  readonly expiry: string | null;
  readonly serial: string | null;
  readonly count: number | null;
  readonly netMg: number | null;
  readonly grossMg: number | null;
  readonly orderNumber: string | null;
  readonly ginc: string | null;
  readonly gsin: string | null;
  readonly shipToPostcode: string | null;
}

/** Sorts elements by what they are for. `currentYear` decides the century of a two-digit year. Source: devices.md 4.4. */
export function gs1Meaning(elements: readonly Gs1Element[], currentYear: number): Gs1Meaning {
  const of = (...ais: string[]): string | null => elements.find(({ ai }) => ais.includes(ai))?.value ?? null;
  const expiry = of('17');
  const count = of('37', '30');
  return {
    sscc: of('00'),
    gtin14: of('01', '02', '03'),
    lot: of('10'),
    expiry: expiry === null ? null : gs1Date(expiry, currentYear),
    serial: of('21'),
    count: count === null ? null : Number(count),
    netMg: massMg(elements, '310'),
    grossMg: massMg(elements, '330'),
    orderNumber: of('400'),
    ginc: of('401'),
    gsin: of('402'),
    shipToPostcode: of('420') ?? of('421')?.slice(3) ?? null,
  };
}

/**
 * YYMMDD as a calendar date; day 00 is the last of its month. A year 51 or more ahead lies in the century before, one
 * 50 or more behind in the next. Source: GS1 General Specifications 7.12.
 */
export function gs1Date(yymmdd: string, currentYear: number): string {
  const [yy, month, day] = [Number(yymmdd.slice(0, 2)), Number(yymmdd.slice(2, 4)), Number(yymmdd.slice(4, 6))];
  const century = currentYear - (currentYear % 100);
  const ahead = yy - (currentYear % 100);
  const year = century + yy + (ahead >= 51 ? -100 : ahead <= -50 ? 100 : 0);
  const last = month === 2 ? (isLeap(year) ? 29 : 28) : [4, 6, 9, 11].includes(month) ? 30 : 31;
  const two = (part: number): string => String(part).padStart(2, '0');
  return `${year}-${two(month)}-${two(day === 0 ? last : day)}`;
}

const isLeap = (year: number): boolean => (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;

/** The identifier's last digit says how many of the six digits stand behind the point; mg, exact. */
function massMg(elements: readonly Gs1Element[], prefix: string): number | null {
  const mass = elements.find(({ ai }) => ai.length === 4 && ai.startsWith(prefix));
  return mass === undefined ? null : Number(mass.value) * 10 ** (6 - Number(mass.ai[3]));
}
