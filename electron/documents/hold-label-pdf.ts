import type { Content } from 'pdfmake/interfaces.js';
import { z } from 'zod';
import { isHoldNumber, spokenHoldNumber } from '../../shared/domain/hold-number.ts';
import { LOCALES } from '../../shared/i18n/locales.ts';
import type { Translate } from '../../shared/i18n/translate.ts';
import { localTimeText } from './certificate-figures.ts';
import { code128, code128Width } from './code128.ts';
import { documentWords } from './document-words.ts';
import { drawableText } from './drawable-text.ts';
import { FONT_FAMILY } from './font.ts';
import { pointsFromMm } from './units.ts';
import { writePdf } from './write-pdf.ts';

/** What the label of a parcel that nobody knows shows (documents.md 3.6, hold). No name and no telephone. */
export const HoldLabel = z.strictObject({
  holdNumber: z.string().refine(isHoldNumber, 'not a hold number'),
  /** The shelf it is carried to; null when the site has none. */
  shelf: z.string().max(60).nullable(),
  trackingNumber: z.string().max(64).nullable(),
  photoCount: z.int().nonnegative(),
  heldAtMs: z.int().nonnegative(),
  /** IANA zone of the site. */
  zone: z.string(),
  locale: z.enum(LOCALES),
  /** A parcel that nobody knows; otherwise one that is set aside with questions left. */
  isUnknown: z.boolean().optional(),
});
export type HoldLabel = z.infer<typeof HoldLabel>;

const WIDTH = pointsFromMm(100);
const HEIGHT = pointsFromMm(70);
const MARGIN = pointsFromMm(4);
const CONTENT_WIDTH = WIDTH - 2 * MARGIN;
const BAND_HEIGHT = pointsFromMm(11);
const BARS_TOP = pointsFromMm(41);
const BAR_HEIGHT_MM = 15;
/** Whole dots of a 203 dpi head, widest first. */
const MODULES_MM = [0.625, 0.5, 0.375, 0.25] as const;
/** The word stands in all three languages: whoever finds the parcel may read another than the one who shelved it. */
const BAND_LOCALES = ['en', 'zh-CN', 'es'] as const;

/** One hold label of 100 x 70 mm, black and white for thermal heads: its number and its shelf read from two metres. */
export async function renderHoldLabel(label: HoldLabel): Promise<Uint8Array> {
  const parsed = HoldLabel.parse(label);
  const { bytes } = await writePdf({
    title: spokenHoldNumber(parsed.holdNumber),
    createdAtMs: parsed.heldAtMs,
    language: parsed.locale,
    pageSize: { width: WIDTH, height: HEIGHT },
    pageMargins: [MARGIN, 0, MARGIN, 0],
    defaultStyle: { font: FONT_FAMILY, fontSize: 9, lineHeight: 0.9 },
    content: [...band(parsed), ...head(parsed, documentWords(parsed.locale)), bars(parsed.holdNumber), foot(parsed)],
  });
  return bytes;
}

function band({ isUnknown }: HoldLabel): Content[] {
  const id = isUnknown === false ? 'open-work.hold.band' : 'unidentified.label.band';
  const words = BAND_LOCALES.map((locale) => documentWords(locale).say(id)).join('  ');
  return [
    {
      absolutePosition: { x: 0, y: 0 },
      canvas: [{ type: 'rect', x: 0, y: 0, w: WIDTH, h: BAND_HEIGHT, color: '#000000' }],
    },
    {
      absolutePosition: { x: 0, y: pointsFromMm(1.8) },
      text: words,
      fontSize: 16,
      bold: true,
      color: '#ffffff',
      alignment: 'center',
    },
  ];
}

function head({ holdNumber, shelf }: HoldLabel, words: Translate): Content[] {
  const spoken = spokenHoldNumber(holdNumber);
  const place = shelf === null ? '—' : clipped(drawableText(shelf));
  const [numberWidth, shelfWidth] = [CONTENT_WIDTH * 0.66, CONTENT_WIDTH * 0.34];
  const title = (text: string, x: number, width: number): Content => ({
    absolutePosition: { x, y: BAND_HEIGHT + pointsFromMm(2) },
    columns: [{ width, text, fontSize: 9 }],
  });
  const value = (text: string, x: number, width: number, fontSize: number): Content => ({
    absolutePosition: { x, y: BAND_HEIGHT + pointsFromMm(5.5) + (44 - fontSize) / 2 },
    columns: [{ width, text, fontSize, bold: true, noWrap: true }],
  });
  const shelfX = MARGIN + numberWidth;
  return [
    title(words.say('unidentified.label.number'), MARGIN, numberWidth),
    value(spoken, MARGIN, numberWidth, fitting(spoken, numberWidth, 44)),
    title(words.say('unidentified.label.shelf'), shelfX, shelfWidth),
    value(place, shelfX, shelfWidth, fitting(place, shelfWidth, 44)),
  ];
}

/** A shelf is a short code; whatever else it is called, its beginning finds it. */
const clipped = (place: string): string => (place.length > 14 ? `${place.slice(0, 13)}…` : place);

/** The largest size at which a bold text of one line keeps to its width. */
function fitting(text: string, width: number, most: number): number {
  const ems = [...text].reduce((sum, letter) => sum + emsOf(letter), 0);
  return Math.min(most, Math.floor(width / ems));
}

/** How wide a bold letter is at most, in ems: Chinese ones are square, W and M nearly so. */
function emsOf(letter: string): number {
  if ((letter.codePointAt(0) ?? 0) >= 0x2e80) return 1.05;
  return /[MWmw]/.test(letter) ? 1 : 0.68;
}

function bars(holdNumber: string): Content {
  const moduleMm = MODULES_MM.find((mm) => code128Width(holdNumber, mm) <= CONTENT_WIDTH) ?? 0.25;
  const spare = CONTENT_WIDTH - code128Width(holdNumber, moduleMm);
  return {
    ...code128(holdNumber, { moduleMm, heightMm: BAR_HEIGHT_MM }),
    absolutePosition: { x: MARGIN + spare / 2, y: BARS_TOP },
  };
}

function foot({ trackingNumber, photoCount, heldAtMs, zone, locale }: HoldLabel): Content {
  const words = documentWords(locale);
  const parcel = trackingNumber === null ? words.say('unidentified.label.no-number') : drawableText(trackingNumber);
  const when = localTimeText(heldAtMs, zone).slice(0, 16);
  return {
    absolutePosition: { x: MARGIN, y: pointsFromMm(58.5) },
    stack: [
      {
        columns: [
          { width: CONTENT_WIDTH * 0.66, text: parcel.slice(0, 40), bold: true, noWrap: true },
          { width: CONTENT_WIDTH * 0.34, text: when, alignment: 'right', noWrap: true },
        ],
        columnGap: 0,
        fontSize: parcel.length > 26 ? 7.5 : 10,
      },
      {
        columns: [
          { width: CONTENT_WIDTH * 0.66, text: words.say('unidentified.label.scan'), noWrap: true },
          {
            width: CONTENT_WIDTH * 0.34,
            text: words.say('unidentified.label.photos', { count: photoCount }),
            alignment: 'right',
          },
        ],
        columnGap: 0,
        fontSize: 8,
        margin: [0, 2, 0, 0],
      },
    ],
  };
}
