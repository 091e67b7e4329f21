import { writeFileSync } from 'node:fs';
import bwipjs from 'bwip-js/node';
import { readPng } from '../../../electron/cli/read-png.ts';
import type { Pixels } from '../../../shared/camera/pixels.ts';
import { luminanceOf } from '../../../shared/camera/turn-pixels.ts';

const WIDTH = 1_280;
const HEIGHT = 720;
const FRAMES_A_SECOND = 10;
const TABLE = 96;
/** A hand's few places, again and again: a new picture for every frame takes longer to make than to show. */
const DIFFERENT = 3;

/** What Chromium's fake camera shows: the bare table, then a parcel label on it, over and over. */
export interface LabelFilm {
  readonly bareSeconds: number;
  readonly labelSeconds: number;
  /** One barcode under the other, Code 128. */
  readonly codes: readonly string[];
}

/** Writes the film as YUV4MPEG2, the plainest of the forms that `--use-file-for-fake-video-capture` takes. */
export async function writeLabelFilm(path: string, { bareSeconds, labelSeconds, codes }: LabelFilm): Promise<void> {
  const table = new Uint8Array(WIDTH * HEIGHT).fill(TABLE);
  const label = await pictureOf(codes);
  const shaken = Array.from({ length: DIFFERENT }, (_, at) => onTable(label, at));
  const frames = [
    ...Array.from({ length: bareSeconds * FRAMES_A_SECOND }, () => table),
    ...Array.from({ length: labelSeconds * FRAMES_A_SECOND }, (_, at) => shaken[at % DIFFERENT] ?? table),
  ];
  const grey = new Uint8Array((WIDTH * HEIGHT) / 2).fill(128);
  const parts = frames.flatMap((light) => [Buffer.from('FRAME\n'), light, grey]);
  const header = Buffer.from(`YUV4MPEG2 W${WIDTH} H${HEIGHT} F${FRAMES_A_SECOND}:1 Ip A1:1 C420jpeg\n`);
  writeFileSync(path, Buffer.concat([header, ...parts]));
}

interface Grey {
  readonly light: Uint8ClampedArray;
  readonly width: number;
  readonly height: number;
}

async function pictureOf(codes: readonly string[]): Promise<Grey> {
  const bars = await Promise.all(codes.map(barsOf));
  const width = Math.max(...bars.map((code) => code.width));
  const height = bars.reduce((sum, code) => sum + code.height, 0);
  const light = new Uint8ClampedArray(width * height).fill(255);
  let top = 0;
  for (const code of bars) {
    const row = luminanceOf(code.data, code.width * code.height);
    for (let y = 0; y < code.height; y += 1) {
      light.set(row.subarray(y * code.width, (y + 1) * code.width), (top + y) * width);
    }
    top += code.height;
  }
  return { light, width, height };
}

async function barsOf(text: string): Promise<Pixels> {
  const png = await bwipjs.toBuffer({
    bcid: 'code128',
    text,
    scale: 3,
    height: 22,
    includetext: true,
    padding: 14,
    backgroundcolor: 'FFFFFF',
  });
  return readPng(png);
}

/**
 * The label as a camera above the bench sees it: askew by six degrees, its far edge smaller than its near one, slightly
 * out of focus, and in every frame a little elsewhere, as hands are.
 */
function onTable(label: Grey, frame: number): Uint8Array {
  const radians = (6 * Math.PI) / 180;
  const shake = Math.sin(frame) * 3;
  const light = new Uint8Array(WIDTH * HEIGHT);
  for (let y = 0; y < HEIGHT; y += 1) {
    const nearness = 1 + 0.12 * (y / HEIGHT - 0.5);
    for (let x = 0; x < WIDTH; x += 1) {
      const fromX = (x - WIDTH / 2 + shake) / nearness;
      const fromY = (y - HEIGHT / 2) / nearness;
      const atX = Math.cos(radians) * fromX + Math.sin(radians) * fromY + label.width / 2;
      const atY = Math.cos(radians) * fromY - Math.sin(radians) * fromX + label.height / 2;
      light[y * WIDTH + x] = blurred(label, atX, atY);
    }
  }
  return light;
}

/** The mean of a cross of five points, three quarters of a pixel apart. */
function blurred(label: Grey, x: number, y: number): number {
  const reach = 0.75;
  const points = [
    [0, 0],
    [reach, 0],
    [-reach, 0],
    [0, reach],
    [0, -reach],
  ] as const;
  return points.reduce((sum, [right, down]) => sum + lightAt(label, x + right, y + down), 0) / points.length;
}

function lightAt({ light, width, height }: Grey, x: number, y: number): number {
  const column = Math.round(x);
  const row = Math.round(y);
  if (column < 0 || row < 0 || column >= width || row >= height) return TABLE;
  // Neither black nor white is quite that under a lamp.
  return 24 + ((light[row * width + column] ?? TABLE) * 200) / 255;
}
