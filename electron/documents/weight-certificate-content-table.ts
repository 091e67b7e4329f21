import type { Content } from 'pdfmake/interfaces.js';
import { USUAL_PACKAGING } from '../../shared/domain/masses/usual-packaging.ts';
import type { WeightCertificateContent } from '../../shared/domain/certificate/weight-certificate-content.ts';
import { gramsText } from './certificate-figures.ts';
import { CONTENT_WIDTH, GREY, type Look } from './certificate-look.ts';
import { given, grid, heading, ruled } from './certificate-parts.ts';
import type { CertificateWords } from './certificate-words.ts';

/** So many lines stand on the page; the record beside it has all. */
const MOST_LINES = 12;
const FIGURES = [54, 54, 66, 62, 82];
const WIDTHS = [CONTENT_WIDTH - FIGURES.reduce((sum, width) => sum + width, 0), ...FIGURES];

/** What the reading was held against: every item and packaging, how heavy, how sure, by whose word, and what was counted. */
export function heldAgainstTable(content: WeightCertificateContent, words: CertificateWords, look: Look): Content {
  const { lines, packings } = content;
  const title = (id: string): Content => ({ stack: [words.stacked(id, look.small + 0.8)], color: GREY });
  const titles = ['item', 'count.expected', 'count.counted', 'unit-mass', 'spread', 'from'].map(title);
  const rows = [
    ...lines.slice(0, MOST_LINES).map((line) => lineRow(line, words, look)),
    ...packings.slice(0, MOST_LINES).map((packing) => packingRow(packing, content, words, look)),
  ];
  const more = lines.length - MOST_LINES;
  return [
    heading(words, 'held-against', look),
    grid(WIDTHS, [titles, ...rows], ruled(look)),
    ...(more > 0 ? [{ text: [words.inline('more-lines', { lines: more })], fontSize: look.label, color: GREY }] : []),
  ];
}

function lineRow(
  { name, sku, expected, counted, unitMass }: WeightCertificateContent['lines'][number],
  words: CertificateWords,
  look: Look,
): Content[] {
  const figure = (text: string | null): Content => given(text, { fontSize: look.value });
  const mass = (massMg: number | undefined): string | null =>
    massMg === undefined ? null : gramsText(massMg, null, words.locale);
  return [
    { stack: [given(name, { fontSize: look.value }), { text: given(sku), fontSize: look.small, color: GREY }] },
    figure(String(expected)),
    figure(counted === null ? null : String(counted)),
    figure(mass(unitMass?.massMg)),
    figure(unitMass === null ? null : `± ${mass(unitMass.spreadMg) ?? ''}`),
    unitMass === null
      ? figure(null)
      : { stack: [words.stacked(`from.${unitMass.from}`, look.label, { parcels: unitMass.parcels })] },
  ];
}

function packingRow(
  { name, massMg, spreadMg }: WeightCertificateContent['packings'][number],
  { packings, packagingMg }: WeightCertificateContent,
  words: CertificateWords,
  look: Look,
): Content[] {
  const figure = (text: string): Content => given(text, { fontSize: look.value });
  const alone = packagingMg === null ? null : gramsText(packagingMg, null, words.locale);
  const note =
    alone === null
      ? packings.length > 1
        ? words.inline('packing.any')
        : ''
      : words.inline('packing.alone', { mass: alone });
  return [
    {
      stack: [
        {
          text: [name === USUAL_PACKAGING ? words.inline('packing.usual') : words.inline('packing', { name })],
          fontSize: look.value,
        },
        { stack: [note], fontSize: look.small, color: GREY },
      ],
    },
    { text: '' },
    { text: '' },
    figure(gramsText(massMg, null, words.locale)),
    figure(`± ${gramsText(spreadMg, null, words.locale)}`),
    { text: '' },
  ];
}
