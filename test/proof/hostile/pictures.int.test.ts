import { createServer, type Server } from 'node:http';
import { readFileSync } from 'node:fs';
import { stripTypeScriptTypes } from 'node:module';
import { join } from 'node:path';
import { deflateSync } from 'node:zlib';
import { chromium, type Browser, type Page } from '@playwright/test';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { checkImage } from '../../../shared/domain/check-image.ts';
import { checkJpeg } from '../../../shared/domain/jpeg-segments.ts';
import { ROOT } from '../../architecture/source-tree.ts';
import { CARTON_JPEG } from '../../electron/host/bench.ts';
import { testRow } from '../../faults/test-row.ts';
import { findBrowser } from '../../support/browser.ts';

const browserPath = findBrowser();
const skipNote = browserPath === undefined ? ' (skipped: no Chromium on this machine)' : '';

function chunk(type: string, data: Uint8Array): Buffer {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const body = Buffer.concat([Buffer.from(type, 'latin1'), data]);
  const sum = Buffer.alloc(4);
  sum.writeUInt32BE(crc32(body));
  return Buffer.concat([length, body, sum]);
}

function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  }
  return (crc ^ 0xffffffff) >>> 0;
}

/** A grey PNG whose picture data is real, with further chunks before it. */
function png(width: number, height: number, more: readonly Buffer[] = []): Buffer {
  const size = Buffer.alloc(13);
  size.writeUInt32BE(width, 0);
  size.writeUInt32BE(height, 4);
  size.set([1, 0, 0, 0, 0], 8);
  const rows = deflateSync(Buffer.alloc((Math.ceil(width / 8) + 1) * height));
  const signature = Buffer.from([0x89, 0x50, 0x4e, 0x47, 13, 10, 26, 10]);
  return Buffer.concat([signature, chunk('IHDR', size), ...more, chunk('IDAT', rows), chunk('IEND', Buffer.alloc(0))]);
}

const BOMB = deflateSync(Buffer.alloc(64 * 1024 * 1024));
const PAYLOAD = '<script>alert(1)</script>';
const script = Buffer.from(PAYLOAD);

testRow('H5');

describe('H5 a pixel flood is refused by its header', () => {
  it.each([
    ['a PNG of 14,000 x 14,000', png(14_000, 14_000), 'photo-too-many-pixels'],
    ['a header of 65,535 x 65,535', png(1, 1).fill(0xff, 18, 20).fill(0xff, 22, 24), 'photo-too-many-pixels'],
    ['a side of 4 thousand million', png(1, 1).fill(0xff, 16, 24), 'photo-too-many-pixels'],
    ['no side at all', png(0, 9), 'photo-format-unknown'],
    ['10,000 frames of a GIF', Buffer.from(`GIF89a${'\u0000'.repeat(2_000)}`, 'latin1'), 'photo-format-unknown'],
  ])('%s: nothing is unpacked', (_what, bytes, kind) => {
    expect(checkImage(bytes.length, bytes)).toEqual({ ok: false, error: kind });
  });

  it('more than 25 MB is refused whatever it is', () => {
    expect(checkImage(25 * 1024 * 1024 + 1, CARTON_JPEG)).toEqual({ ok: false, error: 'photo-too-large' });
  });
});

