import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';
import { readPng } from '../../../../electron/cli/read-png.ts';
import { CAMERA_FORMATS } from '../../../../shared/camera/camera-formats.ts';
import { openZxingJs } from '../../../../shared/camera/engines/zxing-js-engine.ts';
import { memoryFrame } from '../../../../shared/camera/memory-frame.ts';
import { readStill } from '../../../../shared/camera/read-still.ts';
import { turnPixels } from '../../../../shared/camera/turn-pixels.ts';
import { barcodePhotos } from '../../../support/barcode-photos.ts';

const engine = openZxingJs();
const pixelsOf = (file: string) => readPng(readFileSync(new URL(file, barcodePhotos()[0]?.url)));
const textsIn = async (pixels: ReturnType<typeof pixelsOf>): Promise<string[]> =>
  (await readStill(memoryFrame(pixels), engine, CAMERA_FORMATS)).map(({ text }) => text);

beforeAll(() => {
  vi.spyOn(console, 'warn').mockReturnValue();
});
afterAll(() => {
  vi.restoreAllMocks();
});

it('answers with what it is shown, and never with what it was shown before', async () => {
  const blank = { data: new Uint8ClampedArray(200 * 100 * 4).fill(255), width: 200, height: 100 };
  expect(await textsIn(pixelsOf('code128-1-7.png'))).toEqual(['abcdef']);
  expect(await textsIn(blank)).toEqual([]);
  expect(await textsIn(pixelsOf('code128-3-1.png'))).toEqual(['10064908']);
});

it('reads bars that stand upright', async () => {
  expect(await textsIn(turnPixels(pixelsOf('code128-1-7.png'), 90))).toEqual(['abcdef']);
});
