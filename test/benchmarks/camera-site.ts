import { readFileSync, readdirSync } from 'node:fs';
import { createServer } from 'node:http';
import { createRequire } from 'node:module';
import { basename, extname, join } from 'node:path';
import { appRoot } from '../../electron/app-root.ts';
import { barcodePhotos } from '../support/barcode-photos.ts';

/** What the benchmark's page asks for: the worker as it is shipped, the baseline, and the pictures. */
export interface CameraSite {
  readonly url: string;
  /** The built `renderer/camera/decode-worker.ts`. */
  readonly worker: string;
  close(): void;
}

/**
 * The baseline as a worker of its own: the package alone, with the options it is given, over pixels taken from a canvas
 * in the same way. It answers with the texts it read and how long that took.
 */
const BASELINE = `
  import { prepareZXingModule, readBarcodes } from '/zxing/es/reader/index.js';
  Error.stackTraceLimit = 0;
  const canvas = new OffscreenCanvas(1, 1);
  const context = canvas.getContext('2d', { willReadFrequently: true });
  onmessage = async ({ data: { frame, options } }) => {
    await prepareZXingModule({ overrides: { locateFile: () => '/zxing/reader/zxing_reader.wasm' }, fireImmediately: true,
      equalityFn: () => true });
    const startMs = performance.now();
    if (canvas.width < frame.width) canvas.width = frame.width;
    if (canvas.height < frame.height) canvas.height = frame.height;
    context.drawImage(frame, 0, 0);
    const codes = await readBarcodes(context.getImageData(0, 0, frame.width, frame.height), options);
    const texts = codes.filter(({ isValid }) => isValid).map(({ text }) => text);
    postMessage({ texts, tookMs: performance.now() - startMs });
    frame.close();
  };`;

const TYPES: Readonly<Record<string, string>> = {
  '.js': 'text/javascript',
  '.wasm': 'application/wasm',
  '.png': 'image/png',
  '.jpg': 'image/jpeg',
};

const CARTON = new URL('../electron/documents/fixtures/carton.jpg', import.meta.url);

/** Serves all of it on a free port of this machine. */
export async function serveCameraSite(): Promise<CameraSite> {
  const assets = join(appRoot(), 'out', 'renderer', 'assets');
  const zxing = join(createRequire(import.meta.url).resolve('zxing-wasm/reader/zxing_reader.wasm'), '..', '..');
  const photos = new Map(barcodePhotos().map(({ file, url }) => [file, url]));
  const bytesAt = (path: string): Buffer | string | undefined => {
    if (path === '/') return '<!doctype html><title>Camera</title>';
    if (path === '/baseline.js') return BASELINE;
    if (path === '/carton.jpg') return readFileSync(CARTON);
    if (path.startsWith('/assets/')) return readFileSync(join(assets, basename(path)));
    if (path.startsWith('/zxing/')) return readFileSync(join(zxing, path.slice('/zxing/'.length)));
    const photo = photos.get(basename(path));
    return photo === undefined ? undefined : readFileSync(photo);
  };
  const server = createServer(({ url = '/' }, response) => {
    const bytes = bytesAt(url);
    const type = TYPES[extname(url)] ?? 'text/html';
    response.writeHead(bytes === undefined ? 404 : 200, { 'content-type': type }).end(bytes);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('a server on a port has one');
  const worker = readdirSync(assets).find((name) => name.startsWith('decode-worker-'));
  if (worker === undefined) throw new Error('the build has no camera worker');
  return { url: `http://127.0.0.1:${address.port}`, worker: `/assets/${worker}`, close: () => void server.close() };
}
