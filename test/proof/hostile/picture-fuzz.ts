import { readFileSync } from 'node:fs';
import { checkImage } from '../../../shared/domain/check-image.ts';
import { checkJpeg, MAX_PHOTO_PIXELS } from '../../../shared/domain/jpeg-segments.ts';
import { randomFrom } from '../../support/property-seed.ts';

export interface PictureFuzz {
  readonly pictures: number;
  readonly taken: number;
  readonly broken: readonly string[];
}

type Random = () => number;
const CARTON = readFileSync(new URL('../../electron/documents/fixtures/carton.jpg', import.meta.url));
/** Of the picture, enough to be one: fuzz goes where the segments are. */
const HEAD_BYTES = 700;
const TAIL = Buffer.from('PK\u0003\u0004<script>alert(1)</script>%PDF-1.7', 'latin1');

/**
 * A real photograph, bent where its segments are. Whatever the host takes has, by a second look, one frame, no
 * metadata, nothing behind its end and at most 50 megapixels; nothing makes either check throw.
 */
export function fuzzPictures(pictures: number, seed: number): PictureFuzz {
  const random = randomFrom(seed);
  const broken: string[] = [];
  let taken = 0;
  for (let made = 0; made < pictures; made += 1) {
    const bytes = bentPicture(random);
    try {
      const head = checkImage(bytes.length, bytes);
      if (head.ok && head.value.width * head.value.height > MAX_PHOTO_PIXELS) broken.push(`too many pixels: ${made}`);
      const check = checkJpeg(bytes);
      if (!check.ok) continue;
      taken += 1;
      const fault = secondLook(bytes, check.width * check.height);
      if (fault !== null) broken.push(`${fault}: picture ${made} of seed ${seed}`);
    } catch (error) {
      broken.push(`${String(error)}: picture ${made} of seed ${seed}`);
    }
  }
  return { pictures, taken, broken };
}

function bentPicture(random: Random): Uint8Array {
  let bytes: Buffer = Buffer.from(CARTON);
  const bends = 1 + Math.floor(random() * 3);
  for (let bend = 0; bend < bends; bend += 1) bytes = pick(random, BENDS)(bytes, random);
  return bytes;
}

const BENDS: readonly ((bytes: Buffer, random: Random) => Buffer)[] = [
  (bytes, random) => {
    bytes[place(random)] = Math.floor(random() * 256);
    return bytes;
  },
  (bytes, random) => bytes.subarray(0, Math.floor(random() * bytes.length)),
  (bytes) => Buffer.concat([bytes, TAIL]),
  (bytes, random) => spliced(bytes, random, segment(pick(random, [0xe0, 0xe1, 0xe2, 0xed, 0xfe, 0xc0, 0xc4]), random)),
  (bytes, random) => spliced(bytes, random, Buffer.from([0xff, 0xd9])),
  (bytes, random) => spliced(bytes, random, bytes.subarray(2, place(random))),
];

function segment(marker: number, random: Random): Buffer {
  const length = 2 + Math.floor(random() * 40);
  return Buffer.from([
    0xff,
    marker,
    0,
    length,
    ...Array.from({ length: length - 2 }, () => Math.floor(random() * 256)),
  ]);
}

function spliced(bytes: Buffer, random: Random, piece: Buffer): Buffer {
  const at = random() < 0.5 ? 2 : place(random);
  return Buffer.concat([bytes.subarray(0, at), piece, bytes.subarray(at)]);
}

const place = (random: Random): number => 2 + Math.floor(random() * HEAD_BYTES);

/** Another way to see what must not be there: markers anywhere before the picture's data, its end, its size. */
function secondLook(bytes: Uint8Array, pixels: number): string | null {
  const text = Buffer.from(bytes).toString('latin1');
  if (pixels > MAX_PHOTO_PIXELS) return 'too many pixels';
  if (!text.endsWith('\u00ff\u00d9') || text.includes('<script>alert(1)')) return 'something behind its end';
  return /^.{2}(?:\xff[\xc0-\xdf\xe0\xe2-\xec\xee\xef].{2})?\xff[\xe1\xed\xfe]/s.test(text.slice(0, 6))
    ? 'metadata'
    : null;
}

function pick<Item>(random: Random, items: readonly Item[]): Item {
  const item = items[Math.floor(random() * items.length)];
  if (item === undefined) throw new RangeError('nothing to pick from');
  return item;
}
