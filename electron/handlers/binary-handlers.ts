import { checkJpeg } from '../../shared/domain/jpeg-segments.ts';
import { type BinaryAnswer, XLSX_TYPE } from '../../shared/protocol/binary-answer.ts';
import type { BINARY_CALLS } from '../../shared/protocol/binary-calls.ts';
import { NotFoundError, RefusedError } from '../refused.ts';
import type { StoredPhoto } from '../store/photo-store.ts';
import type { HandlersFor } from '../handler.ts';
import type { HostParts } from './host-parts.ts';
import { readDocument } from './save-document.ts';
import { readExport } from './save-export.ts';

/** Calls that carry bytes: photographs and saved documents. */
export function binaryHandlers(parts: HostParts) {
  return {
    'photo.put': ({ bytes }) => takePhoto(parts, bytes),
    'photo.bytes': ({ sha256 }) => {
      const bytes = parts.photos.read(sha256);
      if (bytes) return answer(bytes, 'image/jpeg');
      throw new NotFoundError('photo-missing', 'The photograph is not here: it was erased or its file is damaged.');
    },
    'document.bytes': ({ fileName }) => {
      const bytes = readDocument(parts.dataDir, fileName);
      if (bytes) return answer(bytes, fileName.endsWith('.csv') ? 'text/csv' : 'application/pdf');
      throw new NotFoundError('document-missing', 'There is no such document: print it again.');
    },
    'export.bytes': ({ fileName }) => {
      const bytes = readExport(parts.dataDir, fileName);
      if (bytes) return answer(bytes, exportType(fileName));
      throw new NotFoundError('export-missing', 'There is no such sheet: export it again.');
    },
  } satisfies HandlersFor<typeof BINARY_CALLS>;
}

/** A page made of what others wrote is handed over as bytes: it is opened from a disk, never as a page of ours. */
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
