import type { Content } from 'pdfmake/interfaces.js';
import { z } from 'zod';
import { Disposition } from '../../shared/domain/disposition.ts';
import { LOCALES } from '../../shared/i18n/locales.ts';
import { isToteCode } from '../../shared/tote/tote-code.ts';
import { ToteColour } from '../../shared/tote/tote-events.ts';
import { localTimeText } from './certificate-figures.ts';
import { code128, code128Width } from './code128.ts';
import { documentWords } from './document-words.ts';
import { FONT_FAMILY } from './font.ts';
import { pointsFromMm } from './units.ts';
import { writePdf } from './write-pdf.ts';

/** What a tote's label shows (documents.md 3.6, "Container / tote"). */
export const ToteLabel = z.strictObject({
  code: z.string().refine(isToteCode, 'not a code of a tote'),
  number: z.int().positive(),
  colour: ToteColour,
  disposition: Disposition,
  printedAtMs: z.int().nonnegative(),
  /** IANA zone of the site. */
  zone: z.string(),
  locale: z.enum(LOCALES),
});
export type ToteLabel = z.infer<typeof ToteLabel>;

const SIDE = pointsFromMm(100);
const MARGIN = pointsFromMm(6);
const WIDTH = SIDE - 2 * MARGIN;
/** Whole dots of a 203 dpi head, widest first. */
const MODULES_MM = [0.5, 0.375, 0.25] as const;

/** A label of 100 x 100 mm: the number to be read across the room, what belongs inside, and the code. */
export async function renderToteLabel(label: ToteLabel): Promise<Uint8Array> {
  const { code, number, colour, disposition, printedAtMs, zone, locale } = ToteLabel.parse(label);
  const words = documentWords(locale);
  const { bytes } = await writePdf({
    title: code,
    createdAtMs: printedAtMs,
    language: locale,
    pageSize: { width: SIDE, height: SIDE },
    pageMargins: [MARGIN, pointsFromMm(4), MARGIN, 0],
    defaultStyle: { font: FONT_FAMILY, fontSize: 10, lineHeight: 0.9 },
    content: [
      { text: words.say(`tote.colour.${colour}`), fontSize: 16, bold: true, alignment: 'center' },
      { text: String(number), fontSize: number > 999 ? 72 : 96, bold: true, alignment: 'center' },
      { text: words.say(`certificate.disposition.${disposition}`), fontSize: 20, bold: true, alignment: 'center' },
      bars(code),
      foot(code, localTimeText(printedAtMs, zone).slice(0, 16)),
    ],
  });
  return bytes;
}

function bars(code: string): Content {
  const moduleMm = MODULES_MM.find((mm) => code128Width(code, mm) <= WIDTH) ?? 0.25;
  const spare = WIDTH - code128Width(code, moduleMm);
  return {
    ...code128(code, { moduleMm, heightMm: 16 }),
    absolutePosition: { x: MARGIN + spare / 2, y: pointsFromMm(70) },
  };
}

function foot(code: string, when: string): Content {
  return {
    absolutePosition: { x: MARGIN, y: pointsFromMm(89) },
    columns: [
      // A code has no place to break: a long one is set smaller, or it would run on to a second label.
      { width: WIDTH * 0.65, text: code, fontSize: code.length > 11 ? 10.5 : 14, bold: true, noWrap: true },
      { width: WIDTH * 0.35, text: when, fontSize: 9, alignment: 'right', noWrap: true },
    ],
    columnGap: 0,
  };
}
