import type { Content } from 'pdfmake/interfaces.js';
import type { CertificateContent } from '../../shared/domain/certificate/certificate-content.ts';
import { instantText } from './certificate-figures.ts';
import { CONTENT_WIDTH, GREY, INK, type Look } from './certificate-look.ts';
import { given } from './certificate-parts.ts';
import type { CertificateWords } from './certificate-words.ts';

const QR_WIDTH = 74;
const META_WIDTHS = [142, 152, 70, CONTENT_WIDTH - 142 - 152 - 70];

/** What the head says of any certificate. */
export type CertificateHead = Pick<
  CertificateContent,
  'number' | 'version' | 'issuedAtMs' | 'zone' | 'site' | 'station'
>;

/** Title, the code that carries number and digest, and the strip that says which paper this is. */
export function certificateHead(
  content: CertificateHead,
  digest: string,
  words: CertificateWords,
  look: Look,
): Content {
  const { number, version, issuedAtMs, zone, site, station } = content;
  const replaces = version === 1 ? [] : [words.first('replaces', { version: version - 1 })];
  return [
    {
      columns: [
        {
          width: CONTENT_WIDTH - QR_WIDTH,
          stack: [
            { stack: [given(site.name)], fontSize: 9, color: GREY, margin: [0, 0, 30, 2] },
            { text: words.first('title'), fontSize: 23, bold: true },
            { text: words.second('title') ?? '', fontSize: 11, color: GREY },
          ],
        },
        {
          width: QR_WIDTH,
          qr: `${number} ${digest.toUpperCase()}`,
          fit: QR_WIDTH,
          alignment: 'right',
          eccLevel: 'M',
          foreground: INK,
        },
      ],
    },
    {
      canvas: [{ type: 'line', x1: 0, y1: 0, x2: CONTENT_WIDTH, y2: 0, lineWidth: 1.6, lineColor: INK }],
      margin: [0, 6, 0, 5],
    },
    {
      columns: [
        meta('number', { text: number, bold: true }, [], words, look),
        meta('issued', instantText(issuedAtMs, zone), [words.first('zone', { zone })], words, look),
        meta('version', String(version), replaces, words, look),
        meta('place', given(`${site.code} / ${station.code}`), [given(station.name)], words, look),
      ].map((stack, index) => ({ stack, width: META_WIDTHS[index] ?? 0, margin: [0, 0, 8, 0] as const })),
    },
  ];
}

function meta(id: string, value: Content, notes: Content[], words: CertificateWords, look: Look): Content[] {
  return [
    { text: [words.inline(id)], fontSize: look.small + 0.8, color: GREY },
    { stack: [value], fontSize: look.value + 0.8 },
    { stack: notes, fontSize: look.small, color: GREY },
  ];
}
