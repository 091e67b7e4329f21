import { createHash } from 'node:crypto';
import { cpSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import type { Manifest } from '../../../shared/exchange/manifest.ts';
import { newCommandId, temporaryFolder } from '../host/bench.ts';
import { exportFrom, importInto, type SiteBench, startSite } from './two-hosts.ts';

/** Programs are started and ended here; a busy machine takes its time over that. */
vi.setConfig({ testTimeout: 180_000 });

const PDF = Buffer.from('%PDF-1.7\n1 0 obj << /Type /Catalog >> endobj\n%%EOF\n');
const SCRIPT = Buffer.from('%PDF-1.7\n<< /S /JavaScript /JS (1) >>\n%%EOF\n');
const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

async function attachedAt({ client }: SiteBench): Promise<string> {
  const { sha256 } = (await client.evidence(PDF, 'application/pdf')).body as { sha256: string };
  const matter = { matter: 'damaged-at-buyer', reference: 'SHOP-79', note: '' };
  const opened = await client.ok<{ case: { caseId: string } }>('case.openWithoutParcel', {
    commandId: newCommandId(),
    ...matter,
  });
  const { caseId } = opened.case;
  await client.ok('evidence.attach', { commandId: newCommandId(), caseId, sha256, title: 'Delivery note' });
  return sha256;
}

/** A copy of an export whose only named file is another one, with its list and manifest made to fit. */
function withFile(path: string, bytes: Uint8Array, line: object): string {
  const copy = join(temporaryFolder(), 'copy');
  cpSync(path, copy, { recursive: true });
  const sha256 = hashOf(bytes);
  mkdirSync(join(copy, 'evidence', sha256.slice(0, 2)), { recursive: true });
  writeFileSync(join(copy, 'evidence', sha256.slice(0, 2), `${sha256}.pdf`), bytes);
  const list = Buffer.from(`${JSON.stringify({ sha256, byteLength: bytes.length, kind: 'pdf', ...line })}\n`);
  writeFileSync(join(copy, 'photos.jsonl'), list);
  const manifest = JSON.parse(readFileSync(join(copy, 'manifest.json'), 'utf8')) as Manifest;
  const photos = { lines: 1, bytes: list.length, sha256: hashOf(list) };
  writeFileSync(join(copy, 'manifest.json'), JSON.stringify({ ...manifest, photos }));
  return copy;
}

describe('a PDF attached to a case without a parcel', () => {
  it('goes with the record to the other bench, once, and is whole there', async () => {
    const [b1, b2] = await startSite();
    const sha256 = await attachedAt(b1);
    const written = await exportFrom(b1);
    expect(written).toMatchObject({ photos: 0, pdfs: 1, photosMissing: 0 });
    expect(await importInto(b2, written.path)).toMatchObject({ photosTaken: 0, pdfsTaken: 1, photosMissing: 0 });
    expect(await b2.client.bytes('evidence.bytes', { sha256 })).toEqual(PDF);
    expect(await importInto(b2, written.path)).toMatchObject({ pdfsTaken: 0, photosMissing: 0 });
    expect(await b2.client.ok('record.verify', {})).toMatchObject({ isSound: true, photosAwaited: 0 });
    const path = join(b2.dataDir, 'evidence', sha256.slice(0, 2), `${sha256}.pdf`);
    writeFileSync(path, 'spoilt');
    expect(await b2.client.ok('record.verify', {})).toMatchObject({ isSound: false, photosMissing: [sha256] });
    expect(await exportFrom(b2)).toMatchObject({ pdfs: 0, photosMissing: 1 });
    expect(await importInto(b2, written.path)).toMatchObject({ pdfsTaken: 1 });
    expect(await b2.client.ok('record.verify', {})).toMatchObject({ isSound: true });
  });

  it('is not taken when it is not what was said: kind, size, hash, or active content', async () => {
    const [b1, b2] = await startSite();
    const sha256 = await attachedAt(b1);
    const { path } = await exportFrom(b1);
    const copies = [
      withFile(path, PDF, { kind: 'image' }),
      withFile(path, PDF, { byteLength: PDF.length + 1 }),
      withFile(path, Buffer.from(`${PDF.toString()} `), { sha256 }),
      withFile(path, SCRIPT, {}),
      withFile(path, PDF, { place: '../../outside' }),
    ];
    writeFileSync(join(copies[2] ?? '', 'evidence', sha256.slice(0, 2), `${sha256}.pdf`), PDF.toString().toLowerCase());
    for (const copy of copies) {
      expect(await importInto(b2, copy), copy).toMatchObject({ pdfsTaken: 0, photosTaken: 0, photosMissing: 1 });
    }
    expect(await b2.client.ok('record.verify', {})).toMatchObject({ isSound: true, photosAwaited: 1 });
    expect(await importInto(b2, path)).toMatchObject({ pdfsTaken: 1 });
  });
});
