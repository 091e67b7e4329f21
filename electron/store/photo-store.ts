import { createHash } from 'node:crypto';
import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Database } from './database.ts';
import { writeDurably } from './write-durably.ts';

export interface StoredPhoto {
  readonly sha256: string;
  readonly width: number;
  readonly height: number;
  readonly byteLength: number;
}

export type PhotoStore = ReturnType<typeof openPhotoStore>;

/**
 * Photographs by the SHA-256 of their bytes, under `<data>/photos/ab/abcd….jpg`. The file is safely on disk before its
 * row is written, so that a row always has its file (D12); a file without a row is an orphan and is swept at start.
 */
export function openPhotoStore(database: Database, dataDir: string) {
  const folder = join(dataDir, 'photos');
  const add = database.prepare<[string, number, number, number, number]>(
    'INSERT OR IGNORE INTO photo (sha256, width, height, byte_length, added_at_ms) VALUES (?, ?, ?, ?, ?)',
  );
  const find = database.prepare<[string], { width: number; height: number; byte_length: number }>(
    'SELECT width, height, byte_length FROM photo WHERE sha256 = ?',
  );
  const drop = database.prepare<[string]>('DELETE FROM photo WHERE sha256 = ?');
  const all = database.prepare<[], { sha256: string }>('SELECT sha256 FROM photo ORDER BY sha256');
  const pathOf = (sha256: string): string => join(folder, sha256.slice(0, 2), `${sha256}.jpg`);

  return {
    /** Keeps bytes that were checked before; the same bytes are kept once, and put right where the disk has spoilt them. */
    put: (bytes: Uint8Array, size: { width: number; height: number }, nowMs: number): StoredPhoto => {
      const sha256 = hashOf(bytes);
      if (readWhole(pathOf(sha256), sha256) === null) writeDurably(pathOf(sha256), bytes);
      add.run(sha256, size.width, size.height, bytes.length, nowMs);
      return { sha256, ...size, byteLength: bytes.length };
    },
    find: (sha256: string): StoredPhoto | null => {
      const row = find.get(sha256);
      return row ? { sha256, width: row.width, height: row.height, byteLength: row.byte_length } : null;
    },
    /** The bytes, or null when the row is not known or its file is gone or no longer matches its name. */
    read: (sha256: string): Uint8Array | null =>
      find.get(sha256) === undefined ? null : readWhole(pathOf(sha256), sha256),
    /** Erases a picture; false when it was not there. First the row: a file without one is an orphan and is swept. */
    erase: (sha256: string): boolean => {
      if (drop.run(sha256).changes === 0) return false;
      rmSync(pathOf(sha256), { force: true });
      return true;
    },
    hashes: (): string[] => all.all().map((row) => row.sha256),
    /** Removes files that no row names, left by a process that died between the two; returns how many. */
    sweepOrphans: (): number => {
      if (!existsSync(folder)) return 0;
      const files = readdirSync(folder, { recursive: true, encoding: 'utf8' });
      const orphans = files.filter(
        (name) => name.includes('.') && !isKnown(name, (sha256) => find.get(sha256) !== undefined),
      );
      for (const name of orphans) rmSync(join(folder, name), { force: true });
      return orphans.length;
    },
  };
}

const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

function readWhole(path: string, sha256: string): Uint8Array | null {
  if (!existsSync(path)) return null;
  const bytes = readFileSync(path);
  return hashOf(bytes) === sha256 ? bytes : null;
}

function isKnown(name: string, hasRow: (sha256: string) => boolean): boolean {
  const sha256 = /([0-9a-f]{64})\.jpg$/.exec(name)?.[1];
  return sha256 !== undefined && hasRow(sha256);
}
