import type { Content } from 'pdfmake/interfaces.js';
import { WeightCertificateContent } from '../../shared/domain/certificate/weight-certificate-content.ts';
import { certificateHead } from './certificate-head.ts';
import { type Look, WEIGHT_LOOKS } from './certificate-look.ts';
import { certificateWords } from './certificate-words.ts';
import { firstOnOnePage } from './first-on-one-page.ts';
import { readPictures } from './read-pictures.ts';
import { heldAgainstTable } from './weight-certificate-content-table.ts';
import { everythingReceived, weightTraces } from './weight-certificate-evidence.ts';
import { weightFinding } from './weight-certificate-finding.ts';
import { threeWeights, weighedParcel } from './weight-certificate-weights.ts';
import { writeCertificate } from './write-certificate.ts';
import type { WrittenPdf } from './write-pdf.ts';

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
  const shown = parsed.everything?.photo?.sha256;
  const isStored = shown !== undefined && photo !== null;
  const pictures = isStored ? readPictures([shown], new Map([[shown, photo]])) : new Map<string, string>();
  const setWith = (look: Look): Promise<WrittenPdf> => set(parsed, pictures, look);
  const fitting = await firstOnOnePage(WEIGHT_LOOKS, setWith);
  const [roomiest] = WEIGHT_LOOKS;
  // Two pages need not be cramped.
  const written = fitting.pageCount === 1 || roomiest === undefined ? fitting : await setWith(roomiest);
  return written.bytes;
}

function set(
  content: WeightCertificateContent,
  pictures: ReadonlyMap<string, string>,
  look: Look,
): Promise<WrittenPdf> {
  const words = certificateWords(content.languages, look, 'weight-certificate.');
  const { recordSha256, number, issuedAtMs, issuedBy, eventHash } = content;
  const foot = { number, inspectorName: issuedBy, eventHash };
  const body: Content = [
    certificateHead(content, recordSha256, words, look),
    weightFinding(content, words, look),
    threeWeights(content, words, look),
    weighedParcel(content, words, look),
    heldAgainstTable(content, words, look),
    everythingReceived(content, pictures.size > 0, words, look),
    weightTraces(content, words, look),
  ];
  const digest = recordSha256;
  return writeCertificate(body, { foot, issuedAtMs, digest, pictures, words, look });
}
