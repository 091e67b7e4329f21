import { existsSync, readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import type { BackedUpFile } from '../../shared/backup/backup-manifest.ts';
import type { Database } from '../store/database.ts';
import { hashFile } from './file-hash.ts';

/** A file the record names: where it stands in the data folder, and what its content must be. */
export interface NamedFile {
  readonly place: string;
  /** Null for a document, which is known by its number. */
  readonly sha256: string | null;
}

/** Every file that belongs to a record: what its rows name, and the documents that were made. */
export function filesToCarry(copy: Database, dataDir: string): NamedFile[] {
  const photos = copy.prepare<[], { sha256: string }>('SELECT sha256 FROM photo ORDER BY sha256').all();
  const documents = join(dataDir, 'documents');
  const names = existsSync(documents) ? readdirSync(documents).filter((name) => !name.startsWith('.')) : [];
  return [
    ...photos.map(({ sha256 }) => named('photos', sha256, 'jpg')),
    ...evidenceIn(copy).map(({ sha256 }) => named('evidence', sha256, 'pdf')),
    ...names.toSorted().map((name) => ({ place: `documents/${name}`, sha256: null })),
  ];
}

function named(kind: 'photos' | 'evidence', sha256: string, extension: string): NamedFile {
  return { place: `${kind}/${sha256.slice(0, 2)}/${sha256}.${extension}`, sha256 };
}

/** A database of an earlier schema does not have it yet. */
function evidenceIn(copy: Database): { readonly sha256: string }[] {
  const table = "SELECT 1 FROM sqlite_schema WHERE type = 'table' AND name = 'evidence_file'";
  if (copy.prepare(table).get() === undefined) return [];
  return copy.prepare<[], { sha256: string }>('SELECT sha256 FROM evidence_file ORDER BY sha256').all();
}

/**
 * Looks at one file as it is now; null when it is gone or no longer what its name says. A file that an earlier backup
 * has seen with this length and time is not read again.
 */
export function seenFile(
  dataDir: string,
  { place, sha256: expected }: NamedFile,
  before: ReadonlyMap<string, BackedUpFile>,
): BackedUpFile | null {
  const path = join(dataDir, place);
  const stat = statSync(path, { throwIfNoEntry: false });
  if (stat?.isFile() !== true) return null;
  const known = before.get(place);
  if (known?.bytes === stat.size && known.mtimeMs === stat.mtimeMs) return known;
  const { sha256, bytes } = hashFile(path);
  return expected === null || expected === sha256 ? { place, sha256, bytes, mtimeMs: stat.mtimeMs } : null;
}
