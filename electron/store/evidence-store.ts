import { createHash } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Database } from './database.ts';
import { writeDurably } from './write-durably.ts';

export type EvidenceStore = ReturnType<typeof openEvidenceStore>;

/**
 * PDFs that buyers sent, by the SHA-256 of their bytes, under `<data>/evidence/ab/abcd….pdf`. The file is safely on disk
 * before its row is written. Nothing here opens one: they are kept, and handed out again as files.
 */
export function openEvidenceStore(database: Database, dataDir: string) {
  const add = database.prepare<[string, number, number]>(
    'INSERT OR IGNORE INTO evidence_file (sha256, byte_length, added_at_ms) VALUES (?, ?, ?)',
  );
  const find = database.prepare<[string]>('SELECT 1 FROM evidence_file WHERE sha256 = ?');
  const all = database.prepare<[], { sha256: string }>('SELECT sha256 FROM evidence_file ORDER BY sha256');
  const pathOf = (sha256: string): string => join(dataDir, 'evidence', sha256.slice(0, 2), `${sha256}.pdf`);

  return {
    /** Keeps bytes that were checked before; the same bytes are kept once. */
    put: (bytes: Uint8Array, nowMs: number): { sha256: string; byteLength: number } => {
      const sha256 = hashOf(bytes);
      if (readWhole(pathOf(sha256), sha256) === null) writeDurably(pathOf(sha256), bytes);
      add.run(sha256, bytes.length, nowMs);
      return { sha256, byteLength: bytes.length };
    },
    hashes: (): string[] => all.all().map((row) => row.sha256),
    has: (sha256: string): boolean => find.get(sha256) !== undefined,
    /** The bytes, or null when the row is not known or its file is gone or no longer matches its name. */
    read: (sha256: string): Uint8Array | null =>
      find.get(sha256) === undefined ? null : readWhole(pathOf(sha256), sha256),
  };
}

const hashOf = (bytes: Uint8Array): string => createHash('sha256').update(bytes).digest('hex');

function readWhole(path: string, sha256: string): Uint8Array | null {
  if (!existsSync(path)) return null;
  const bytes = readFileSync(path);
  return hashOf(bytes) === sha256 ? bytes : null;
}
