import type { Content } from 'pdfmake/interfaces.js';
import { shelfLabel } from '../../shared/domain/policy/shelf.ts';
import type { Locale } from '../../shared/i18n/locales.ts';
import type { Translate } from '../../shared/i18n/translate.ts';
import type { HandoverRow, HandoverView } from '../../shared/protocol/handover-view.ts';
import type { DayCountsView } from '../../shared/protocol/work-view.ts';
import { localTimeText } from './certificate-figures.ts';
import { documentWords } from './document-words.ts';
import { drawableText } from './drawable-text.ts';
import { FONT_FAMILY } from './font.ts';
import { CONTENT_WIDTH, GREY, INK, SIDE } from './handover-look.ts';
import { handoverRows } from './handover-rows.ts';
import { writePdf } from './write-pdf.ts';

/** Everything a handover sheet shows. */
export interface HandoverSheet {
  readonly handover: HandoverView;
  readonly counts: DayCountsView;
  readonly siteName: string;
  /** IANA zone of the site. */
  readonly zone: string;
  readonly printedAtMs: number;
  readonly locale: Locale;
}

/** The parts every section of the sheet needs. */
export interface SheetParts {
  readonly words: Translate;
  readonly nowMs: number;
}

/** The handover sheet (S95): shelf by shelf exactly what lies there, what should and does not, and two signatures. */
export async function renderHandoverSheet(sheet: HandoverSheet): Promise<Uint8Array> {
  const words = documentWords(sheet.locale);
  const parts = { words, nowMs: sheet.printedAtMs };
  const { bytes } = await writePdf({
    title: words.say('open-work.sheet.title'),
    createdAtMs: sheet.printedAtMs,
    language: sheet.locale,
    pageSize: 'A4',
    pageMargins: [SIDE, 34, SIDE, 40],
    defaultStyle: { font: FONT_FAMILY, fontSize: 8.5, color: INK, lineHeight: 0.92 },
    content: [
      heading(sheet, words),
      countsTable(sheet.counts, words),
      ...sheet.handover.shelves.filter(({ isScanned }) => isScanned).flatMap(({ code }) => shelf(code, sheet, parts)),
      ...missing(sheet, parts),
      unscanned(sheet, words),
      note(sheet.handover, words),
      signatures(words),
    ],
    footer: (page, pages) => foot(sheet, words, page, pages),
  });
  return bytes;
}

function heading({ handover, siteName, zone }: HandoverSheet, words: Translate): Content {
  const time = (atMs: number): string => localTimeText(atMs, zone).slice(0, 16);
  const from = time(handover.startedAtMs);
  const until = handover.closedAtMs === null ? '…' : time(handover.closedAtMs);
  const people = [handover.startedBy, handover.closedBy].flatMap((person) => (person ? [person.name] : []));
  return {
    stack: [
      { text: words.say('open-work.sheet.title'), fontSize: 18, bold: true },
      {
        text: [drawableText(siteName), words.say('open-work.sheet.scanned', { from, until, zone })].join(' · '),
        color: GREY,
      },
      { text: drawableText([...new Set(people)].join(', ')), color: GREY },
    ],
    margin: [0, 0, 0, 8],
  };
}

/** Received = closed + open + parked, today's; what came before stands in its own column. */
function countsTable(counts: DayCountsView, words: Translate): Content {
  const { carriedOver } = counts;
  const figures: readonly [string, string][] = [
    ['received', String(counts.received)],
    ['closed', String(counts.closed)],
    ['open', String(counts.open)],
    ['parked', String(counts.parked)],
    ['carried-over', String(carriedOver.open + carriedOver.parked)],
    ['photos', String(counts.photos)],
    ['facts-waiting', String(counts.factsWaiting)],
  ];
  const width = CONTENT_WIDTH / figures.length;
  return {
    stack: [
      { text: words.say('open-work.sheet.day', { day: counts.day }), bold: true, margin: [0, 0, 0, 2] },
      {
        columns: figures.map(([id, value]) => ({
          width,
          stack: [
            { text: value, fontSize: 15, bold: true },
            { text: words.say(`open-work.count.${id}`), fontSize: 7.5, color: GREY },
          ],
        })),
      },
    ],
    margin: [0, 0, 0, 6],
  };
}

function shelf(code: string, { handover }: HandoverSheet, parts: SheetParts): Content[] {
  const lying = handover.rows.filter((row) => row.shelf === code && row.kind !== 'missing');
  const name = handover.shelves.find((known) => known.code === code)?.name ?? code;
  const title = name === code ? code : `${code} ${drawableText(name)}`;
  return section(parts.words.say('open-work.sheet.shelf', { shelf: title, count: lying.length }), lying, parts);
}

function missing({ handover }: HandoverSheet, parts: SheetParts): Content[] {
  const rows = handover.rows.filter(({ kind }) => kind === 'missing');
  return rows.length === 0
    ? []
    : section(parts.words.say('open-work.sheet.missing', { count: rows.length }), rows, parts);
}

function section(title: string, rows: readonly HandoverRow[], parts: SheetParts): Content[] {
  const head: Content = { text: title, fontSize: 11, bold: true, margin: [0, 8, 0, 3], headlineLevel: 1 };
  return rows.length === 0 ? [head] : [head, handoverRows(rows, parts)];
}

function unscanned({ handover }: HandoverSheet, words: Translate): Content {
  const shelves = handover.shelves.filter(({ isScanned }) => !isScanned).map(({ code }) => shelfLabel(code).slice(3));
  if (shelves.length === 0) return [];
  return {
    text: words.say('open-work.sheet.unscanned', { shelves: shelves.join(', ') }),
    color: GREY,
    margin: [0, 8, 0, 0],
  };
}

function note({ note: message }: HandoverView, words: Translate): Content {
  if (message === '') return [];
  return {
    stack: [
      { text: words.say('open-work.sheet.note'), bold: true },
      { text: drawableText(message), fontSize: 10 },
    ],
    margin: [0, 10, 0, 0],
    unbreakable: true,
  };
}

/** Both shifts sign: one gave what stands here, the other took it. */
function signatures(words: Translate): Content {
  const width = (CONTENT_WIDTH - 24) / 2;
  const column = (id: string) => ({
    width,
    stack: [
      { text: words.say(id), bold: true, margin: [0, 0, 0, 34] as [number, number, number, number] },
      { canvas: [{ type: 'line' as const, x1: 0, y1: 0, x2: width, y2: 0, lineWidth: 0.8, lineColor: INK }] },
      { text: words.say('open-work.sheet.sign'), fontSize: 7, color: GREY },
    ],
  });
  return {
    columns: [column('open-work.sheet.gives'), column('open-work.sheet.takes')],
    columnGap: 24,
    margin: [0, 18, 0, 0],
    unbreakable: true,
  };
}

function foot({ printedAtMs, zone }: HandoverSheet, words: Translate, page: number, pages: number): Content {
  return {
    margin: [SIDE, 8, SIDE, 0],
    columns: [
      { text: words.say('open-work.sheet.printed', { time: localTimeText(printedAtMs, zone).slice(0, 16) }) },
      { text: words.say('open-work.sheet.page', { page, pages }), alignment: 'right' },
    ],
    fontSize: 7,
    color: GREY,
  };
}
