import type { Content } from 'pdfmake/interfaces.js';
import { CHECK_CODES, type CheckCode } from '../../shared/domain/code/check-code.ts';
import { GROUP_SEPARATOR } from '../../shared/domain/code/gs1/element-string.ts';
import type { Locale } from '../../shared/i18n/locales.ts';
import type { Translate } from '../../shared/i18n/translate.ts';
import { documentWords } from './document-words.ts';
import { FONT_FAMILY } from './font.ts';
import { symbolDrawing } from './symbol-drawing.ts';
import { pointsFromMm } from './units.ts';
import { writePdf } from './write-pdf.ts';

const INK = '#161c22';
const GREY = '#5c6670';
const SIDE = pointsFromMm(15);
/** Room between the columns, so that a gun's line cannot cross two codes. */
const GAP = pointsFromMm(12);
/** In the order a person goes through a scanner's settings. */
const STEPS = ['cdc', 'aim', 'suffix', 'gs', 'charset', 'check', 'itf'] as const;

/** One A4 page: how a scanner has to be set (devices.md 4.5), and the check codes that show whether it is. */
export async function renderScannerSheet(locale: Locale): Promise<Uint8Array> {
  const words = documentWords(locale);
  const { bytes } = await writePdf({
    title: words.say('scanner.sheet.title'),
    createdAtMs: 0,
    language: locale,
    pageSize: 'A4',
    pageMargins: [SIDE, pointsFromMm(13), SIDE, pointsFromMm(10)],
    defaultStyle: { font: FONT_FAMILY, fontSize: 11, color: INK, lineHeight: 1.05 },
    content: [...settings(words), ...codes(words)],
  });
  return bytes;
}

function settings(words: Translate): Content[] {
  return [
    { text: words.say('scanner.sheet.title'), fontSize: 22, bold: true },
    { text: words.say('scanner.sheet.hint'), fontSize: 9, color: GREY },
    { text: words.say('scanner.sheet.set'), fontSize: 14, bold: true, margin: [0, 10, 0, 3] },
    { ol: STEPS.map((step) => ({ text: words.say(`scanner.sheet.step.${step}`), margin: [0, 0, 0, 2] })) },
    { text: words.say('scanner.sheet.makers'), fontSize: 9, color: GREY, margin: [0, 3, 0, 0] },
  ];
}

function codes(words: Translate): Content[] {
  const rows = Array.from({ length: Math.ceil(CHECK_CODES.length / 2) }, (_, row) =>
    CHECK_CODES.slice(2 * row, 2 * row + 2),
  );
  return [
    { text: words.say('scanner.sheet.codes'), fontSize: 14, bold: true, margin: [0, 12, 0, 0] },
    { text: words.say('scanner.sheet.codes.text'), margin: [0, 0, 0, 8] },
    ...rows.map((row) => ({
      columns: row.map((code) => ({ width: '*', stack: cell(code, words) })),
      columnGap: GAP,
      margin: [0, 0, 0, pointsFromMm(9)] as [number, number, number, number],
      unbreakable: true,
    })),
  ];
}

function cell(code: CheckCode, words: Translate): Content[] {
  const { bcid, moduleMm } = DRAWN[code.symbology];
  const { canvas, quiet } = symbolDrawing({ bcid, text: textFor(code), moduleMm, heightMm: 16 });
  return [
    {
      text: `${String(CHECK_CODES.indexOf(code) + 1)}. ${words.say(`scanner.sheet.code.${code.symbology}`)}`,
      bold: true,
    },
    { canvas, margin: [-quiet, 3, 0, 0] },
    { text: code.content.replaceAll(GROUP_SEPARATOR, ' [GS] '), fontSize: 8, color: GREY, margin: [0, 2, 0, 0] },
  ];
}

/** Squares need wider modules than bars: a camera and a worn gun read them from arm's length. */
const DRAWN = {
  code128: { bcid: 'code128', moduleMm: 0.25 },
  'gs1-128': { bcid: 'gs1-128', moduleMm: 0.3 },
  gs1datamatrix: { bcid: 'gs1datamatrix', moduleMm: 0.7 },
  qrcode: { bcid: 'qrcode', moduleMm: 0.7 },
  ean13: { bcid: 'ean13', moduleMm: 0.38 },
  'chinese-qrcode': { bcid: 'qrcode', moduleMm: 0.7 },
} as const;

/** GS1 elements are written with their identifiers in parentheses, and the drawing sets FNC1 between them. */
function textFor({ symbology, content }: CheckCode): string {
  if (!symbology.startsWith('gs1')) return content;
  return content
    .split(GROUP_SEPARATOR)
    .map((element) => `(${element.slice(0, 2)})${element.slice(2)}`)
    .join('');
}
