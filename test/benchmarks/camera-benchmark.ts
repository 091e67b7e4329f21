import { chromium, type Page } from '@playwright/test';
import { CAMERA_ENGINES, CAMERA_FORMATS, type CameraEngineName } from '../../shared/camera/camera-formats.ts';
import { type BarcodePhoto, barcodePhotos, isSameText } from '../support/barcode-photos.ts';
import { findBrowser } from '../support/browser.ts';
import { lookAtNothing, openCameraPage, readByBaseline, readByUs, type ReadPhoto } from './camera-page.ts';
import { serveCameraSite } from './camera-site.ts';
import { type Measured, ratiosOf } from './measure.ts';
import type { Sizes } from './sizes.ts';

/** What the package calls its defaults: everything is tried. */
const DEFAULTS = {};
/** What devices.md 7.1 calls fast; the formats of a station. */
const FAST = {
  tryHarder: false,
  tryRotate: false,
  tryInvert: false,
  tryDownscale: false,
  formats: [...CAMERA_FORMATS],
};
const ALONE = 'zxing-wasm alone with its own default options';
const ALONE_FAST = 'zxing-wasm alone with its fast options';

/**
 * The camera in a real browser: the shipped worker against the package alone, over 198 photographs of barcodes and over
 * frames without one. Frames come 80 ms apart by the clock that the worker is told.
 */
export async function benchmarkCamera({ rounds }: Sizes): Promise<Measured[]> {
  const executablePath = findBrowser();
  if (executablePath === undefined) {
    console.error('No browser: the camera is not measured here.');
    return [];
  }
  const site = await serveCameraSite();
  const browser = await chromium.launch({ executablePath, args: process.getuid?.() === 0 ? ['--no-sandbox'] : [] });
  try {
    const page = await browser.newPage();
    await page.goto(site.url);
    await openCameraPage(page, site.worker);
    const alone = await readAll((photo) => readByBaseline(page, urlOf(photo), DEFAULTS));
    const lines: Measured[] = [];
    for (const engine of CAMERA_ENGINES) {
      const ours = await readAll((photo) => readByUs(page, urlOf(photo), engine, wantedOf(photo)));
      lines.push(...readLines(engine, ours, alone), await emptyLine(page, engine, rounds));
    }
    return lines;
  } finally {
    await browser.close();
    site.close();
  }
}

interface Answer {
  readonly photo: BarcodePhoto;
  readonly read: ReadPhoto;
}

async function readAll(read: (photo: BarcodePhoto) => Promise<ReadPhoto>): Promise<Answer[]> {
  const answers: Answer[] = [];
  for (const photo of barcodePhotos()) answers.push({ photo, read: await read(photo) });
  return answers;
}

const urlOf = ({ file }: BarcodePhoto): string => `/photos/${file}`;

/** The text and the other ways to say the same number. */
function wantedOf({ text }: BarcodePhoto): string[] {
  return [text, text.padStart(13, '0'), text.replace(/^0+/, '')];
}

const isRead = ({ photo, read }: Answer): boolean => read.texts.some((text) => isSameText(text, photo.text));
const unread = (answers: readonly Answer[]): number => answers.filter((answer) => !isRead(answer)).length;
const others = (answers: readonly Answer[]): number =>
  answers.flatMap(({ photo, read }) => read.texts.filter((text) => !isSameText(text, photo.text))).length;
const frameMs = (answers: readonly Answer[]): number => {
  const times = answers.flatMap(({ read }) => read.tookMs);
  return times.reduce((sum, ms) => sum + ms, 0) / times.length;
};

function readLines(engine: CameraEngineName, ours: readonly Answer[], alone: readonly Answer[]): Measured[] {
  const line = (what: string, unit: Measured['unit'], of: (answers: readonly Answer[]) => number, atMost?: number) =>
    ratiosOf(
      {
        name: `camera, ${engine}: ${what}`,
        baseline: ALONE,
        promise: atMost === undefined ? null : { of: 'ratio', atMost },
        unit,
      },
      [{ subject: of(ours), against: of(alone) }],
    );
  return [
    line(`photographs not read, of ${ours.length}`, 'photographs', unread, engine === 'zxing-wasm' ? 1 : undefined),
    line('texts believed that are not the one expected', 'texts', others),
    line('a frame of a photograph', 'ms', frameMs),
  ];
}

async function emptyLine(page: Page, engine: CameraEngineName, rounds: number): Promise<Measured> {
  await lookAtNothing(page, engine, FAST);
  const pairs: { subject: number; against: number }[] = [];
  for (let round = 0; round < rounds; round += 1) pairs.push(await lookAtNothing(page, engine, FAST));
  const promise = engine === 'zxing-wasm' ? ({ of: 'ratio', atMost: 1.3 } as const) : null;
  const name = `camera, ${engine}: a frame of 1280 × 720 without a code`;
  return ratiosOf({ name, baseline: ALONE_FAST, promise, unit: 'ms' }, pairs);
}
