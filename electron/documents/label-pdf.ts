import type { Column, Content } from 'pdfmake/interfaces.js';
import { z } from 'zod';
import { Disposition } from '../../shared/domain/disposition.ts';
import { Grade } from '../../shared/domain/grade.ts';
import { parseLpn } from '../../shared/domain/lpn.ts';
import { LOCALES } from '../../shared/i18n/locales.ts';
import type { Translate } from '../../shared/i18n/translate.ts';
import { localTimeText } from './certificate-figures.ts';
import { code128, code128Width } from './code128.ts';
import { documentWords } from './document-words.ts';
import { drawableText } from './drawable-text.ts';
import { FONT_FAMILY } from './font.ts';
import { pointsFromMm } from './units.ts';
import { writePdf } from './write-pdf.ts';

/** What a unit label shows (documents.md 3.6, "LPN restock"). */
export const UnitLabel = z.strictObject({
  lpn: z.string().refine((text) => parseLpn(text) !== null, 'not a unit label number'),
  grade: Grade,
  sku: z.string().max(64).nullable(),
  name: z.string().max(200).nullable(),
  disposition: Disposition,
  /** Where to put the unit, as the policy names it: `A1`. */
  place: z.string().max(60),
  rma: z.string().max(64).nullable(),
  printedAtMs: z.int().nonnegative(),
  /** IANA zone of the site. */
  zone: z.string(),
  locale: z.enum(LOCALES),
});
export type UnitLabel = z.infer<typeof UnitLabel>;

const WIDTH = pointsFromMm(100);
const HEIGHT = pointsFromMm(50);
const MARGIN = pointsFromMm(4);
const CONTENT_WIDTH = WIDTH - 2 * MARGIN;
const GRADE_WIDTH = pointsFromMm(20);
const TEXT_WIDTH = CONTENT_WIDTH - GRADE_WIDTH - pointsFromMm(3);
/** Whole dots of a 203 dpi head (0.125 mm each), widest first: bars of uneven dots are what guns fail on. */
const MODULES_MM = [0.5, 0.375, 0.25] as const;
const BAR_HEIGHT_MM = 14;

/**
 * One unit label of 100 x 50 mm. Black and white only, for thermal heads. Texts too long for their lines are cut with
 * an ellipsis; the LPN and the place never are.
 */
export async function renderUnitLabel(label: UnitLabel): Promise<Uint8Array> {
  const parsed = UnitLabel.parse(label);
  const words = documentWords(parsed.locale);
  const { bytes } = await writePdf({
    title: parsed.lpn,
    createdAtMs: parsed.printedAtMs,
    language: parsed.locale,
    pageSize: { width: WIDTH, height: HEIGHT },
    pageMargins: [MARGIN, pointsFromMm(3), MARGIN, 0],
    defaultStyle: { font: FONT_FAMILY, fontSize: 8, lineHeight: 0.85 },
    content: [
      { columns: [gradeBox(parsed.grade), facts(parsed, words)], columnGap: pointsFromMm(3) },
      bars(parsed.lpn),
      foot(parsed),
    ],
  });
  return bytes;
}

function gradeBox(grade: Grade): Column {
  const side = GRADE_WIDTH;
  return {
    width: side,
    stack: [
      { canvas: [{ type: 'rect', x: 0, y: 0, w: side, h: side, color: '#000000' }] },
      {
        text: grade,
        fontSize: 44,
        bold: true,
        color: '#ffffff',
        alignment: 'center',
        relativePosition: { x: 0, y: -side - 3 },
      },
    ],
  };
}

function facts({ sku, name, disposition, place }: UnitLabel, words: Translate): Column {
  const where = drawableText(place);
  return {
    width: TEXT_WIDTH,
    stack: [
      {
        columns: [
          {
            width: TEXT_WIDTH * 0.6,
            text: words.say(`certificate.disposition.${disposition}`),
            fontSize: 10.5,
            bold: true,
          },
          {
            width: TEXT_WIDTH * 0.4,
            text: where,
            fontSize: where.length <= 8 ? 17 : 9,
            bold: true,
            alignment: 'right',
            margin: [0, -5, 0, -4],
          },
        ],
        columnGap: 0,
      },
      { text: clipped(sku ?? '—', 28), fontSize: 10.5, bold: true, noWrap: true },
      { text: clipped(name ?? '', 68), fontSize: 8.5 },
    ],
  };
}

function bars(lpn: string): Content {
  const moduleMm = MODULES_MM.find((mm) => code128Width(lpn, mm) <= CONTENT_WIDTH) ?? 0.25;
  const spare = CONTENT_WIDTH - code128Width(lpn, moduleMm);
  return {
    ...code128(lpn, { moduleMm, heightMm: BAR_HEIGHT_MM }),
    absolutePosition: { x: MARGIN + spare / 2, y: pointsFromMm(27) },
  };
}

function foot({ lpn, rma, printedAtMs, zone }: UnitLabel): Content {
  const notes = [rma === null ? '' : clipped(rma, 26), localTimeText(printedAtMs, zone).slice(0, 16)];
  return {
    absolutePosition: { x: MARGIN, y: pointsFromMm(41.5) },
    columns: [
      { width: CONTENT_WIDTH * 0.55, text: lpn, fontSize: lpn.length <= 12 ? 12 : 8.5, bold: true },
      {
        width: CONTENT_WIDTH * 0.45,
        stack: notes.map((text) => ({ text, noWrap: true })),
        fontSize: 7.5,
        alignment: 'right',
      },
    ],
    columnGap: 0,
  };
}

/** At most `cells` Latin letters wide; a Chinese character takes the room of two. */
function clipped(value: string, cells: number): string {
  let used = 0;
  let text = '';
  for (const character of drawableText(value)) {
    used += (character.codePointAt(0) ?? 0) >= 0x2e80 ? 2 : 1;
    if (used > cells) return `${text}…`;
    text += character;
  }
  return text;
}
