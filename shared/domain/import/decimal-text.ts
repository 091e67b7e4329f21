import { accepted, refused, type Result } from '../result.ts';
import type { Delimiter } from './table.ts';

type Mark = '.' | ',';

/** How one column writes its decimals: what its own cells prove, and what the file's delimiter suggests. */
export interface DecimalConvention {
  readonly proven: Mark | null;
  readonly assumed: Mark | null;
}

/** A number as written: certain of its mark, without any, or `1.234`, which two countries read differently. */
type Reading =
  | { readonly kind: 'plain'; readonly text: string }
  | { readonly kind: 'certain'; readonly mark: Mark; readonly text: string }
  | { readonly kind: 'either'; readonly seen: Mark; readonly text: string };

const ASSUMED: Readonly<Record<Delimiter, Mark | null>> = { ',': '.', ';': ',', '\t': null };
const OTHER: Readonly<Record<Mark, Mark>> = { '.': ',', ',': '.' };

/**
 * Learns a column's decimal mark from all its cells: `12,5` proves the comma, `1.234,50` too, `1,234` proves nothing.
 * A column that proves both marks has none. Files cut at `;` mostly write the comma, files cut at `,` the point.
 */
export function decimalConvention(cells: Iterable<string>, delimiter: Delimiter): DecimalConvention {
  const marks = new Set<Mark>();
  for (const cell of cells) {
    const reading = readingOf(digitsOf(cell));
    if (reading?.kind === 'certain') marks.add(reading.mark);
  }
  const [proven = null] = marks;
  if (marks.size > 1) return { proven: null, assumed: null };
  return { proven, assumed: proven ?? ASSUMED[delimiter] };
}

/** The part of a cell that is a number: units, currencies and signs around it do not change how decimals are written. */
function digitsOf(cell: string): string {
  return /[.,]?\d[\d.,'’\s]*/u.exec(cell.normalize('NFKC'))?.[0] ?? '';
}

/**
 * Brings a number as people write it (`1.234,50`, `1 234.5`, `1'234`) to plain decimal text with a point and no
 * grouping. `1.234` means 1234 or 1.234 by the column's convention, and is refused when the column does not tell.
 */
export function decimalText(
  text: string,
  { proven, assumed }: DecimalConvention,
): Result<string, 'not-a-number' | 'ambiguous-number'> {
  const reading = readingOf(text);
  if (reading === null) return refused('not-a-number');
  if (reading.kind !== 'either') return accepted(reading.text);
  if (proven === null && reading.seen !== assumed) return refused('ambiguous-number');
  const isDecimal = reading.seen === (proven ?? assumed);
  return accepted(reading.text.replace(reading.seen, isDecimal ? '.' : ''));
}

function readingOf(cell: string): Reading | null {
  const text = cell.replace(/[\s'’]/g, '');
  if (/^\d+$/.test(text)) return { kind: 'plain', text };
  return grouped(text, '.') ?? grouped(text, ',') ?? singleMark(text);
}

/** `1,234,567` and `1,234.5`: groups of three, so the other sign is the decimal mark. */
function grouped(text: string, mark: Mark): Reading | null {
  const group = OTHER[mark];
  const pattern = new RegExp(`^\\d{1,3}(?:(?:[${group}]\\d{3}){2,}(?:[${mark}]\\d+)?|[${group}]\\d{3}[${mark}]\\d+)$`);
  return pattern.test(text) ? { kind: 'certain', mark, text: text.replaceAll(group, '').replace(mark, '.') } : null;
}

function singleMark(text: string): Reading | null {
  const [, whole = '', mark, fraction = ''] = /^(\d*)([.,])(\d+)$/.exec(text) ?? [];
  if (mark !== '.' && mark !== ',') return null;
  const canGroup = /^[1-9]\d{0,2}$/.test(whole) && fraction.length === 3;
  if (canGroup) return { kind: 'either', seen: mark, text };
  return { kind: 'certain', mark, text: `${whole === '' ? '0' : whole}.${fraction}` };
}
