import { parseGtin } from '../code/gtin.ts';
import { normaliseCode } from '../code/normalise-code.ts';
import { accepted, refused, type Result } from '../result.ts';
import { decimalText, type DecimalConvention } from './decimal-text.ts';
import { unguardFormulas } from './formula-guard.ts';
import type { RefusedRowKind } from './refused-row.ts';

export type CellParser<Value> = (text: string) => Result<Value, RefusedRowKind>;

/** What a spreadsheet makes of a long number: `6.90123E+12`. The digits are lost and cannot be brought back. */
const DAMAGED = /^\d+(?:[.,]\d+)?E\+\d+$/i;
/** `="0123"` is how exports keep a spreadsheet from dropping the zero; the text inside is what was meant. */
const FORCED_TEXT = /^="([^"]*)"$/;
/** Tab, line feed and carriage return are blanks of a cell; every other control character is no text. */
const CONTROL = /(?![\t\n\r])\p{Cc}/u;

/** A cell without the blanks around it, full-width ones too, on one line, as it is stored. HTML and formulas stay text. */
export function cleanCell(cell: string): string {
  return unguardFormulas(cell)
    .replace(/[\uFEFF\u200b]/g, '')
    .split(/[\r\n]+/)
    .map((line) => line.trim())
    .join(' ')
    .trim();
}

/** Free text of at most `max` characters. */
export function textCell(max: number): CellParser<string> {
  return (text) => {
    if (CONTROL.test(text)) return refused('control-characters');
    return text.length > max ? refused('too-long') : accepted(text);
  };
}

/** A number kept as text exactly as written; refused when a spreadsheet has already rounded it. */
export function codeCell(max: number): CellParser<string> {
  return (text) => {
    const meant = FORCED_TEXT.exec(text)?.[1]?.trim() ?? text;
    if (meant === '') return refused('missing-value');
    return DAMAGED.test(meant) ? refused('spreadsheet-damaged-number') : textCell(max)(meant);
  };
}

/** An RMA or order number in the form a scan of it takes, hyphens kept. */
export const numberCell: CellParser<string> = (text) => normalisedCell(text, 'hyphenated');
/** A tracking number in the form a scan of it takes, hyphens between digits dropped. */
export const trackingCell: CellParser<string> = (text) => normalisedCell(text, 'normalised');

function normalisedCell(text: string, form: 'hyphenated' | 'normalised'): Result<string, RefusedRowKind> {
  const cell = codeCell(64)(text);
  if (!cell.ok) return cell;
  const code = normaliseCode(cell.value);
  if (code.ok) return accepted(code.value[form]);
  return refused(code.error.kind === 'empty' ? 'missing-value' : code.error.kind);
}

/** A GTIN of 8, 12, 13 or 14 digits to 14; a wrong check digit is refused, for no scan would ever match it. */
export const gtinCell: CellParser<string> = (text) => {
  const cell = codeCell(64)(text);
  if (!cell.ok) return cell;
  const gtin = parseGtin(cell.value.normalize('NFKC').replace(/[\s-]/g, ''));
  if (gtin === null) return refused('not-a-gtin');
  return gtin.check === 'ok' ? accepted(gtin.gtin14) : refused('gtin-check-digit');
};

/** A count from 1 to `most`; `1.0` and `1,00` are whole too. */
export function quantityCell(convention: DecimalConvention, most = 999): CellParser<number> {
  return (text) => {
    if (text.startsWith('-')) return refused('out-of-range');
    const decimal = decimalText(text.normalize('NFKC'), convention);
    if (!decimal.ok) return decimal;
    const quantity = Number(decimal.value);
    if (!Number.isInteger(quantity)) return refused('not-a-whole-number');
    return quantity >= 1 && quantity <= most ? accepted(quantity) : refused('out-of-range');
  };
}

/** The last four digits of a phone number. A whole number is cut to them here: the rest is never kept. */
export const phoneTailCell: CellParser<string> = (text) => {
  const digits = text.normalize('NFKC').replace(/\D/g, '');
  return digits.length < 4 ? refused('too-few-digits') : accepted(digits.slice(-4));
};

/** One of a list of words in any of the languages, compared without case, accents, blanks and hyphens. */
export function wordCell<Value>(words: readonly (readonly [Value, readonly string[]])[]): CellParser<Value> {
  const byWord = new Map(words.flatMap(([value, names]) => names.map((name) => [wordKey(name), value] as const)));
  return (text) => {
    const value = byWord.get(wordKey(text));
    return value === undefined ? refused('unknown-value') : accepted(value);
  };
}

function wordKey(text: string): string {
  return text
    .normalize('NFKC')
    .normalize('NFD')
    .toLowerCase()
    .replace(/[\p{M}\s_-]/gu, '');
}