describe.skipIf(browserPath === undefined)(`H6 pictures are made anew in a real browser${skipNote}`, () => {
  let browser: Browser;
  let page: Page;
  let server: Server;
  beforeAll(async () => {
    server = await serveSources();
    const args = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
    browser = await chromium.launch({ ...(browserPath === undefined ? {} : { executablePath: browserPath }), args });
    page = await browser.newPage();
    const address = server.address();
    await page.goto(`http://127.0.0.1:${typeof address === 'object' ? (address?.port ?? 0) : 0}/`);
  }, 60_000);
  afterAll(async () => {
    await browser.close();
    server.close();
  });

  /** What the bench makes of a file: the bytes it would send, or why it refuses. */
  async function encoded(bytes: Uint8Array, type = 'image/jpeg'): Promise<Buffer | string> {
    const made = await page.evaluate(
      async ([base64, mime]) => {
        const file = new Blob([Uint8Array.from(atob(base64 ?? ''), (sign) => sign.charCodeAt(0))], {
          type: mime ?? '',
        });
        const result = await Reflect.get(window, 'encodeFile')(file);
        return result.ok ? Array.from(result.value as Uint8Array) : String(result.error);
      },
      [Buffer.from(bytes).toString('base64'), type],
    );
    return typeof made === 'string' ? made : Buffer.from(made);
  }

  it.each([
    ['a JPEG with a ZIP behind it', Buffer.concat([CARTON_JPEG, Buffer.from('PK\u0003\u0004'), script])],
    ['a JPEG with a PDF behind it', Buffer.concat([CARTON_JPEG, Buffer.from('%PDF-1.7'), script])],
    [
      'a JPEG with a script as its comment',
      Buffer.concat([
        CARTON_JPEG.subarray(0, 2),
        Buffer.from([0xff, 0xfe, 0, script.length + 2]),
        script,
        CARTON_JPEG.subarray(2),
      ]),
    ],
    ['a PNG with a script as its text', png(64, 48, [chunk('tEXt', Buffer.from(`Comment\u0000${PAYLOAD}`))])],
    [
      'a PNG with a bomb as its text',
      png(64, 48, [chunk('zTXt', Buffer.concat([Buffer.from('a\u0000\u0000'), BOMB]))]),
    ],
    [
      'a PNG with a bomb as its colours',
      png(64, 48, [chunk('iCCP', Buffer.concat([Buffer.from('a\u0000\u0000'), BOMB]))]),
    ],
  ])('%s comes out as a clean JPEG', async (_what, bytes) => {
    const made = await encoded(bytes);
    if (typeof made === 'string') throw new Error(made);
    expect(checkJpeg(made)).toMatchObject({ ok: true });
    for (const left of [PAYLOAD, 'PK\u0003\u0004', '%PDF', 'Exif']) expect(made.includes(left)).toBe(false);
  });

  it.each([
    [
      'an SVG with a script',
      Buffer.from(`<svg xmlns="http://www.w3.org/2000/svg">${PAYLOAD}</svg>`),
      'photo-format-unknown',
    ],
    ['HTML named .jpg', Buffer.from(`<!doctype html>${PAYLOAD}`), 'photo-format-unknown'],
    [
      'an animation that says it has 10,000 frames',
      png(64, 48, [chunk('acTL', Buffer.from([0, 0, 0x27, 0x10, 0, 0, 0, 0])), ...frames()]),
      'photo-unreadable',
    ],
    ['a HEIC', Buffer.from(`\u0000\u0000\u0000\u0018ftypheic${'\u0000'.repeat(64)}`, 'latin1'), 'photo-format-unknown'],
    ['half a JPEG of which only the header is there', CARTON_JPEG.subarray(0, 700), 'photo-unreadable'],
    ['a PNG of 14,000 x 14,000', png(14_000, 14_000), 'photo-too-many-pixels'],
  ])('%s is refused', async (_what, bytes, kind) => {
    expect(await encoded(bytes)).toBe(kind);
  });
});

function frames(): Buffer[] {
  return Array.from({ length: 200 }, (_, at) =>
    chunk('fcTL', Buffer.from([0, 0, 0, at, ...Array<number>(22).fill(0)])),
  );
}

const PAGE = `<!doctype html><script type="module">
import { encodeFile } from '/renderer/photo/encode-photo.ts';
window.encodeFile = encodeFile;
</script>`;

/** The bench's own sources as a browser can read them, and an empty page. */
function serveSources(): Promise<Server> {
  const server = createServer((request, response) => {
    const path = /^\/((?:renderer|shared)\/[\w/-]+\.ts)$/.exec(request.url ?? '')?.[1];
    response.setHeader('content-type', path === undefined ? 'text/html' : 'text/javascript');
    response.end(path === undefined ? PAGE : stripTypeScriptTypes(readFileSync(join(ROOT, path), 'utf8')));
  });
  return new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(server)));
}
