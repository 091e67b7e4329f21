import { describe, expect, it } from 'vitest';
import { checkImage } from '../../../shared/domain/check-image.ts';
import { fitSize } from '../../../renderer/photo/fit-size.ts';
import { readImageHeader } from '../../../shared/domain/image-header.ts';

const ascii = (text: string): number[] => [...text].map((character) => character.charCodeAt(0));
const u32 = (value: number): number[] => [24, 16, 8, 0].map((shift) => (value >>> shift) & 0xff);
const u16 = (value: number): number[] => [(value >>> 8) & 0xff, value & 0xff];
const filled = (length: number, value: number): number[] => Array.from({ length }, () => value);
const bytes = (...parts: number[][]): Uint8Array => Uint8Array.from(parts.flat());

const png = (width: number, height: number): Uint8Array =>
  bytes([0x89, ...ascii('PNG'), 13, 10, 26, 10], u32(13), ascii('IHDR'), u32(width), u32(height));
/** With an EXIF segment and fill bytes before the frame header, as cameras write them. */
const jpeg = (width: number, height: number, frame = 0xc2): Uint8Array =>
  bytes(
    [0xff, 0xd8, 0xff, 0xe1],
    u16(6),
    [1, 2, 3, 4],
    [0xff, 0xff, 0xc4],
    u16(3),
    [0],
    [0xff, frame],
    u16(17),
    [8],
    u16(height),
    u16(width),
  );
const webp = (chunk: string, payload: number[]): Uint8Array =>
  bytes(ascii('RIFF'), [0, 0, 0, 0], ascii('WEBP'), ascii(chunk), [0, 0, 0, 0], payload, filled(16, 0));

describe('the header of a picture', () => {
  it('is read from PNG, JPEG and all three kinds of WebP', () => {
    expect(readImageHeader(png(4_000, 3_000))).toEqual({ format: 'png', width: 4_000, height: 3_000 });
    expect(readImageHeader(jpeg(4_032, 3_024))).toEqual({ format: 'jpeg', width: 4_032, height: 3_024 });
    expect(readImageHeader(jpeg(640, 480, 0xc0))).toEqual({ format: 'jpeg', width: 640, height: 480 });
    const lossy = [0, 0, 0, 0x9d, 0x01, 0x2a, 0x80, 0x02, 0xe0, 0x01];
    expect(readImageHeader(webp('VP8 ', lossy))).toEqual({ format: 'webp', width: 640, height: 480 });
    const lossless = [0x2f, 0x7f, 0xc2, 0x77, 0x00];
    expect(readImageHeader(webp('VP8L', lossless))).toEqual({ format: 'webp', width: 640, height: 480 });
    const extended = [0, 0, 0, 0, 0x7f, 0x02, 0, 0xdf, 0x01, 0];
    expect(readImageHeader(webp('VP8X', extended))).toEqual({ format: 'webp', width: 640, height: 480 });
  });

  it.each([
    ['an SVG', ascii('<svg xmlns="http://www.w3.org/2000/svg"/>')],
    ['a HEIC', [...u32(24), ...ascii('ftypheic'), ...filled(32, 0)]],
    ['a GIF', [...ascii('GIF89a'), ...filled(32, 1)]],
    ['a PDF', ascii('%PDF-1.7 and more than thirty bytes of it')],
    ['nothing', []],
  ])('is not read from %s', (_name, file) => {
    expect(readImageHeader(Uint8Array.from(file))).toBeNull();
  });

  it('is not guessed from a torn one, whereever it is torn', () => {
    for (const whole of [png(640, 480), jpeg(640, 480)]) {
      for (let length = 0; length < whole.length; length += 1) {
        expect(readImageHeader(whole.subarray(0, length)), `${length} bytes`).toBeNull();
      }
    }
  });

  it('has no picture without a side, and no segment that never ends', () => {
    expect(readImageHeader(png(0, 480))).toBeNull();
    expect(readImageHeader(bytes([0xff, 0xd8], filled(64, 0xff)))).toBeNull();
    expect(readImageHeader(bytes([0xff, 0xd8, 0xff, 0xe1], u16(0), filled(64, 0)))).toBeNull();
  });
});

describe('what may be unpacked', () => {
  it('is a picture of at most 50 megapixels and 25 MB', () => {
    expect(checkImage(1_000, png(8_000, 6_250)).ok).toBe(true);
    expect(checkImage(1_000, png(8_000, 6_251))).toEqual({ ok: false, error: 'photo-too-many-pixels' });
    expect(checkImage(25 * 1024 * 1024 + 1, png(10, 10))).toEqual({ ok: false, error: 'photo-too-large' });
    expect(checkImage(1_000, Uint8Array.from(ascii('<svg/>')))).toEqual({ ok: false, error: 'photo-format-unknown' });
  });

  it('is shrunk to 2 560 px and never enlarged', () => {
    expect(fitSize({ width: 4_000, height: 3_000 })).toEqual({ width: 2_560, height: 1_920 });
    expect(fitSize({ width: 100, height: 50 })).toEqual({ width: 100, height: 50 });
    expect(fitSize({ width: 40_000, height: 1 })).toEqual({ width: 2_560, height: 1 });
  });
});
