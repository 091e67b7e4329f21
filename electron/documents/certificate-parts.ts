import type { Content, ContentTable, CustomTableLayout, TableCell } from 'pdfmake/interfaces.js';
import { CONTENT_WIDTH, GREY, INK, type Look, RULE } from './certificate-look.ts';
import type { CertificateWords } from './certificate-words.ts';
import { drawableText } from './drawable-text.ts';

/**
 * The mark for a value nobody recorded. The row stays: an absent row could have been cut off. A new object each time,
 * because pdfmake writes its measurements into the nodes it is given.
 */
const absent = (): Content => ({ text: '—', color: GREY });

/** A value from outside, made safe to print; null and what is empty once cleaned show as absent. */
export function given(value: string | null, style: { bold?: boolean; fontSize?: number } = {}): Content {
  const text = value === null ? '' : drawableText(value);
  return text === '' ? absent() : { text, ...style };
}

/** A word of one of our own lists in both languages, or the mark for absent. */
export function listed(words: CertificateWords, list: string, name: string | null): Content {
  return name === null ? absent() : words.inline(`${list}.${name}`);
}

/** A section's heading over a full rule. */
export function heading(words: CertificateWords, id: string, look: Look, width: number = CONTENT_WIDTH): Content {
  return {
    stack: [
      { text: [words.inline(id)], fontSize: look.value, bold: true },
      {
        canvas: [{ type: 'line', x1: 0, y1: 0, x2: width, y2: 0, lineWidth: 0.8, lineColor: INK }],
        margin: [0, 2, 0, 0],
      },
    ],
    margin: [0, look.sectionGap, 0, 0],
  };
}

/** Rows with a hairline under each, and no other lines. */
export function ruled(look: Look): CustomTableLayout {
  return {
    hLineWidth: (row) => (row === 0 ? 0 : 0.4),
    vLineWidth: () => 0,
    hLineColor: () => RULE,
    paddingLeft: () => 0,
    paddingRight: () => 6,
    paddingTop: () => look.rowPadding,
    paddingBottom: () => look.rowPadding + 1,
  };
}

/** A table of fixed columns: given widths wrap whatever stands in them, automatic ones would grow past the margin. */
export function grid(
  widths: readonly number[],
  rows: readonly (readonly Content[])[],
  layout: CustomTableLayout,
): ContentTable {
  const padding = layout.paddingRight?.(0, { table: { body: [] } }) ?? 0;
  const body: TableCell[][] = rows.map((row) => [...row]);
  return { table: { widths: widths.map((width) => width - padding), body, dontBreakRows: true }, layout };
}

/** One labelled row of a field list. */
export interface Field {
  readonly id: string;
  readonly value: Content;
}

/** Label left, value right, aligned over all rows; a long value wraps inside its column. */
export function fieldList(fields: readonly Field[], words: CertificateWords, look: Look, width: number): Content {
  const labelWidth = 80;
  const rows = fields.map(({ id, value }) => [
    { stack: [words.stacked(id)], color: GREY },
    { stack: [value], fontSize: look.value },
  ]);
  return grid([labelWidth, width - labelWidth], rows, ruled(look));
}
