import type { Content } from 'pdfmake/interfaces.js';
import type { DockParcel } from '../../shared/dock/dock-state.ts';
import type { Translate } from '../../shared/i18n/translate.ts';
import { localTimeText } from './certificate-figures.ts';
import { CONTENT_WIDTH, GREY, INK, RULE } from './certificate-look.ts';
import { drawableText } from './drawable-text.ts';

const NUMBER_COLUMNS = 4;

/** Tables stand flush with the text above them. */
export const flushLeft = (column: number): number => (column === 0 ? 0 : 4);

/** A section's name over its rule. */
export function heading(text: string): Content {
  return [
    { text, fontSize: 9, bold: true, color: GREY, margin: [0, 8, 0, 1] },
    {
      canvas: [{ type: 'line', x1: 0, y1: 0, x2: CONTENT_WIDTH, y2: 0, lineWidth: 0.6, lineColor: INK }],
      margin: [0, 0, 0, 4],
    },
  ];
}

/** Tracking numbers in columns, read downwards line by line. */
export function numberColumns(numbers: readonly string[], words: Translate): Content {
  if (numbers.length === 0) return { text: words.say('dock.sheet.none'), color: GREY };
  const rows = Array.from({ length: Math.ceil(numbers.length / NUMBER_COLUMNS) }, (_, row) =>
    Array.from({ length: NUMBER_COLUMNS }, (_cell, column): Content => ({
      text: drawableText(numbers[row * NUMBER_COLUMNS + column] ?? ''),
      fontSize: 8,
    })),
  );
  return {
    table: { widths: Array.from({ length: NUMBER_COLUMNS }, () => '*'), body: rows },
    layout: {
      hLineWidth: () => 0,
      vLineWidth: () => 0,
      paddingLeft: flushLeft,
      paddingTop: () => 0.5,
      paddingBottom: () => 0.5,
    },
  };
}

/** Damaged parcels with what was seen, when, and the beginning of the photograph's hash: enough to find it again. */
export function damagedTable(damaged: readonly DockParcel[], zone: string, words: Translate): Content {
  return {
    table: {
      widths: ['*', '*', 'auto', 'auto'],
      body: damaged.map(({ trackingNumber, condition, arrivedAtMs, photo }): Content[] => [
        { text: drawableText(trackingNumber), bold: true },
        { text: condition === null ? '' : words.say(`dock.condition.${condition}`) },
        { text: localTimeText(arrivedAtMs, zone) },
        {
          text: photo === null ? '' : words.say('dock.sheet.has-photo', { hash: photo.slice(0, 12) }),
          fontSize: 8,
          color: GREY,
        },
      ]),
    },
    layout: {
      hLineWidth: (line) => (line === 0 ? 0 : 0.4),
      vLineWidth: () => 0,
      hLineColor: () => RULE,
      paddingLeft: flushLeft,
    },
  };
}
