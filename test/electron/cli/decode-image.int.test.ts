import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { deflateSync } from 'node:zlib';
import bwipjs from 'bwip-js/node';
import { encode as encodeJpeg } from 'jpeg-js';
import { describe, expect, it } from 'vitest';
import { decodeImage, openEngine } from '../../../electron/cli/decode-image.ts';
import { readPng } from '../../../electron/cli/read-png.ts';
import { CAMERA_FORMATS } from '../../../shared/camera/camera-formats.ts';
import { createCameraReader } from '../../../shared/camera/camera-reader.ts';
import { memoryFrame } from '../../../shared/camera/memory-frame.ts';
import { readStill } from '../../../shared/camera/read-still.ts';
import { turnPixels } from '../../../shared/camera/turn-pixels.ts';
import { barcodePhotos, isSameText } from '../../support/barcode-photos.ts';
import { temporaryFolder } from '../host/bench.ts';
import { runCli } from './run-cli.ts';

const symbol = (bcid: string, text: string): Promise<Buffer> =>
  bwipjs.toBuffer({ bcid, text, scale: 3, height: 15, padding: 12, backgroundcolor: 'FFFFFF', parsefnc: true });

async function codesIn(bytes: Uint8Array): Promise<{ format: string; text: string }[]> {
  const codes = await readStill(memoryFrame(readPng(bytes)), await openEngine(), CAMERA_FORMATS);
  return codes.map(({ kind, text }) => ({ format: kind, text }));
}

describe('decode-image', () => {
  it('answers with every code of a picture, as a program of its own', async () => {
    const [photo] = barcodePhotos();
    const { code, json } = await runCli('decode-image', fileURLToPath(photo?.url ?? ''));
    expect({ code, json }).toEqual({ code: 0, json: { codes: [{ format: 'Code128', text: photo?.text }] } });
  });

  it.each([
    ['code128', 'RMA-20391', 'Code128', 'RMA-20391'],
    ['code39', 'RMA-20391', 'Code39', 'RMA-20391'],
    ['interleaved2of5', '14006381333938', 'ITF', '14006381333938'],
    ['ean13', '4006381333931', 'EAN13', '4006381333931'],
    ['qrcode', 'https://example.com/01/04006381333931', 'QRCode', 'https://example.com/01/04006381333931'],
    ['datamatrix', '^FNC1010400638133393110A7^FNC1213', 'DataMatrix', '010400638133393110A7\u001d213'],
    ['code128', '^FNC1010400638133393110A7^FNC1213', 'Code128', '010400638133393110A7\u001d213'],
    ['pdf417', 'Return label', 'PDF417', 'Return label'],
  ])('reads %s and keeps the marks between fields', async (bcid, text, format, expected) => {
    expect(await codesIn(await symbol(bcid, text))).toEqual([{ format, text: expected }]);
  });

  it.each([0, 20, 45, 70, 90])('reads bars at %d degrees, and from a JPEG', async (degrees) => {
    const { data, width, height } = turnPixels(readPng(await symbol('code128', '1Z9X7R426888628111')), degrees);
    const path = join(temporaryFolder(), 'label.jpg');
    writeFileSync(path, encodeJpeg({ data, width, height }, 80).data);
    expect(await decodeImage(path)).toEqual({
      output: { codes: [{ format: 'Code128', text: '1Z9X7R426888628111' }] },
      isGood: true,
    });
  });

  it('finds nothing where there is nothing', async () => {
    const path = fileURLToPath(new URL('../documents/fixtures/carton.jpg', import.meta.url));
    expect(await decodeImage(path)).toEqual({ output: { codes: [] }, isGood: true });
  });
});

describe('a picture that is refused says why and what to do', () => {
  const png = (width: number, height: number, pixels: Buffer): Buffer => {
    const chunk = (name: string, data: Buffer): Buffer => {
      const head = Buffer.alloc(8);
      head.writeUInt32BE(data.length);
      head.write(name, 4, 'latin1');
      return Buffer.concat([head, data, Buffer.alloc(4)]);
    };
    const header = Buffer.alloc(13);
    header.writeUInt32BE(width);
    header.writeUInt32BE(height, 4);
    header.set([8, 0, 0, 0, 0], 8);
    const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
    return Buffer.concat([signature, chunk('IHDR', header), chunk('IDAT', pixels), chunk('IEND', Buffer.alloc(0))]);
  };

  it.each<[string, Buffer | null, string]>([
    ['no such file', null, 'file-unreadable'],
    ['an empty file', Buffer.alloc(0), 'photo-format-unknown'],
    ['a text', Buffer.from('%PDF-1.7'), 'photo-format-unknown'],
    ['too many pixels', png(10_000, 10_000, Buffer.alloc(0)), 'photo-too-many-pixels'],
    ['torn', png(10, 10, deflateSync(Buffer.alloc(110)).subarray(0, 6)), 'photo-unreadable'],
    ['less than its header says', png(40, 40, deflateSync(Buffer.alloc(10))), 'photo-unreadable'],
    ['packed to burst', png(10, 10, deflateSync(Buffer.alloc(64 * 1024 * 1024))), 'photo-unreadable'],
    ['more than 25 MB', Buffer.alloc(25 * 1024 * 1024 + 1, 0x89), 'photo-too-large'],
  ])('%s', async (_, bytes, kind) => {
    const path = join(temporaryFolder(), 'picture.png');
    if (bytes !== null) writeFileSync(path, bytes);
    const { output, isGood } = await decodeImage(path);
    expect({ output, isGood }).toMatchObject({ output: { error: { kind } }, isGood: false });
  });

  it('with exit code 1, and 2 where no file is named', async () => {
    expect((await runCli('decode-image', '/nowhere/at-all.png')).code).toBe(1);
    const { code, json } = await runCli<{ error: { message: string } }>('decode-image');
    expect(code).toBe(2);
    expect(json.error.message).toBe('"decode-image" lacks a PNG or JPEG file: write it after the command.');
  });
});

/** Every sixteenth photograph; all of them are read by `npm run bench -- --only camera`. */
describe('photographs of barcodes through the camera loop', () => {
  const some = barcodePhotos().filter((_, at) => at % 16 === 0);

  it('are read, and no number is made up', async () => {
    const engine = await openEngine();
    const answers = await Promise.all(
      some.map(async ({ file, text, url }) => {
        const frame = memoryFrame(readPng(readFileSync(url)));
        const reader = createCameraReader(engine, CAMERA_FORMATS);
        for (let atMs = 0; atMs < 2_000; atMs += 80) {
          const { fresh } = await reader.take(frame, atMs);
          if (fresh.length > 0) return { file, read: fresh.map((code) => isSameText(code.text, text)) };
        }
        return { file, read: [] };
      }),
    );
    expect(answers.filter(({ read }) => read.includes(false))).toEqual([]);
    expect(answers.filter(({ read }) => read.length === 0).length).toBeLessThanOrEqual(1);
    expect(answers.length).toBeGreaterThanOrEqual(12);
  });
});
