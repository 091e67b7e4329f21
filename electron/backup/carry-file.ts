import { chmodSync, copyFileSync, linkSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { dirname } from 'node:path';
import { syncFolder } from '../store/write-durably.ts';
import { syncFile } from './file-hash.ts';

/** Ways a disk says that it knows no hard links, or not to there. */
const NO_LINK = ['EXDEV', 'EPERM', 'ENOTSUP', 'EOPNOTSUPP', 'EMLINK', 'ENOSYS', 'EINVAL'];

/**
 * Brings a file that is never changed again to another place: a second name for it on the same disk, a synced copy on
 * another. It stands under its name whole or not at all.
 */
export function carryFile(from: string, to: string): void {
  mkdirSync(dirname(to), { recursive: true, mode: 0o700 });
  const draft = `${to}.part`;
  rmSync(draft, { force: true });
  if (!isLinked(from, draft)) {
    copyFileSync(from, draft);
    chmodSync(draft, 0o600);
    syncFile(draft);
  }
  renameSync(draft, to);
  syncFolder(dirname(to));
}

function isLinked(from: string, to: string): boolean {
  try {
    linkSync(from, to);
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && NO_LINK.includes(String(error.code))) return false;
    throw error;
  }
}
