import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { checkJpeg } from '../../../shared/domain/jpeg-segments.ts';
import { seeded } from '../../support/property-seed.ts';

const SOI = [0xff, 0xd8];
const EOI = [0xff, 0xd9];

/** A marker segment: its length counts the two length bytes (ITU-T T.81, B.1.1.4). */
function segment(marker: number, ...payload: number[]): number[] {
  const length = payload.length + 2;
  return [0xff, marker, length >> 8, length & 0xff, ...payload];
}

const frame = (width: number, height: number, marker = 0xc0): number[] =>
  segment(marker, 8, height >> 8, height & 0xff, width >> 8, width & 0xff, 1, 1, 0x11, 0);
const APP0 = segment(0xe0, ...Buffer.from('JFIF\0'), 1, 2, 0, 0, 1, 0, 1, 0, 0);
const TABLES = [...segment(0xdb, ...Array<number>(65).fill(1)), ...segment(0xc4, ...Array<number>(20).fill(0))];
const SCAN_HEADER = segment(0xda, 1, 1, 0, 0, 63, 0);
/** Entropy-coded data with a stuffed zero and a restart marker. */
const CODED = [0x12, 0xff, 0x00, 0x34, 0xff, 0xd3, 0x56];
const BODY = [...TABLES, ...SCAN_HEADER, ...CODED];

const bytes = (...parts: number[][]): Uint8Array => Uint8Array.from(parts.flat());
const jpeg = (...before: number[][]): Uint8Array => bytes(SOI, APP0, ...before, frame(1_600, 1_200), BODY, EOI);
const fault = (kind: string, details = {}) => ({ ok: false, fault: { kind, ...details } });

describe('a JPEG as an encoder writes it', () => {
  it('is taken with its size', () => {
    expect(checkJpeg(jpeg())).toEqual({ ok: true, width: 1_600, height: 1_200 });
  });

  it('may be progressive with several scans, and carry a colour profile', () => {
    const profile = segment(0xe2, ...Buffer.from('ICC_PROFILE\0'), 1, 1);
    const progressive = bytes(SOI, APP0, profile, frame(64, 32, 0xc2), BODY, SCAN_HEADER, CODED, EOI);
    expect(checkJpeg(progressive)).toEqual({ ok: true, width: 64, height: 32 });
  });
});

describe('what is refused', () => {
  it.each([
    ['nothing', bytes()],
    ['one byte', bytes([0xff])],
    ['a PNG', bytes([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a])],
    ['HTML', Uint8Array.from(Buffer.from('<html><script>'))],
    ['bytes before the start', bytes([0x00], [...jpeg()])],
    ['no frame', bytes(SOI, APP0, BODY, EOI)],
    ['no picture data', bytes(SOI, APP0, frame(8, 8), TABLES, EOI)],
    ['a frame of no width', bytes(SOI, frame(0, 8), BODY, EOI)],
    ['a frame of no height', bytes(SOI, frame(8, 0), BODY, EOI)],
    ['two frames', bytes(SOI, frame(8, 8), frame(9, 9), BODY, EOI)],
    ['a frame header too short for a size', bytes(SOI, segment(0xc0, 8, 1), BODY, EOI)],
  ])('%s is no photograph', (_what, told) => {
    expect(checkJpeg(told)).toEqual(fault('not-a-jpeg'));
  });

  it.each([
    ['Exif or XMP', 'APP1', 0xe1],
    ['IPTC', 'APP13', 0xed],
    ['a comment', 'COM', 0xfe],
  ])('%s is metadata, before the picture and after it', (_what, name, marker) => {
    const metadata = segment(marker, ...Buffer.from('Exif\0\0'));
    expect(checkJpeg(jpeg(metadata))).toEqual(fault('photo-has-metadata', { segment: name }));
    const after = bytes(SOI, frame(8, 8), BODY, metadata, EOI);
    expect(checkJpeg(after)).toEqual(fault('photo-has-metadata', { segment: name }));
  });

  it('bytes after the end are not part of a photograph', () => {
    expect(checkJpeg(bytes([...jpeg()], [0]))).toEqual(fault('photo-has-trailing-bytes', { trailing: 1 }));
    const hidden = [...Buffer.from('PK\u0003\u0004 hidden archive')];
    const trailing = hidden.length;
    expect(checkJpeg(bytes([...jpeg()], hidden))).toEqual(fault('photo-has-trailing-bytes', { trailing }));
    expect(checkJpeg(bytes([...jpeg()], [...jpeg()]))).toMatchObject(fault('photo-has-trailing-bytes'));
  });

  it('cut anywhere it is truncated', () => {
    const whole = jpeg();
    for (let length = 2; length < whole.length; length += 1) {
      expect(checkJpeg(whole.subarray(0, length))).toEqual(fault('photo-truncated'));
    }
  });

  it('a length that lies ends the walk', () => {
    const lying = (high: number, low: number) => checkJpeg(bytes(SOI, [0xff, 0xe0, high, low], frame(8, 8), BODY, EOI));
    expect(lying(0xff, 0xff)).toEqual(fault('photo-truncated'));
    expect(lying(0, 0)).toEqual(fault('photo-truncated'));
    expect(lying(0, 1)).toEqual(fault('photo-truncated'));
  });

  it('more than 50 megapixels is too large, 50 exactly is not', () => {
    const sized = (width: number, height: number) => checkJpeg(bytes(SOI, frame(width, height), BODY, EOI));
    expect(sized(10_000, 5_000)).toEqual({ ok: true, width: 10_000, height: 5_000 });
    expect(sized(10_000, 5_001)).toEqual(fault('photo-too-large', { width: 10_000, height: 5_001 }));
    expect(sized(65_535, 65_535)).toEqual(fault('photo-too-large', { width: 65_535, height: 65_535 }));
  });
});

describe('any bytes', () => {
  it('never throw and never pass with metadata', () => {
    const marker = fc.constantFrom(0x00, 0x01, 0xc0, 0xc4, 0xd0, 0xd8, 0xd9, 0xda, 0xdb, 0xe0, 0xe1, 0xed, 0xfe, 0xff);
    const piece = fc.oneof(
      fc.uint8Array({ maxLength: 12 }).map((all) => [...all]),
      fc.tuple(marker, fc.uint8Array({ maxLength: 20 })).map(([code, payload]) => segment(code, ...payload)),
      fc.constantFrom(frame(8, 8), BODY, EOI, SOI),
    );
    const property = fc.property(fc.array(piece, { maxLength: 8 }), (pieces) => {
      const told = bytes(SOI, ...pieces);
      const check = checkJpeg(told);
      if (check.ok) expect(told.subarray(-2)).toEqual(bytes(EOI));
      if (check.ok) expect(check.width * check.height).toBeLessThanOrEqual(50_000_000);
    });
    fc.assert(property, seeded(20_260_540, 3_000));
  });

  it('changed anywhere in a photograph never throw', () => {
    const whole = jpeg();
    const property = fc.property(fc.nat({ max: whole.length - 1 }), fc.nat({ max: 255 }), (at, byte) => {
      const changed = whole.with(at, byte);
      expect(checkJpeg(changed)).toHaveProperty('ok');
    });
    fc.assert(property, seeded(20_260_541, 2_000));
  });
});
