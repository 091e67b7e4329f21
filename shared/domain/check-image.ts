import { accepted, refused, type Result } from './result.ts';
import { readImageHeader, type ImageHeader } from './image-header.ts';

/** Why a file is not taken as a photograph; each has its words in the catalogue (`error.<kind>`). */
export type ImageRefusal = 'photo-too-large' | 'photo-too-many-pixels' | 'photo-format-unknown' | 'photo-unreadable';

/** The largest file that is taken as a picture. */
export const MAX_IMAGE_BYTES = 25 * 1024 * 1024;
const MAX_PIXELS = 50_000_000;

/** How much of a file is read to find its size: a phone's EXIF thumbnail and colour profile stand before it. */
export const HEADER_BYTES = 1024 * 1024;

/**
 * Says whether a file may be unpacked, from its length and its first `HEADER_BYTES` alone. Unpacking is what costs: a
 * small PNG can hold a picture that fills the memory.
 */
export function checkImage(byteLength: number, head: Uint8Array): Result<ImageHeader, ImageRefusal> {
  if (byteLength > MAX_IMAGE_BYTES) return refused('photo-too-large');
  const header = readImageHeader(head);
  if (header === null) return refused('photo-format-unknown');
  return header.width * header.height > MAX_PIXELS ? refused('photo-too-many-pixels') : accepted(header);
}
