import type { Column, Content } from 'pdfmake/interfaces.js';
import { COMMANDS, type CommandEntry, type CommandGroup } from '../../shared/domain/command.ts';
import type { Locale } from '../../shared/i18n/locales.ts';
import type { Translate } from '../../shared/i18n/translate.ts';
import { code128, QUIET_MODULES } from './code128.ts';
import { documentWords } from './document-words.ts';
import { FONT_FAMILY } from './font.ts';
import { pointsFromMm } from './units.ts';
import { writePdf } from './write-pdf.ts';

/** 13 mil: read by a gun at arm's length and by a worn one close up; the longest code then fits half a page. */
const BARS = { moduleMm: 0.33, heightMm: 9.5 } as const;
/** The quiet zone hangs out into the margin or the gap, which are as white, so that bars and words are flush. */
const QUIET = QUIET_MODULES * pointsFromMm(BARS.moduleMm);
const INK = '#161c22';
const GREY = '#5c6670';
const SIDE = pointsFromMm(13);
const CONTENT_WIDTH = 595.28 - 2 * SIDE;
/** Room between the columns, so that a gun's line cannot cross two codes. */
const GAP = pointsFromMm(14);
const CELL_WIDTH = (CONTENT_WIDTH - GAP) / 2;
/** Two laminated sheets, front and back: actions, what is found, what is damaged, and how a parcel came. */
const PAGES: readonly (readonly CommandGroup[])[] = [
  ['action'],
  ['outer-packaging', 'grade', 'disposition'],
  ['defect', 'defect-place'],
  ['arrival'],
];

/** The scannable commands (U4) as A4 pages: a word, its Code 128, the code in plain. */
export async function renderCommandSheet(locale: Locale): Promise<Uint8Array> {
  const words = documentWords(locale);
  const pages = PAGES.map((groups, index) => ({
    stack: groups.map((group) => section(group, words)),
    ...(index === 0 ? {} : { pageBreak: 'before' as const }),
  }));
  const { bytes } = await writePdf({
    title: words.say('command.sheet.title'),
    createdAtMs: 0,
    language: locale,
    pageSize: 'A4',
    pageMargins: [SIDE, pointsFromMm(22), SIDE, pointsFromMm(9)],
    defaultStyle: { font: FONT_FAMILY, fontSize: 9, color: INK, lineHeight: 0.88 },
    header: () => heading(words),
    content: pages,
    footer: (page, count) => ({
      text: words.say('command.sheet.page', { page, pages: count }),
      fontSize: 7,
      color: GREY,
      alignment: 'right',
      margin: [SIDE, 0, SIDE, 0],
    }),
  });
  return bytes;
}

function heading(words: Translate): Content {
  return {
    margin: [SIDE, pointsFromMm(9), SIDE, 0],
    stack: [
      { text: words.say('command.sheet.title'), fontSize: 18, bold: true },
      { text: words.say('command.sheet.hint'), fontSize: 8, color: GREY },
    ],
  };
}

function section(group: CommandGroup, words: Translate): Content {
  const entries = COMMANDS.filter((entry) => entry.group === group);
  const rows = Array.from({ length: Math.ceil(entries.length / 2) }, (_, row) => entries.slice(2 * row, 2 * row + 2));
  return [
    { text: words.say(`command.group.${group}`), fontSize: 9, bold: true, color: GREY, margin: [0, 3, 0, 1] },
    {
      canvas: [{ type: 'line', x1: 0, y1: 0, x2: CONTENT_WIDTH, y2: 0, lineWidth: 0.8, lineColor: INK }],
      margin: [0, 0, 0, 4],
    },
    ...rows.map((row) => ({
      columns: row.map((entry) => cell(entry, words)),
      columnGap: GAP,
      margin: [0, 0, 0, pointsFromMm(2)] as [number, number, number, number],
      unbreakable: true,
    })),
  ];
}

function cell({ code, messageId }: CommandEntry, words: Translate): Column {
  return {
    width: CELL_WIDTH,
    stack: [
      { text: words.say(messageId), fontSize: 12.5, bold: true },
      { ...code128(code, BARS), margin: [-QUIET, 3, 0, 0] },
      {
        text: code,
        fontSize: 7.5,
        color: GREY,

        margin: [0, 1, 0, 0],
      },
    ],
  };
}
