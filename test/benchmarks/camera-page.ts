import type { Page } from '@playwright/test';
import type { CameraEngineName } from '../../shared/camera/camera-formats.ts';

/** What was read of one picture. */
export interface ReadPhoto {
  /** Everything that was believed, until one of them was a text that was waited for. */
  readonly texts: readonly string[];
  /** How long each frame took in the worker, ms. */
  readonly tookMs: readonly number[];
}

/** Puts the two workers into the page, and pictures for them. The page stands still otherwise. */
export async function openCameraPage(page: Page, worker: string): Promise<void> {
  await page.evaluate((workerUrl) => {
    const next = (from: Worker): Promise<unknown> =>
      new Promise((resolve, reject) => {
        from.addEventListener('message', ({ data }) => resolve(data), { once: true });
        from.addEventListener('error', ({ message }) => reject(new Error(message)), { once: true });
      });
    const pictures = new Map<string, OffscreenCanvas>();
    /** On white paper, as a camera would see it; a canvas that is larger than the picture is filled by it. */
    const load = async (url: string, width?: number, height?: number): Promise<OffscreenCanvas> => {
      const known = pictures.get(url);
      if (known !== undefined) return known;
      const bitmap = await createImageBitmap(await (await fetch(url)).blob());
      const canvas = new OffscreenCanvas(width ?? bitmap.width, height ?? bitmap.height);
      const context = canvas.getContext('2d');
      if (context === null) throw new Error('this browser draws nothing');
      context.fillStyle = '#ffffff';
      context.fillRect(0, 0, canvas.width, canvas.height);
      context.drawImage(bitmap, 0, 0, canvas.width, canvas.height);
      pictures.set(url, canvas);
      return canvas;
    };
    const ours = async (engine: string, formats: readonly string[]): Promise<Worker> => {
      const opened = new Worker(workerUrl, { type: 'module' });
      opened.postMessage({ kind: 'start', engine, formats });
      await next(opened);
      return opened;
    };
    const look = async (to: Worker, picture: OffscreenCanvas, message: object): Promise<unknown> => {
      const frame = await createImageBitmap(picture);
      to.postMessage({ ...message, frame }, [frame]);
      return next(to);
    };
    const baseline = new Worker('/baseline.js', { type: 'module' });
    Object.assign(window, { camera: { load, ours, look, baseline } });
  }, worker);
}

const FORMATS = ['Code128', 'Code39', 'ITF', 'EANUPC', 'QRCode', 'DataMatrix', 'PDF417'];

/** Shows the picture to a new worker of ours, frame after frame, until the text is read or the time is over. */
export function readByUs(
  page: Page,
  url: string,
  engine: CameraEngineName,
  wanted: readonly string[],
): Promise<ReadPhoto> {
  return page.evaluate(
    async (asked) => {
      const { load, ours, look } = Object(Reflect.get(window, 'camera'));
      const worker: Worker = await ours(asked.engine, asked.formats);
      const picture = await load(asked.url);
      const texts: string[] = [];
      const tookMs: number[] = [];
      for (let at = 0; at < asked.frames && !texts.some((text) => asked.wanted.includes(text)); at += 1) {
        const answer = Object(await look(worker, picture, { kind: 'frame', atMs: at * asked.everyMs }));
        if (answer.kind !== 'looked') throw new Error(String(answer.reason));
        tookMs.push(Number(answer.tookMs));
        for (const { text } of answer.looked.fresh) texts.push(String(text));
      }
      worker.terminate();
      return { texts, tookMs };
    },
    { url, engine, wanted: [...wanted], formats: FORMATS, frames: 88, everyMs: 80 },
  );
}

/** Shows the picture to the package alone. */
export function readByBaseline(page: Page, url: string, options: object): Promise<ReadPhoto> {
  return page.evaluate(
    async (asked) => {
      const { load, look, baseline } = Object(Reflect.get(window, 'camera'));
      const { texts, tookMs } = Object(await look(baseline, await load(asked.url), { options: asked.options }));
      return { texts, tookMs: [Number(tookMs)] };
    },
    { url, options },
  );
}

/** Mean time of a frame without a code, ms: our worker over whole turns of its schedule, and the package alone. */
export function lookAtNothing(
  page: Page,
  engine: CameraEngineName,
  options: object,
): Promise<{ readonly subject: number; readonly against: number }> {
  return page.evaluate(
    async (asked) => {
      const { load, ours, look, baseline } = Object(Reflect.get(window, 'camera'));
      const worker: Worker = await ours(asked.engine, asked.formats);
      const picture = await load('/carton.jpg', 1280, 720);
      let subject = 0;
      let against = 0;
      for (let at = 0; at < asked.frames; at += 1) {
        const answer = Object(await look(worker, picture, { kind: 'frame', atMs: at * asked.everyMs }));
        if (answer.kind !== 'looked' || answer.looked.read.length > 0) throw new Error('something was read');
        subject += Number(answer.tookMs);
        against += Number(Object(await look(baseline, picture, { options: asked.options })).tookMs);
      }
      worker.terminate();
      return { subject: subject / asked.frames, against: against / asked.frames };
    },
    { engine, options, formats: FORMATS, frames: 113, everyMs: 80 },
  );
}
