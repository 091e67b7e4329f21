import { join } from 'node:path';
import type { BackedUpFile } from '../../shared/backup/backup-manifest.ts';

/** Where backups go unless a folder is chosen: the same disk, which is better than nothing. */
export const defaultBackupRoot = (dataDir: string): string => join(dataDir, 'backups');

/**
 * Each station has a folder of its own under the root, so that benches may share a disk and none ever clears away what
 * another is just writing.
 */
export const benchFolder = (root: string, stationId: string | null): string =>
  join(root, `bench-${stationId ?? 'not-set-up'}`);

/** Backups sort by name as they do by time; the id keeps two of one second apart. */
export function backupName(madeAtMs: number, backupId: string): string {
  const instant = new Date(madeAtMs).toISOString().slice(0, 19).replaceAll(':', '-');
  return `${instant}Z-${backupId.slice(-8)}`;
}

export const DRAFT_PREFIX = '.draft-';

/** Photographs, evidence and documents of all backups of a bench, each content once. */
export function pooledPath(bench: string, { sha256, place }: Pick<BackedUpFile, 'sha256' | 'place'>): string {
  const [kind = '', ...rest] = place.split('/');
  const extension = /\.[a-z]+$/.exec(rest.at(-1) ?? '')?.[0] ?? '';
  return join(bench, 'files', kind, sha256.slice(0, 2), `${sha256}${extension}`);
}

/** What in a data folder belongs to the machine and not to the record: a restore leaves it where it is. */
export const STAYS_HERE =
  /^(?:lock\.sqlite|host\.json|backups$|replaced$|shell$|browser$|lost\+found$|\.restoring$|restore\.json|last-backup\.json)/;
