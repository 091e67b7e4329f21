import { checkJpeg } from '../../shared/domain/jpeg-segments.ts';
import { type BinaryAnswer, XLSX_TYPE } from '../../shared/protocol/binary-answer.ts';
import { checkPdf } from '../../shared/domain/pdf-check.ts';
import type { BINARY_CALLS, EvidenceReceipt } from '../../shared/protocol/binary-calls.ts';
import { NotFoundError, RefusedError } from '../refused.ts';
import type { StoredPhoto } from '../store/photo-store.ts';
import type { HandlersFor } from '../handler.ts';
import type { HostParts } from './host-parts.ts';
import { readDocument } from './save-document.ts';
import { readExport } from './save-export.ts';
import { readTrace } from './read-trace.ts';

/** Calls that carry bytes: photographs and saved documents. */
export function binaryHandlers(parts: HostParts) {
  return {
    'photo.put': ({ bytes }) => takePhoto(parts, bytes),
    'photo.bytes': ({ sha256 }) => {
      const bytes = parts.photos.read(sha256);
      if (bytes) return answer(bytes, 'image/jpeg');
      throw new NotFoundError('photo-missing', 'The photograph is not here: it was erased or its file is damaged.');
    },
    'evidence.put': ({ bytes }) => takeEvidence(parts, bytes),
    'evidence.bytes': ({ sha256 }) => {
      const picture = parts.photos.read(sha256);
      if (picture) return answer(picture, 'image/jpeg');
      const pdf = parts.evidenceFiles.read(sha256);
      if (pdf) return { ...answer(pdf, 'application/pdf'), saveAs: `evidence-${sha256.slice(0, 12)}.pdf` };
      throw new NotFoundError('evidence-missing', 'The file is not here: it was erased or its file is damaged.');
    },
    'document.bytes': ({ fileName }) => {
      const bytes = readDocument(parts.dataDir, fileName);
      if (bytes) return answer(bytes, documentType(fileName));
      throw new NotFoundError('document-missing', 'There is no such document: print it again.');
    },
    'export.bytes': ({ fileName }) => {
      const bytes = readExport(parts.dataDir, fileName);
      if (bytes) return answer(bytes, exportType(fileName));
      throw new NotFoundError('export-missing', 'There is no such sheet: export it again.');
    },
    'trace.bytes': ({ fileName }) => {
      const bytes = readTrace(parts.dataDir, fileName);
      if (bytes) return answer(bytes, 'application/octet-stream');
      throw new NotFoundError('trace-missing', 'There is no such trace: look at the list again.');
    },
  } satisfies HandlersFor<typeof BINARY_CALLS>;
}

/** A page made of what others wrote is handed over as bytes: it is opened from a disk, never as a page of ours. */
/** By the ending we gave it. */
function documentType(fileName: string): BinaryAnswer['contentType'] {
  if (fileName.endsWith('.json')) return 'application/json';
  return fileName.endsWith('.csv') ? 'text/csv' : 'application/pdf';
}

function exportType(fileName: string): BinaryAnswer['contentType'] {
  if (fileName.endsWith('.xlsx')) return XLSX_TYPE;
  return fileName.endsWith('.csv') ? 'text/csv' : 'application/octet-stream';
}

/** A copy on plain memory of its own: what Node reads may be a view on a shared pool. */
const answer = (bytes: Uint8Array, contentType: BinaryAnswer['contentType']): BinaryAnswer => ({
  bytes: new Uint8Array(bytes),
  contentType,
});

/**
 * Takes in a file of evidence. What it is, is read from its bytes: what somebody who sent it said is no evidence.
 * @throws RefusedError for anything but a clean JPEG or a plain PDF.
 */
function takeEvidence(parts: HostParts, bytes: Uint8Array): EvidenceReceipt {
  if (bytes[0] === 0xff && bytes[1] === 0xd8) {
    const { sha256, byteLength } = takePhoto(parts, bytes);
    return { sha256, kind: 'image', byteLength };
  }
  const check = checkPdf(bytes);
  if (!check.ok) {
    const message = `The file was refused (${check.fault.kind}): send a picture of it, or print it to a plain PDF first.`;
    throw new RefusedError(check.fault, message);
  }
  return { ...parts.evidenceFiles.put(bytes, parts.clock.nowMs()), kind: 'pdf' };
}

/**
 * Takes in a photograph. The renderer has re-encoded it; the host believes nothing and walks its segments again (H6).
 * @throws RefusedError with the reason when it is not a clean JPEG.
 */
function takePhoto(parts: HostParts, bytes: Uint8Array): StoredPhoto {
  const check = checkJpeg(bytes);
  if (!check.ok) {
    const message = `The picture was refused (${check.fault.kind}): take it again with the camera of the bench.`;
    throw new RefusedError(check.fault, message);
  }
  const { width, height } = check;
  return parts.photos.put(bytes, { width, height }, parts.clock.nowMs());
}
