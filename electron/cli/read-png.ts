import { inflateSync } from 'node:zlib';
import { convertIndexedToRgb, decode, type DecodedPng } from 'fast-png';
import type { Pixels } from '../../shared/camera/pixels.ts';

/** What the picture itself is made of. Texts and colour profiles are left out: they can be packed to burst. */
const OF_THE_PICTURE: readonly string[] = ['IHDR', 'PLTE', 'tRNS', 'IDAT', 'IEND'];

const SIGNATURE_BYTES = 8;
/** Length, name and checksum. */
const AROUND_A_CHUNK = 12;

/**
 * Unpacks a PNG of any depth and colour on white paper. @throws on a picture that is torn, or that holds more than its
 * header says.
 */
export function readPng(bytes: Uint8Array): Pixels {
  const chunks = chunksOf(bytes).filter(({ name }) => OF_THE_PICTURE.includes(name));
  refuseBurst(bytes, chunks);
  const whole = [bytes.subarray(0, SIGNATURE_BYTES), ...chunks.map((chunk) => chunk.bytes)];
  return onPaper(decode(new Uint8Array(Buffer.concat(whole))));
}

interface Chunk {
  readonly name: string;
  /** With what stands around it. */
  readonly bytes: Uint8Array;
}

function chunksOf(bytes: Uint8Array): Chunk[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const chunks: Chunk[] = [];
  for (let at = SIGNATURE_BYTES; at + AROUND_A_CHUNK <= bytes.length;) {
    const end = at + AROUND_A_CHUNK + view.getUint32(at);
    const name = String.fromCharCode(...bytes.subarray(at + 4, at + 8));
    chunks.push({ name, bytes: bytes.subarray(at, end) });
    if (name === 'IEND') break;
    at = end;
  }
  return chunks;
}

/** The most a pixel takes: four channels of sixteen bits. An interlaced picture has up to two filter bytes a row more. */
const PIXEL_BYTES = 8;
const ROW_BYTES = 16;

function refuseBurst(bytes: Uint8Array, chunks: readonly Chunk[]): void {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const [width, height] = [view.getUint32(16), view.getUint32(20)];
  const packed = chunks.filter(({ name }) => name === 'IDAT').map((chunk) => chunk.bytes.subarray(8, -4));
  inflateSync(Buffer.concat(packed), { maxOutputLength: width * height * PIXEL_BYTES + (width + height) * ROW_BYTES });
}

const WHITE = 255;

function onPaper(png: DecodedPng): Pixels {
  const { width, height } = png;
  const flat = flatOf(png);
  const isColour = flat.channels > 2;
  const alphaAt = flat.channels % 2 === 0 ? flat.channels - 1 : null;
  const data = new Uint8ClampedArray(width * height * 4);
  for (let pixel = 0; pixel < width * height; pixel += 1) {
    const from = pixel * flat.channels;
    const share = alphaAt === null ? 1 : (flat.data[from + alphaAt] ?? WHITE) / WHITE;
    for (let channel = 0; channel < 3; channel += 1) {
      const value = flat.data[from + (isColour ? channel : 0)] ?? WHITE;
      data[pixel * 4 + channel] = value * share + WHITE * (1 - share);
    }
    data[pixel * 4 + 3] = WHITE;
  }
  return { data, width, height };
}

interface Flat {
  /** One byte a channel. */
  readonly data: Uint8Array;
  readonly channels: number;
}

function flatOf(png: DecodedPng): Flat {
  if (png.palette !== undefined) return { data: convertIndexedToRgb(png), channels: png.palette[0]?.length ?? 3 };
  const { channels } = png;
  if (png.depth === 16) return { data: Uint8Array.from(png.data, (value) => value >> 8), channels };
  return png.depth === 8 ? { data: Uint8Array.from(png.data), channels } : { data: unpacked(png), channels };
}

/** Several grey pixels stand in one byte, the leftmost highest; a row ends with its byte. */
function unpacked({ data, width, height, depth }: DecodedPng): Uint8Array {
  const most = 2 ** depth - 1;
  const rowBytes = Math.ceil((width * depth) / 8);
  const flat = new Uint8Array(width * height);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const bit = x * depth;
      const byte = data[y * rowBytes + (bit >> 3)] ?? 0;
      flat[y * width + x] = (((byte >> (8 - depth - (bit & 7))) & most) * WHITE) / most;
    }
  }
  return flat;
}
