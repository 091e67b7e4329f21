import { pathToFileURL } from 'node:url';
import { type Browser, chromium } from '@playwright/test';
import { renderCertificate } from '../../electron/documents/certificate-pdf.ts';
import { FONT_FILES } from '../../electron/documents/font.ts';
import { KETTLE, photographs } from '../electron/documents/support/certificates.ts';
import { findBrowser } from '../support/browser.ts';
import { compare, type Measured } from './measure.ts';
import type { Sizes } from './sizes.ts';

const PHOTOGRAPHS = 3;

/** A certificate with three photographs, against the same content printed by a browser whose page is already laid out. */
export async function benchmarkCertificate({ rounds }: Sizes): Promise<Measured[]> {
  const executablePath = findBrowser();
  if (executablePath === undefined) {
    console.error('No browser: the certificate is not measured here.');
    return [];
  }
  const { photos, files } = photographs(PHOTOGRAPHS);
  const content = { ...KETTLE, photos };
  const browser = await chromium.launch({
    executablePath,
    args: ['--allow-file-access-from-files', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])],
  });
  const print = await warmPage(browser, htmlOf(content, files));
  const row = await compare({
    name: `make a certificate with ${PHOTOGRAPHS} photographs`,
    baseline: 'Chromium prints the same content from a warm page',
    promise: null,
    repeats: 3,
    rounds,
    subject: () => renderCertificate(content, files),
    against: print,
  });
  await browser.close();
  return [row];
}

async function warmPage(browser: Browser, html: string): Promise<() => Promise<Buffer>> {
  const page = await browser.newPage();
  await page.setContent(html);
  await page.evaluate(async () => {
    await document.fonts.ready;
    await Promise.all([...document.images].map((image) => image.decode()));
  });
  return () => page.pdf({ format: 'A4', printBackground: true });
}

/** Every text and picture of the certificate, plainly set in the same two fonts. */
function htmlOf(content: typeof KETTLE, files: ReadonlyMap<string, Uint8Array>): string {
  const rows = textsIn(content).map(([name, text]) => `<tr><th>${name}</th><td>${text}</td></tr>`);
  const pictures = [...files.values()].map(
    (bytes) => `<img src="data:image/jpeg;base64,${Buffer.from(bytes).toString('base64')}">`,
  );
  const face = (weight: number, path: string): string =>
    `@font-face { font-family: F; font-weight: ${weight}; src: url('${pathToFileURL(path).href}'), local('Noto Sans CJK SC') }`;
  return `<!doctype html><style>${face(400, FONT_FILES.normal)} ${face(700, FONT_FILES.bold)}
    body { font: 9pt F, 'Noto Sans CJK SC' } th { text-align: left } img { width: 5cm }</style>
    <h1>损坏证明 Damage certificate</h1><table>${rows.join('')}</table>${pictures.join('')}`;
}

function textsIn(value: unknown, name = ''): [string, string][] {
  if (typeof value !== 'object' || value === null) return value === null ? [] : [[name, JSON.stringify(value)]];
  return Object.entries(value).flatMap(([key, member]) => textsIn(member, `${name} ${key}`));
}
