import type { Content } from 'pdfmake/interfaces.js';
import { certificateFoot, type CertificateFoot } from './certificate-foot.ts';
import { INK, type Look, PAGE } from './certificate-look.ts';
import { pictureName } from './certificate-photos.ts';
import type { CertificateWords } from './certificate-words.ts';
import { FONT_FAMILY } from './font.ts';
import { type WrittenPdf, writePdf } from './write-pdf.ts';

/** The paper of every certificate: A4, one typeface, signed and proven at the foot of each page. */
export function writeCertificate(
  body: Content,
  parts: {
    readonly foot: CertificateFoot;
    readonly issuedAtMs: number;
    /** SHA-256 in hex of what the certificate states: printed at the foot. */
    readonly digest: string;
    /** Data URLs by the hash of their file (`readPictures`). */
    readonly pictures: ReadonlyMap<string, string>;
    readonly words: CertificateWords;
    readonly look: Look;
  },
): Promise<WrittenPdf> {
  const { foot, issuedAtMs, digest, pictures, words, look } = parts;
  return writePdf({
    title: `${words.first('title')} ${foot.number}`,
    createdAtMs: issuedAtMs,
    language: words.locale,
    pageSize: 'A4',
    pageMargins: [PAGE.side, PAGE.top, PAGE.side, PAGE.bottom],
    defaultStyle: { font: FONT_FAMILY, fontSize: look.value, color: INK, lineHeight: 0.88 },
    images: Object.fromEntries([...pictures].map(([sha256, url]) => [pictureName(sha256), url])),
    content: body,
    footer: (page, pages) => certificateFoot(foot, digest, words, page, pages),
  });
}
