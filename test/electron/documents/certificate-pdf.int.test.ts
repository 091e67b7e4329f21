import { describe, expect, it } from 'vitest';
import { certificateDigest, renderCertificate } from '../../../electron/documents/certificate-pdf.ts';
import { canDraw } from '../../../electron/documents/font.ts';
import type { CertificateContent } from '../../../shared/domain/certificate/certificate-content.ts';
import { BARE, hashOf, KETTLE, LONGEST, photographs, photoFile } from './support/certificates.ts';
import { expectOneSignedPage } from './support/certificate-page.ts';
import { crop, hasPoppler, infoOf, rasterise, readQr, skipNote, textOf } from './support/paper.ts';

const none = new Map<string, Uint8Array>();
const six = photographs(6);
const squeezed = (text: string): string => text.replace(/\s+/g, '');

const PAGES: readonly (readonly [string, CertificateContent])[] = [
  ['Chinese and English, grade C, six photographs', { ...KETTLE, photos: six.photos }],
  [
    'Spanish and English, grade D, one photograph',
    { ...KETTLE, languages: ['es', 'en'], unit: { ...KETTLE.unit, grade: 'D' }, photos: six.photos.slice(0, 1) },
  ],
  ['English and Chinese, version 3', { ...KETTLE, languages: ['en', 'zh-CN'], version: 3 }],
  ['one language', { ...KETTLE, languages: ['es'] }],
  ['nothing known', BARE],
  ['the longest values, six photographs', { ...LONGEST, photos: six.photos }],
];

describe.skipIf(!hasPoppler)(`damage certificate on paper${skipNote}`, () => {
  it.each(PAGES)('%s: one A4 page, inside its margins, signed at the foot', async (_name, content) => {
    expectOneSignedPage(await renderCertificate(content, six.files));
  });

  it.each(PAGES)('%s: every letter on the page has a glyph', async (_name, content) => {
    const text = textOf(await renderCertificate(content, six.files));
    const missing = [...text].filter((character) => !/\s/.test(character) && !canDraw(character.codePointAt(0) ?? 0));
    expect(missing).toEqual([]);
  });

  it('says who, what, when and how much, in both languages', async () => {
    const text = squeezed(textOf(await renderCertificate({ ...KETTLE, photos: six.photos }, six.files)));
    const said = [
      ...['货损证明', 'Damagecertificate', KETTLE.number, '2026-03-1409:31:07+08:00', 'Asia/Shanghai'],
      ...['SF1234567890123', '顺丰速运', 'RMA-20391', '2603-118-7741', 'KT-1700-BS', 'SN-8841-22093', 'LPNB100002A'],
      ...['1,702g', '1,684g', '−18g', 'Benchscale30kg,ST/GS', 'd=2g', '稳定读数', '凹陷Dented', '边角corner'],
      ...['检验员陈述的原因', '运输损坏', '不构成责任认定', '压损', '留待承运商查验', 'Inspector2'],
      ...[
        certificateDigest({ ...KETTLE, photos: six.photos }),
        KETTLE.eventHash,
        ...six.photos.map(({ sha256 }) => sha256),
      ],
    ];
    for (const words of said) expect(text).toContain(words);
  });

  it('S24 shows everything received in one reading beside its scale, its last check and its picture', async () => {
    const { measured } = KETTLE.weights;
    if (measured?.source !== 'scale') throw new Error('weighed on a scale');
    const everything = { ...measured, grossMg: 1_690_000, weighedAtMs: KETTLE.issuedAtMs - 60_000 };
    const photos = six.photos.map((photo, at) => (at === 2 ? { ...photo, slot: 'weight' as const } : photo));
    const content: CertificateContent = { ...KETTLE, photos, weights: { ...KETTLE.weights, everything } };
    const pdf = await renderCertificate(content, six.files);
    const text = squeezed(textOf(pdf));
    for (const words of ['全部收到物品', '1,690g', '2026-03-1409:30:07', '3称重']) expect(text).toContain(words);
    expect(text.match(/Benchscale30kg,ST\/GS/g)).toHaveLength(2);
    expect(text.match(/1,000g显示为1,001g/g)).toHaveLength(2);
    expect(infoOf(pdf)).toMatch(/Pages:\s+1\n/);
    const without = squeezed(textOf(await renderCertificate({ ...KETTLE, photos }, six.files)));
    expect(without).not.toContain('全部收到物品');
  });

  it('marks a weight typed by hand as such, with its reason', async () => {
    const measured = {
      source: 'manual',
      grossMg: 1_684_500,
      weighedAtMs: KETTLE.issuedAtMs,
      reason: 'too-large',
    } as const;
    const content: CertificateContent = { ...KETTLE, languages: ['en'], weights: { expectedMg: 1_702_000, measured } };
    const text = textOf(await renderCertificate(content, none));
    expect(text).toContain('Entered by hand');
    expect(text).toContain('too large for the scale');
    expect(squeezed(text)).toContain('1,684.5g');
    expect(squeezed(text)).toContain('−17.5g');
  });

  it('H9 prints what turns or hides text neither in names nor in numbers, and real names unharmed', async () => {
    const hidden = '\u202E\u2066\u200B\u200F\uFEFF\u{E0041}\u0007';
    const content: CertificateContent = {
      ...KETTLE,
      references: {
        trackingNumber: `SF${hidden}99`,
        carrier: `${hidden}顺丰${hidden}`,
        rma: hidden,
        order: 'Alpha\nBeta',
      },
      unit: { ...KETTLE.unit, name: `مر ${hidden}王小明 Núñez` },
      inspectorName: `Inspector${hidden} 2`,
    };
    const text = textOf(await renderCertificate(content, none));
    expect(text).not.toMatch(/[\u0000-\u0008\u200B-\u200F\u202A-\u202E\u2066-\u2069\uFEFF\u{E0000}-\u{E007F}]/u);
    for (const words of ['SF99', '顺丰', 'Alpha Beta', '王小明 Núñez', 'Inspector 2']) expect(text).toContain(words);
    expect(squeezed(text)).toContain('[U+0645U+0631]');
  });

  it('H9 leaves every figure where it stands, whatever the names try', async () => {
    const named = (around: string): CertificateContent => ({
      ...KETTLE,
      references: { trackingNumber: `SF99${around}`, carrier: `Carrier${around}`, rma: 'RMA-1', order: `O${around}` },
      unit: { ...KETTLE.unit, name: `Kettle${around}` },
      inspectorName: `Inspector 2${around}`,
    });
    // But for the digest, which is another one, and the blanks beside it.
    const read = async (around: string): Promise<string> =>
      squeezed(textOf(await renderCertificate(named(around), none)).replaceAll(/[0-9a-f]{8,}/g, '#'));
    const plain = await read('');
    for (const around of ['\u202E\u2067', '\u200F\u061C\u202D', '\u{E0041}\uFEFF\u200B']) {
      expect([around, await read(around)]).toEqual([around, plain]);
    }
  });

  it('carries number and digest in its square code', async () => {
    const [page] = rasterise(await renderCertificate(KETTLE, none), 200);
    if (page === undefined) throw new Error('no page');
    const corner = crop(
      page,
      Math.round(page.width * 0.78),
      0,
      Math.round(page.width * 0.2),
      Math.round(page.height * 0.15),
    );
    expect(readQr(corner)).toBe(`${KETTLE.number} ${certificateDigest(KETTLE).toUpperCase()}`);
  });

  it('runs on to a second page, signed as well, before it leaves anything out', async () => {
    const many = photographs(50);
    const defects = Array.from({ length: 20 }, () => ({ kind: 'dented', place: 'corner', extent: 'minor' }) as const);
    const text = textOf(await renderCertificate({ ...LONGEST, defects, photos: many.photos }, many.files));
    const pages = text.split('\f').filter((page) => page !== '');
    expect(pages).toHaveLength(2);
    for (const page of pages) expect(page).toContain('Testigo');
    for (const { sha256 } of many.photos) expect(text).toContain(sha256);
  });
});

