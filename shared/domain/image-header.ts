/** The pictures the bench takes. Anything else (SVG, HEIC, GIF, a PDF) is refused before a decoder sees it. */
export type ImageFormat = 'jpeg' | 'png' | 'webp';

export interface ImageHeader {
  readonly format: ImageFormat;
  /** As stored; a camera's rotation mark may turn them round. */
  readonly width: number;
  readonly height: number;
}

/**
 * Reads format and size from a picture's own first bytes, whatever its name or type claim, so that a picture of a
 * gigapixel is refused without being unpacked. Null for anything that is not a whole header of a format taken here.
 * Sources: PNG 1.2 section 4.1.1, JPEG ITU T.81 B.2.2, WebP RFC 9649.
 */
export function readImageHeader(bytes: Uint8Array): ImageHeader | null {
  const header = readPng(bytes) ?? readJpeg(bytes) ?? readWebp(bytes);
  return header === null || header.width === 0 || header.height === 0 ? null : header;
}

const PNG_SIGNATURE = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
const IHDR = 'IHDR';

function readPng(bytes: Uint8Array): ImageHeader | null {
  if (bytes.length < 24 || !PNG_SIGNATURE.every((byte, at) => bytes[at] === byte)) return null;
  if (ascii(bytes, 12, 4) !== IHDR) return null;
  const view = viewOf(bytes);
  return { format: 'png', width: view.getUint32(16), height: view.getUint32(20) };
}

const SOI = 0xd8;
const SOS = 0xda;
const EOI = 0xd9;

/** Walks the segments to the frame header (SOF0-15 without DHT, JPG and DAC), which alone holds the size. */
function readJpeg(bytes: Uint8Array): ImageHeader | null {
  if (bytes[0] !== 0xff || bytes[1] !== SOI) return null;
  const view = viewOf(bytes);
  let at = 2;
  while (at + 4 <= bytes.length) {
    if (bytes[at] !== 0xff) return null;
    const marker = view.getUint8(at + 1);
    if (marker === 0xff) at += 1;
    else if (isFrameHeader(marker)) {
      if (at + 9 > bytes.length) return null;
      return { format: 'jpeg', height: view.getUint16(at + 5), width: view.getUint16(at + 7) };
    } else if (marker === SOS || marker === EOI) return null;
    else at += 2 + view.getUint16(at + 2);
  }
  return null;
}

function isFrameHeader(marker: number): boolean {
  return marker >= 0xc0 && marker <= 0xcf && marker !== 0xc4 && marker !== 0xc8 && marker !== 0xcc;
}

function readWebp(bytes: Uint8Array): ImageHeader | null {
  if (bytes.length < 30 || ascii(bytes, 0, 4) !== 'RIFF' || ascii(bytes, 8, 4) !== 'WEBP') return null;
  const view = viewOf(bytes);
  switch (ascii(bytes, 12, 4)) {
    case 'VP8 ':
      return { format: 'webp', width: view.getUint16(26, true) & 0x3fff, height: view.getUint16(28, true) & 0x3fff };
    case 'VP8L': {
      const sizes = view.getUint32(21, true);
      return { format: 'webp', width: (sizes & 0x3fff) + 1, height: ((sizes >>> 14) & 0x3fff) + 1 };
    }
    case 'VP8X':
      return { format: 'webp', width: uint24(view, 24) + 1, height: uint24(view, 27) + 1 };
    default:
      return null;
  }
}

function uint24(view: DataView, at: number): number {
  return view.getUint16(at, true) + view.getUint8(at + 2) * 0x1_0000;
}

function ascii(bytes: Uint8Array, at: number, length: number): string {
  return String.fromCharCode(...bytes.subarray(at, at + length));
}

function viewOf({ buffer, byteOffset, byteLength }: Uint8Array): DataView {
  return new DataView(buffer, byteOffset, byteLength);
}
