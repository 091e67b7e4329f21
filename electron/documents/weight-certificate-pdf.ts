import { createHash } from 'node:crypto';
import type { Content } from 'pdfmake/interfaces.js';
import { WeightCertificateContent } from '../../shared/domain/certificate/weight-certificate-content.ts';
import { HostError } from '../host-error.ts';
import { certificateFoot } from './certificate-foot.ts';
import { certificateHead } from './certificate-head.ts';
import { INK, type Look, PAGE, WEIGHT_LOOKS } from './certificate-look.ts';
import { pictureName } from './certificate-photos.ts';
import { certificateWords } from './certificate-words.ts';
import { firstOnOnePage } from './first-on-one-page.ts';
import { FONT_FAMILY } from './font.ts';
import { heldAgainstTable } from './weight-certificate-content-table.ts';
import { everythingReceived, weightTraces } from './weight-certificate-evidence.ts';
import { weightFinding } from './weight-certificate-finding.ts';
import { threeWeights, weighedParcel } from './weight-certificate-weights.ts';
import { type WrittenPdf, writePdf } from './write-pdf.ts';

/**
 * The certificate of what a parcel weighed (S24-S26) as a PDF: one A4 page where it fits, set like the damage
 * certificate. The same content and photograph give the same bytes, so a reprint is the same document.
 * @param photo the stored JPEG of the weigh-all reading; one that is gone prints as "no longer stored".
 * @throws HostError `document-failed` when the file is not the one its hash names, or is no picture.
 */
export async function renderWeightCertificate(
  content: WeightCertificateContent,
  photo: Uint8Array | null,
): Promise<Uint8Array> {
  const parsed = WeightCertificateContent.parse(content);
  const images = readPicture(parsed, photo);
  const setWith = (look: Look): Promise<WrittenPdf> => set(parsed, images, look);
  const fitting = await firstOnOnePage(WEIGHT_LOOKS, setWith);
  const [roomiest] = WEIGHT_LOOKS;
  // Two pages need not be cramped.
  const written = fitting.pageCount === 1 || roomiest === undefined ? fitting : await setWith(roomiest);
  return written.bytes;
}

function set(
  content: WeightCertificateContent,
  images: Readonly<Record<string, string>>,
  look: Look,
): Promise<WrittenPdf> {
  const words = certificateWords(content.languages, look, 'weight-certificate.');
  const { recordSha256, number, issuedAtMs, issuedBy, eventHash } = content;
  const foot = { number, inspectorName: issuedBy, eventHash };
  const hasPicture = Object.keys(images).length > 0;
  const body: Content = [
    certificateHead(content, recordSha256, words, look),
    weightFinding(content, words, look),
    threeWeights(content, words, look),
    weighedParcel(content, words, look),
    heldAgainstTable(content, words, look),
    everythingReceived(content, hasPicture, words, look),
    weightTraces(content, words, look),
  ];
  return writePdf({
    title: `${words.first('title')} ${number}`,
    createdAtMs: issuedAtMs,
    language: words.locale,
    pageSize: 'A4',
    pageMargins: [PAGE.side, PAGE.top, PAGE.side, PAGE.bottom],
    defaultStyle: { font: FONT_FAMILY, fontSize: look.value, color: INK, lineHeight: 0.88 },
    images: { ...images },
    content: body,
    footer: (page, pages) => certificateFoot(foot, recordSha256, words, page, pages),
  });
}

/** The picture as a data URL, checked against the hash the page prints beside it. */
function readPicture({ everything }: WeightCertificateContent, bytes: Uint8Array | null): Record<string, string> {
  const sha256 = everything?.photo?.sha256;
  if (sha256 === undefined || bytes === null) return {};
  if (createHash('sha256').update(bytes).digest('hex') !== sha256) {
    throw new HostError('document-failed', `Photograph ${sha256} is not the file its hash names`, { sha256 });
  }
  return { [pictureName(sha256)]: `data:image/jpeg;base64,${Buffer.from(bytes).toString('base64')}` };
}