describe('damage certificate as bytes', () => {
  it('is the same file for the same content, whatever the order of the photographs handed in', async () => {
    const content = { ...KETTLE, photos: six.photos };
    const first = await renderCertificate(content, six.files);
    const again = await renderCertificate(content, new Map([...six.files].toReversed()));
    expect(Buffer.compare(first, again)).toBe(0);
    expect(Buffer.from(first).toString('latin1')).toContain('(D:20260314013107Z)');
  });

  it('is another file for another content', async () => {
    const first = await renderCertificate(KETTLE, none);
    const other = await renderCertificate({ ...KETTLE, version: 2 }, none);
    expect(Buffer.compare(first, other)).not.toBe(0);
  });

  it('refuses a photograph that is not the file its hash names', async () => {
    const files = new Map([[hashOf(photoFile(0)), photoFile(1)]]);
    await expect(renderCertificate({ ...KETTLE, photos: six.photos.slice(0, 1) }, files)).rejects.toMatchObject({
      kind: 'document-failed',
      details: { sha256: hashOf(photoFile(0)) },
    });
  });

  it('refuses a file that is no picture', async () => {
    const bytes = Buffer.from('no picture at all');
    const photos = [{ ...photographs(1).photos[0], sha256: hashOf(bytes) }] as CertificateContent['photos'];
    const rendering = renderCertificate({ ...KETTLE, photos }, new Map([[hashOf(bytes), bytes]]));
    await expect(rendering).rejects.toMatchObject({ kind: 'document-failed' });
  });
});
