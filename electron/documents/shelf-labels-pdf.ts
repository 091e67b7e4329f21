import type { Column, Content } from 'pdfmake/interfaces.js';
import { type Shelf, shelfLabel } from '../../shared/domain/policy/shelf.ts';
import type { Locale } from '../../shared/i18n/locales.ts';
import type { Translate } from '../../shared/i18n/translate.ts';
import { code128, code128Width } from './code128.ts';
import { documentWords } from './document-words.ts';
import { drawableText } from './drawable-text.ts';
import { FONT_FAMILY } from './font.ts';
import { CONTENT_WIDTH, GREY, INK, RULE, SIDE } from './handover-look.ts';
import { pointsFromMm } from './units.ts';
import { writePdf } from './write-pdf.ts';

const HEIGHT_MM = 20;
const GAP = pointsFromMm(6);
const CELL_WIDTH = (CONTENT_WIDTH - GAP) / 2;
const CELL_PADDING = pointsFromMm(4);
/** Widest first: shelf labels are scanned from where one stands. */
const MODULES_MM = [0.5, 0.4, 0.33] as const;

/** The hold shelves' labels, two beside each other on A4, to be cut out: code in large type, its bars, what it is for. */
export async function renderShelfLabels(shelves: readonly Shelf[], locale: Locale): Promise<Uint8Array> {
  const words = documentWords(locale);
  const rows = Array.from({ length: Math.ceil(shelves.length / 2) }, (_, at) => shelves.slice(2 * at, 2 * at + 2));
  const { bytes } = await writePdf({
    title: words.say('open-work.shelves.title'),
    createdAtMs: 0,
    language: locale,
    pageSize: 'A4',
    pageMargins: [SIDE, SIDE, SIDE, SIDE],
    defaultStyle: { font: FONT_FAMILY, fontSize: 10, color: INK, lineHeight: 0.9 },
    content: [
      { text: words.say('open-work.shelves.title'), fontSize: 18, bold: true },
      { text: words.say('open-work.shelves.hint'), fontSize: 8, color: GREY, margin: [0, 0, 0, 8] },
      ...rows.map((row): Content => ({
        columns: row.map((shelf) => cell(shelf, words)),
        columnGap: GAP,
        margin: [0, 0, 0, GAP],
        unbreakable: true,
      })),
    ],
  });
  return bytes;
}

function cell({ code, name, purpose, capacity }: Shelf, words: Translate): Column {
  const inner = CELL_WIDTH - 2 * CELL_PADDING;
  const label = shelfLabel(code);
  const moduleMm = MODULES_MM.find((mm) => code128Width(label, mm) <= inner) ?? MODULES_MM[2];
  const what = [
    words.say(`open-work.purpose.${purpose}`),
    words.say('open-work.shelves.capacity', { count: capacity }),
  ];
  const stack: Content[] = [
    { text: code, fontSize: 40, bold: true },
    { text: name === code ? ' ' : drawableText(name), fontSize: 11, bold: true },
    { text: what.join(' · '), color: GREY, margin: [0, 0, 0, 4] },
    code128(label, { moduleMm, heightMm: HEIGHT_MM }),
    { text: label, fontSize: 9, margin: [0, 2, 0, 0] },
  ];
  return {
    width: CELL_WIDTH,
    table: { widths: [inner], body: [[{ stack }]] },
    layout: {
      hLineWidth: () => 0.5,
      vLineWidth: () => 0.5,
      hLineColor: () => RULE,
      vLineColor: () => RULE,
      paddingLeft: () => CELL_PADDING,
      paddingRight: () => CELL_PADDING,
      paddingTop: () => CELL_PADDING,
      paddingBottom: () => CELL_PADDING,
    },
  };
}
