import { z } from 'zod';
import { checkJpeg } from '../../shared/domain/jpeg-segments.ts';
import { LOCALES } from '../../shared/i18n/locales.ts';
import { renderCommandSheet } from '../documents/command-sheet-pdf.ts';
import { NotFoundError, RefusedError } from '../refused.ts';
import type { StoredPhoto } from '../store/photo-store.ts';
import { defineBinaryCall } from '../transport/dispatcher.ts';
import type { HostParts } from './host-parts.ts';
import { readDocument } from './save-document.ts';

/** Calls that answer with bytes: photographs, saved documents, the command sheet. */
export function binaryCalls(parts: HostParts) {
  return {
    'photo.bytes': defineBinaryCall({
      access: 'anyone',
      params: z.strictObject({ sha256: z.string().regex(/^[0-9a-f]{64}$/) }),
      run: ({ sha256 }) => {
        const bytes = parts.photos.read(sha256);
        if (!bytes)
          throw new NotFoundError('photo-missing', 'The photograph is not here: it was erased or its file is damaged.');
        return { bytes: new Uint8Array(bytes), contentType: 'image/jpeg' };
      },
    }),
    'document.bytes': defineBinaryCall({
      access: 'anyone',
      params: z.strictObject({ fileName: z.string().max(80) }),
      run: ({ fileName }) => {
        const bytes = readDocument(parts.dataDir, fileName);
        if (!bytes) throw new NotFoundError('document-missing', 'There is no such document: print it again.');
        return { bytes: new Uint8Array(bytes), contentType: 'application/pdf' };
      },
    }),
    'sheet.commands': defineBinaryCall({
      access: 'anyone',
      params: z.strictObject({ locale: z.enum(LOCALES) }),
      run: async ({ locale }) => ({
        bytes: new Uint8Array(await renderCommandSheet(locale)),
        contentType: 'application/pdf',
      }),
    }),
  };
}

/**
 * Takes in a photograph. The renderer has re-encoded it; the host believes nothing and walks its segments again (H6).
 * @throws RefusedError with the reason when it is not a clean JPEG.
 */
export function takePhoto(parts: HostParts, bytes: Uint8Array): StoredPhoto {
  const check = checkJpeg(bytes);
  if (!check.ok) {
    const message = `The picture was refused (${check.fault.kind}): take it again with the camera of the bench.`;
    throw new RefusedError(check.fault, message);
  }
  const { width, height } = check;
  return parts.photos.put(bytes, { width, height }, parts.clock.nowMs());
}
