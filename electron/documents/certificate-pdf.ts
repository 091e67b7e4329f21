import { createHash } from 'node:crypto';
import type { Content } from 'pdfmake/interfaces.js';
import { CertificateContent } from '../../shared/domain/certificate/certificate-content.ts';
import { canonicalJson } from '../../shared/event-log/canonical-json.ts';
import { certificateCause, certificateDefects } from './certificate-findings.ts';
import { certificateHead } from './certificate-head.ts';
import { LOOKS, type Look } from './certificate-look.ts';
import { certificatePhotos, picturedHashes } from './certificate-photos.ts';
import { certificateSubject } from './certificate-subject.ts';
import { certificateWeights } from './certificate-weights.ts';
import { certificateWords } from './certificate-words.ts';
import { firstOnOnePage } from './first-on-one-page.ts';
import { readPictures } from './read-pictures.ts';
import { writeCertificate } from './write-certificate.ts';
import type { WrittenPdf } from './write-pdf.ts';

/**
 * The damage certificate (S74) as a PDF: one A4 page, set as roomily as it fits; only a page that would lose something
 * runs on to a second. The same content and photographs give the same bytes, so a reprint is the same document.
 * @param photos the stored JPEG files by their SHA-256; one that is gone prints as "no longer stored".
 * @throws HostError `document-failed` when a file is not the one its hash names, or is no picture.
 */
export async function renderCertificate(
  content: CertificateContent,
  photos: ReadonlyMap<string, Uint8Array>,
): Promise<Uint8Array> {
  const parsed = CertificateContent.parse(content);
  const pictures = readPictures(picturedHashes(parsed), photos);
  const fitting = await firstOnOnePage(LOOKS, (look) => setCertificate(parsed, pictures, look));
  return fitting.bytes;
}

/** SHA-256 over the content's canonical JSON, lower-case hex: what the certificate prints as its digest. */
export function certificateDigest(content: CertificateContent): string {
  return createHash('sha256').update(canonicalJson(content)).digest('hex');
}

function setCertificate(
  content: CertificateContent,
  pictures: ReadonlyMap<string, string>,
  look: Look,
): Promise<WrittenPdf> {
  const words = certificateWords(content.languages, look);
  const digest = certificateDigest(content);
  const body: Content = [
    certificateHead(content, digest, words, look),
    certificateSubject(content, words, look),
    certificateWeights(content, words, look),
    certificateDefects(content, words, look),
    certificateCause(content, words, look),
    certificatePhotos(content, new Set(pictures.keys()), words, look),
  ];
  const { issuedAtMs } = content;
  return writeCertificate(body, { foot: content, issuedAtMs, digest, pictures, words, look });
}
