/** Why bytes are not a photograph we keep, as facts. */
export type JpegFault =
  | { readonly kind: 'not-a-jpeg' }
  | { readonly kind: 'photo-truncated' }
  | { readonly kind: 'photo-has-metadata'; readonly segment: string }
  | { readonly kind: 'photo-has-trailing-bytes'; readonly trailing: number }
  | { readonly kind: 'photo-too-large'; readonly width: number; readonly height: number };

export type JpegCheck =
  | { readonly ok: true; readonly width: number; readonly height: number }
  | { readonly ok: false; readonly fault: JpegFault };

/** 50 megapixels: above it a picture is an attack or a mistake, not evidence (H5). */
export const MAX_PHOTO_PIXELS = 50_000_000;

const SOI = 0xd8;
const EOI = 0xd9;
const SOS = 0xda;
/** Up to and with the number of components; a second header could say another size than the one that is drawn. */
const FRAME_HEADER_LENGTH = 8;
const FORBIDDEN: Readonly<Record<number, string>> = { 0xe1: 'APP1', 0xed: 'APP13', 0xfe: 'COM' };

const fail = (fault: JpegFault): JpegCheck => ({ ok: false, fault });

/**
 * Walks the segments of a JPEG (ITU-T T.81, B.1) that the renderer has re-encoded, and trusts nothing about it:
 * metadata segments (Exif, XMP, IPTC, comments), bytes after the end and absurd dimensions are refused (H5-H7).
 */
export function checkJpeg(bytes: Uint8Array): JpegCheck {
  if (bytes[0] !== 0xff || bytes[1] !== SOI) return fail({ kind: 'not-a-jpeg' });
  let size: { width: number; height: number } | null = null;
  let isDrawn = false;
  let at = 2;
  for (;;) {
    const marker = markerAt(bytes, at);
    if (marker === null) return fail({ kind: 'photo-truncated' });
    if (marker === EOI) return ended(bytes, at + 2, isDrawn ? size : null);
    const forbidden = FORBIDDEN[marker];
    if (forbidden) return fail({ kind: 'photo-has-metadata', segment: forbidden });
    const length = ((bytes[at + 2] ?? 0) << 8) | (bytes[at + 3] ?? 0);
    if (length < 2 || at + 2 + length > bytes.length) return fail({ kind: 'photo-truncated' });
    if (isFrameHeader(marker)) {
      if (size || length < FRAME_HEADER_LENGTH) return fail({ kind: 'not-a-jpeg' });
      size = sizeAt(bytes, at + 4);
    }
    at += 2 + length;
    if (marker !== SOS) continue;
    isDrawn = true;
    at = endOfScan(bytes, at);
  }
}

function ended(bytes: Uint8Array, end: number, size: { width: number; height: number } | null): JpegCheck {
  if (end < bytes.length) return fail({ kind: 'photo-has-trailing-bytes', trailing: bytes.length - end });
  if (!size || size.width === 0 || size.height === 0) return fail({ kind: 'not-a-jpeg' });
  if (size.width * size.height > MAX_PHOTO_PIXELS) return fail({ kind: 'photo-too-large', ...size });
  return { ok: true, ...size };
}

/** The marker code at a position, or null when there is none: fill bytes are not written by encoders we accept. */
function markerAt(bytes: Uint8Array, at: number): number | null {
  const code = bytes[at + 1];
  return bytes[at] === 0xff && code !== undefined && code !== 0x00 && code !== 0xff ? code : null;
}

/** SOF0-SOF15 without DHT, JPG and DAC, which share the range. */
function isFrameHeader(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;
}

function sizeAt(bytes: Uint8Array, at: number): { width: number; height: number } {
  const read = (offset: number): number => ((bytes[at + offset] ?? 0) << 8) | (bytes[at + offset + 1] ?? 0);
  return { height: read(1), width: read(3) };
}

/** Entropy-coded data: ends at the first marker that is neither a stuffed zero nor a restart. */
function endOfScan(bytes: Uint8Array, from: number): number {
  let at = from;
  while (at + 1 < bytes.length) {
    const next = bytes[at + 1] ?? 0;
    if (bytes[at] === 0xff && next !== 0x00 && !(next >= 0xd0 && next <= 0xd7)) return at;
    at += 1;
  }
  return bytes.length;
}
