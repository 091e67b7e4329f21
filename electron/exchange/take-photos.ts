import { createHash } from 'node:crypto';
import { join } from 'node:path';
import { setImmediate as nextTurn } from 'node:timers/promises';
import { checkJpeg } from '../../shared/domain/jpeg-segments.ts';
import { PhotoLine, photoPlace } from '../../shared/exchange/manifest.ts';
import type { PhotoStore } from '../store/photo-store.ts';
import { openPlainFile, readLines } from './line-reader.ts';

/** As large as a photograph may be that is uploaded. */
const PHOTO_BYTES_LIMIT = 25 * 1024 * 1024;

/**
 * Takes the photographs an export brings, each only when its bytes are what its name says and a clean JPEG (H6). One
 * that is missing or spoilt is counted and left: the case shows it as not here yet, and a later import brings it.
 */
export async function takePhotos(
  folder: string,
  list: string,
  parts: {
    readonly photos: PhotoStore;
    readonly nowMs: () => number;
    readonly told: (done: number) => void;
  },
): Promise<{ readonly photosTaken: number; readonly photosMissing: number }> {
  let photosTaken = 0;
  let photosMissing = 0;
  let done = 0;
  for await (const block of readLines(list)) {
    for (const line of block) {
      const outcome = await takePhoto(folder, line, parts);
      if (outcome === 'taken') photosTaken += 1;
      if (outcome === 'missing') photosMissing += 1;
      parts.told((done += 1));
      await nextTurn();
    }
  }
  return { photosTaken, photosMissing };
}

async function takePhoto(
  folder: string,
  line: string,
  { photos, nowMs }: { readonly photos: PhotoStore; readonly nowMs: () => number },
): Promise<'taken' | 'known' | 'missing'> {
  const named = PhotoLine.safeParse(jsonOf(line));
  if (!named.success) return 'missing';
  const { sha256 } = named.data;
  if (photos.read(sha256) !== null) return 'known';
  const bytes = await readPhoto(join(folder, ...photoPlace(sha256)));
  if (bytes === null || createHash('sha256').update(bytes).digest('hex') !== sha256) return 'missing';
  const check = checkJpeg(bytes);
  if (!check.ok) return 'missing';
  photos.put(bytes, { width: check.width, height: check.height }, nowMs());
  return 'taken';
}

async function readPhoto(path: string): Promise<Uint8Array | null> {
  // Not there, or there as something else: the photograph has not come, and that is all there is to say.
  const file = await openPlainFile(path).catch(() => null);
  if (file === null) return null;
  try {
    return (await file.stat()).size > PHOTO_BYTES_LIMIT ? null : new Uint8Array(await file.readFile());
  } finally {
    await file.close();
  }
}

function jsonOf(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    // No JSON names no photograph: the schema says so.
    return null;
  }
}
