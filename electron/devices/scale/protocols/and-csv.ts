import { unitName } from '../decimal-text.ts';
import { type Decoded, frameReading } from '../decoded.ts';
import { type LineParts, type LineRule, decodeByRules, weightOf } from '../line-grammar.ts';
import { AND_ERRORS } from './and-errors.ts';

/**
 * The CSV format of A&D balances (devices.md 1.5): `LAB-0123,2004/07/01,12:34:56,ST,+0000.1278,  g`, with identity, date
 * and time where the menu says so, and semicolons where the decimal mark is a comma.
 */
const form = (separator: string, mark: string, fields: string): RegExp =>
  new RegExp(String.raw`^(?:[^,;]{1,20}${separator}){0,4}${fields}`.replaceAll('~', separator).replaceAll('#', mark));
const WEIGHT = String.raw`(?<header>ST|US|WT|QT)~(?<sign>[+-])(?<digits>\d{1,9}(?:#\d{1,9})?)~ *(?<unit>[A-Za-z]{1,3}|%) *$`;
const OUT_OF_RANGE = String.raw`(?<header>OL)~(?<sign>[+-]?)[\d.,E+-]*~? *(?<unit>[A-Za-z]{0,3}|%) *$`;

const RULES: readonly LineRule[] = [
  { form: form(',', '\\.', WEIGHT), says: weight },
  { form: form(';', ',', WEIGHT), says: weight },
  { form: form(',', '\\.', OUT_OF_RANGE), says: outOfRange },
  { form: form(';', ',', OUT_OF_RANGE), says: outOfRange },
  ...AND_ERRORS,
];

function weight(parts: LineParts): Decoded {
  const stable = parts('header') !== 'US';
  return weightOf(parts, parts('header') === 'QT' ? { stable, status: 'not-a-weight' } : { stable });
}

function outOfRange(parts: LineParts): Decoded {
  const status = parts('sign') === '-' ? 'underload' : 'overload';
  return frameReading({ status, unit: unitName(parts('unit')) });
}

export const decodeAndCsv = decodeByRules(RULES);
