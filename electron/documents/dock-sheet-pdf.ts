import type { Content } from 'pdfmake/interfaces.js';
import { dockSheetOf } from '../../shared/dock/dock-sheet.ts';
import type { DockParcel, DockState } from '../../shared/dock/dock-state.ts';
import type { Locale } from '../../shared/i18n/locales.ts';
import type { Translate } from '../../shared/i18n/translate.ts';
import { instantText } from './certificate-figures.ts';
import { GREY, INK, PAGE } from './certificate-look.ts';
import { damagedTable, flushLeft, heading, numberColumns } from './dock-sheet-parts.ts';
import { documentWords } from './document-words.ts';
import { drawableText } from './drawable-text.ts';
import { reservationWords } from './reservation-words.ts';
import { signatureBoxes } from './signature-box.ts';
import { FONT_FAMILY } from './font.ts';
import { writePdf } from './write-pdf.ts';

/** Who and where, as the sheet names them. */
export interface DockSheetFrame {
  readonly locale: Locale;
  readonly zone: string;
  readonly siteName: string;
  readonly stationName: string;
  readonly receiverName: string;
}

/**
 * The goods-in sheet of one delivery (S51): counts, damaged parcels with the words that were signed, what is missing
 * and what nobody announced, the conduct of the carrier (S54), and the driver's signature or the line for it.
 */
export async function renderDockSheet(state: DockState, frame: DockSheetFrame): Promise<Uint8Array> {
  const words = documentWords(frame.locale);
  const { bytes } = await writePdf({
    title: `${words.say('dock.sheet.title')} ${state.closed?.number ?? ''}`,
    createdAtMs: state.closed?.atMs ?? state.openedAtMs,
    language: frame.locale,
    pageSize: 'A4',
    pageMargins: [PAGE.side, PAGE.top, PAGE.side, 40],
    defaultStyle: { font: FONT_FAMILY, fontSize: 9.5, color: INK, lineHeight: 0.95 },
    content: [
      title(state, words),
      facts(state, frame, words),
      figures(state, words),
      reservation(state, frame, words),
      ...lists(state, frame, words),
      signatureBoxes(state, frame.receiverName, words),
      heading(words.say('dock.sheet.all-list')),
      numberColumns(
        state.parcels.map(({ trackingNumber }) => trackingNumber),
        words,
      ),
    ],
    footer: (page, pages) => ({
      columns: [
        { text: state.closed?.number ?? '', fontSize: 7.5, color: GREY },
        { text: words.say('dock.sheet.page', { page, pages }), fontSize: 7.5, color: GREY, alignment: 'right' },
      ],
      margin: [PAGE.side, 8, PAGE.side, 0],
    }),
  });
  return bytes;
}

function title(state: DockState, words: Translate): Content {
  return {
    columns: [
      { text: words.say('dock.sheet.title'), fontSize: 20, bold: true },
      { text: state.closed?.number ?? '', fontSize: 13, bold: true, alignment: 'right', margin: [0, 7, 0, 0] },
    ],
    margin: [0, 0, 0, 8],
  };
}

function facts(state: DockState, frame: DockSheetFrame, words: Translate): Content {
  const { zone } = frame;
  const rows: [string, string][] = [
    ['carrier', state.carrier],
    ['site', frame.siteName],
    ['station', frame.stationName],
    ['by', frame.receiverName],
    ['began', instantText(state.openedAtMs, zone)],
    ['ended', state.closed ? instantText(state.closed.atMs, zone) : ''],
  ];
  const cell = ([name, value]: [string, string]): Content => ({
    stack: [
      { text: words.say(`dock.sheet.${name}`), fontSize: 7.5, color: GREY },
      { text: drawableText(value), bold: true },
    ],
    margin: [0, 0, 0, 6],
  });
  return {
    columns: [0, 1].map((column) => ({ stack: rows.filter((_row, index) => index % 2 === column).map(cell) })),
    columnGap: 20,
  };
}

function figures(state: DockState, words: Translate): Content {
  const { counted, announced, difference, damaged } = dockSheetOf(state);
  const signed = difference === null || difference <= 0 ? String(difference ?? '–') : `+${difference}`;
  const figure = (name: string, value: string): Content => ({
    stack: [
      { text: words.say(`dock.sheet.${name}`), fontSize: 8, color: GREY },
      { text: value, fontSize: 22, bold: true },
    ],
  });
  return {
    table: {
      widths: ['*', '*', '*', '*'],
      body: [
        [
          figure('counted', String(counted)),
          figure('announced', String(announced ?? '–')),
          figure('difference', signed.replace('-', '\u2212')),
          figure('damaged', String(damaged.length)),
        ],
      ],
    },
    layout: {
      hLineWidth: () => 0.8,
      vLineWidth: () => 0,
      paddingLeft: flushLeft,
      paddingTop: () => 5,
      paddingBottom: () => 3,
    },
    margin: [0, 4, 0, 4],
  };
}

/** The words as they were signed; before that as they will be. */
function reservation(state: DockState, { locale }: DockSheetFrame, words: Translate): Content {
  const sentences = state.signed?.words ?? reservationWords(state, locale);
  return [
    heading(words.say('dock.sheet.reservation')),
    ...sentences.map(({ text }) => ({ text: drawableText(text), fontSize: 10.5, margin: [0, 0, 0, 2] as Margin })),
  ];
}

type Margin = [number, number, number, number];

function lists(state: DockState, { zone }: DockSheetFrame, words: Translate): Content[] {
  const { missing, extra, damaged } = dockSheetOf(state);
  const conduct = state.conduct === null ? [] : [words.say(`dock.conduct.${state.conduct}`)];
  const said = [...conduct, ...(state.note === '' ? [] : [drawableText(state.note)])];
  const numbersOf = (parcels: readonly DockParcel[]) => parcels.map(({ trackingNumber }) => trackingNumber);
  const sections: [string, readonly unknown[], () => Content][] = [
    ['damaged-list', damaged, () => damagedTable(damaged, zone, words)],
    ['missing-list', missing, () => numberColumns(missing, words)],
    ['extra-list', extra, () => numberColumns(numbersOf(extra), words)],
    ['conduct', said, () => ({ text: said.join(' · ') })],
  ];
  return sections
    .filter(([, shown]) => shown.length > 0)
    .map(([name, , content]): Content => [heading(words.say(`dock.sheet.${name}`)), content()]);
}
