import type { CanvasElement, Content, TableCell } from 'pdfmake/interfaces.js';
import { spokenHoldNumber } from '../../shared/domain/hold-number.ts';
import type { HandoverRow } from '../../shared/protocol/handover-view.ts';
import type { WorkRow } from '../../shared/protocol/work-view.ts';
import { code128, code128Width, QUIET_MODULES } from './code128.ts';
import { drawableText } from './drawable-text.ts';
import { CONTENT_WIDTH, GREY, INK, RULE } from './handover-look.ts';
import type { SheetParts } from './handover-sheet-pdf.ts';
import { pointsFromMm } from './units.ts';
import { blockerText, clockText } from './work-words.ts';

const GAP = 6;
const BARS = { moduleMm: 0.25, heightMm: 8 } as const;
const QUIET = QUIET_MODULES * pointsFromMm(BARS.moduleMm);
const NUMBER_WIDTH = pointsFromMm(42);
const [BOX, OWNER, DUE] = [22, 66, 74];
const REST = CONTENT_WIDTH - BOX - NUMBER_WIDTH - OWNER - DUE - 6 * GAP;
const WIDTHS = [BOX, NUMBER_WIDTH, REST * 0.52, REST * 0.48, OWNER, DUE];

/** What lies on one shelf, a line each: tick, number with its bars, what, what blocks it, whose, by when. */
export function handoverRows(rows: readonly HandoverRow[], parts: SheetParts): Content {
  const { words } = parts;
  const head = ['done', 'number', 'what', 'blocks', 'owner', 'due'].map((id) => ({
    text: words.say(`open-work.sheet.column.${id}`),
    fontSize: 7,
    color: GREY,
  }));
  return {
    table: {
      widths: WIDTHS,
      headerRows: 1,
      dontBreakRows: true,
      keepWithHeaderRows: 1,
      body: [head, ...rows.map((row) => line(row, parts))],
    },
    layout: {
      hLineWidth: (row) => (row <= 1 ? 0.8 : 0.4),
      vLineWidth: () => 0,
      hLineColor: (row) => (row <= 1 ? INK : RULE),
      paddingLeft: () => 0,
      paddingRight: () => GAP,
      paddingTop: () => 3,
      paddingBottom: () => 3,
    },
  };
}

function line(row: HandoverRow, parts: SheetParts): TableCell[] {
  const { work } = row;
  return [
    tickBox(row.isDone),
    number(row),
    what(row, parts),
    { text: work === null ? '' : drawableText(blockerText(work, parts.words)) },
    { text: work === null ? '' : drawableText(work.owner.name) },
    due(work, parts),
  ];
}

/** S95: ticked by the next shift, on paper or on screen. */
function tickBox(isDone: boolean): TableCell {
  const box: CanvasElement = { type: 'rect', x: 1, y: 1, w: 11, h: 11, lineWidth: 0.9, lineColor: INK };
  const tick: CanvasElement = {
    type: 'polyline',
    points: [
      { x: 3, y: 7 },
      { x: 5.5, y: 10 },
      { x: 11, y: 2.5 },
    ],
    lineWidth: 1.4,
    lineColor: INK,
  };
  return { canvas: isDone ? [box, tick] : [box] };
}

/** The number on its label, to be read by eye and by gun; bars that would not fit are left out, never squeezed. */
function number({ work, raw }: HandoverRow): TableCell {
  const held = work?.holdNumber ?? null;
  const text = held === null ? (work?.trackingNumber ?? work?.rmaNumber ?? raw ?? '') : spokenHoldNumber(held);
  const code = text.replaceAll('-', '');
  const canBar = /^[\x20-\x7e]+$/.test(code) && code128Width(code, BARS.moduleMm) - 2 * QUIET <= NUMBER_WIDTH;
  const label = {
    text: drawableText(text),
    bold: true,
    fontSize: 8.5,
    margin: [0, 1, 0, 0] as [number, number, number, number],
  };
  return { stack: canBar ? [{ ...code128(code, BARS), margin: [-QUIET, 0, 0, 0] }, label] : [label] };
}

function what({ kind, work, shelfInSystem }: HandoverRow, { words }: SheetParts): TableCell {
  const from =
    kind === 'moved' && shelfInSystem !== null ? words.say('open-work.sheet.was-on', { shelf: shelfInSystem }) : null;
  const remark = kind === 'unknown' || kind === 'not-parked' ? words.say(`open-work.finding.${kind}`) : from;
  const title = work === null ? null : drawableText(work.title[words.locale] || words.say('open-work.untitled'));
  const ids = work === null ? [] : [work.rmaNumber, work.holdNumber === null ? null : work.trackingNumber];
  return {
    stack: [
      ...(title === null ? [] : [{ text: title.length > 90 ? `${title.slice(0, 90)}…` : title }]),
      { text: drawableText(ids.filter((id) => id !== null).join(' · ')), fontSize: 7, color: GREY },
      ...(remark === null ? [] : [{ text: remark, bold: true, fontSize: 7.5 }]),
    ],
  };
}

function due(work: WorkRow | null, { words, nowMs }: SheetParts): TableCell {
  if (work === null) return '';
  const [next] = work.clocks;
  return {
    stack: [
      ...(work.urgency === 'priority' ? [{ text: words.say('open-work.priority'), bold: true }] : []),
      ...(work.dueOn === null ? [] : [{ text: work.dueOn, bold: true }]),
      ...(next === undefined ? [] : [{ text: clockText(next, nowMs, words), fontSize: 7.5 }]),
    ],
  };
}
