import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { checkJpeg } from '../../shared/domain/jpeg-segments.ts';
import { checkPdf, PDF_LIMIT_BYTES } from '../../shared/domain/pdf-check.ts';
import { ExchangeFile, filePlace, type FileKind } from '../../shared/exchange/manifest.ts';
import type { EvidenceStore } from '../store/evidence-store.ts';
import type { PhotoStore } from '../store/photo-store.ts';
import { openPlainFile, readLines } from './line-reader.ts';

/** As large as a file of each kind may be that is uploaded. */
const LIMIT_BYTES: Readonly<Record<FileKind, number>> = { image: 25 * 1024 * 1024, pdf: PDF_LIMIT_BYTES };

export interface FileStores {
  readonly photos: PhotoStore;
  readonly evidenceFiles: EvidenceStore;
  readonly nowMs: () => number;
}

export interface TakenFiles {
  readonly photosTaken: number;
  readonly pdfsTaken: number;
  /** Photographs and PDFs that are named and have not come whole. */
  readonly photosMissing: number;
}

/**
 * Takes the files an export brings, each only when its bytes are what its name says, as many as were said, and a clean
 * JPEG (H6) or a plain PDF, as when it is uploaded. One that is missing or spoilt is counted and left: the case shows
 * it as not here yet, and a later import brings it.
 */
export async function takeFiles(
  folder: string,
  list: string,
  parts: FileStores & { readonly told: (done: number) => void },
): Promise<TakenFiles> {
  const counts = { image: 0, pdf: 0, known: 0, missing: 0 };
  let done = 0;
  for await (const block of readLines(list)) {
    for (const line of block) {
      counts[await takeFile(folder, line, parts)] += 1;
      parts.told((done += 1));
      await nextTurn();
    }
  }
  return { photosTaken: counts.image, pdfsTaken: counts.pdf, photosMissing: counts.missing };
}

async function takeFile(folder: string, line: string, stores: FileStores): Promise<FileKind | 'known' | 'missing'> {
  const named = ExchangeFile.safeParse(jsonOf(line));
  if (!named.success) return 'missing';
  const { sha256, kind } = named.data;
  const known = kind === 'image' ? stores.photos : stores.evidenceFiles;
  if (known.read(sha256) !== null) return 'known';
  const bytes = await readNamed(folder, named.data);
  return bytes !== null && keep(bytes, kind, stores) ? kind : 'missing';
}

/** Puts bytes where their kind is kept; false when they are not of that kind. */
function keep(bytes: Uint8Array, kind: FileKind, { photos, evidenceFiles, nowMs }: FileStores): boolean {
  if (kind === 'pdf') {
    const { ok } = checkPdf(bytes);
    if (ok) evidenceFiles.put(bytes, nowMs());
    return ok;
  }
  const check = checkJpeg(bytes);
  if (check.ok) photos.put(bytes, { width: check.width, height: check.height }, nowMs());
  return check.ok;
}

/** The bytes, or null when they are not there, or not those that were named. */
async function readNamed(folder: string, named: ExchangeFile): Promise<Uint8Array | null> {
  const bytes = await readFile(join(folder, ...filePlace(named)), LIMIT_BYTES[named.kind]);
  if (bytes?.length !== named.byteLength) return null;
  return createHash('sha256').update(bytes).digest('hex') === named.sha256 ? bytes : null;
}

async function readFile(path: string, limitBytes: number): Promise<Uint8Array | null> {
  // Not there, or there as something else: the file has not come, and that is all there is to say.
  const file = await openPlainFile(path).catch(() => null);
  if (file === null) return null;
  try {
    return (await file.stat()).size > limitBytes ? null : new Uint8Array(await file.readFile());
  } finally {
    await file.close();
  }
}

function jsonOf(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    // No JSON names no file: the schema says so.
    return null;
  }
}
