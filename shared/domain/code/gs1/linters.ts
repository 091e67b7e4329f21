import { gs1CheckDigit } from '../check-digits.ts';
import { isCountryCode } from '../country-codes.ts';

const TYPES: Readonly<Record<string, RegExp>> = {
  N: /^\d+$/,
  X: /^[!"%&'()*+,\-./0-9:;<=>?A-Z_a-z]+$/,
  Y: /^[#\-/0-9A-Z]+$/,
  Z: /^[-0-9A-Z_a-z]+={0,2}$/,
};

/** True for characters that a component of this type may hold (N, X, Y, Z of the dictionary). */
export function isOfType(value: string, type: string): boolean {
  return TYPES[type]?.test(value) ?? false;
}

const isClock = (text: string, limit: number): boolean => /^\d\d$/.test(text) && Number(text) < limit;
const KEY = /^[0-9A-Z]{4}/;

/** The tests of the dictionary that a bench can make of a value alone; what it names and we do not know passes. */
const LINTERS: Readonly<Record<string, (value: string) => boolean>> = {
  csum: (value) => gs1CheckDigit(value.slice(0, -1)) === Number(value.at(-1)),
  key: (value) => KEY.test(value),
  keyoff1: (value) => KEY.test(value.slice(1)),
  yymmdd: (value) => isDay(`20${value}`, false),
  yymmd0: (value) => isDay(`20${value}`, true),
  yyyymmdd: (value) => isDay(value, false),
  hhmi: (value) => isClock(value.slice(0, 2), 24) && isClock(value.slice(2), 60),
  hh: (value) => isClock(value, 24),
  mi: (value) => isClock(value, 60),
  ss: (value) => isClock(value, 60),
  iso3166alpha2: isCountryCode,
  pcenc: (value) => !/%(?![0-9A-Fa-f]{2})/.test(value),
  yesno: (value) => value === '0' || value === '1',
  zero: (value) => /^0+$/.test(value),
  nonzero: (value) => !/^0+$/.test(value),
  nozeroprefix: (value) => value === '0' || !value.startsWith('0'),
  hasnondigit: (value) => /\D/.test(value),
  winding: (value) => /^[019]$/.test(value),
  hyphen: (value) => /^-+$/.test(value),
  pieceoftotal: (value) => isPiece(Number(value.slice(0, 2)), Number(value.slice(2))),
};

export function passesLinter(value: string, linter: string): boolean {
  return LINTERS[linter]?.(value) ?? true;
}

const isPiece = (piece: number, total: number): boolean => piece > 0 && piece <= total;

const MONTH_DAYS = [31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31];

/** A day that its month has; the year is not weighed, so that every February may have 29. Day 00 is the month's end. */
function isDay(yyyymmdd: string, mayBeMonthEnd: boolean): boolean {
  const days = MONTH_DAYS[Number(yyyymmdd.slice(4, 6)) - 1];
  const day = Number(yyyymmdd.slice(6, 8));
  return days !== undefined && day <= days && (day > 0 || mayBeMonthEnd);
}
