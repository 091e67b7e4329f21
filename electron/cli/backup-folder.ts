import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { BACKUP_FILES } from '../../shared/backup/backup-manifest.ts';
import { backupsOf, listBackups } from '../backup/list-backups.ts';

/** A folder that somebody named with `--from`. @throws RangeError when it is not there or is a file. */
export function refuseNoFolder(path: string): void {
  const found = statSync(path, { throwIfNoEntry: false });
  if (found === undefined) {
    throw new RangeError(`There is no folder ${path}: check its name, and that its disk is connected.`);
  }
  if (!found.isDirectory()) {
    throw new RangeError(
      `${path} is a file and not a folder with backups: name the folder, as "backup list" shows it.`,
    );
  }
}

/**
 * The folder of one backup. A damaged one is let pass, for its check says more.
 * @throws RangeError that says what is there instead.
 */
export function refuseNoBackup(path: string): void {
  refuseNoFolder(path);
  if (existsSync(join(path, BACKUP_FILES.manifest)) || existsSync(join(path, BACKUP_FILES.database))) return;
  const [one] = [...listBackups(path), ...backupsOf(path)];
  if (one === undefined) {
    throw new RangeError(`The folder ${path} holds no backup: "backup list --from DIR" shows those on a disk.`);
  }
  throw new RangeError(`${path} holds backups and is none itself: name one of them, for example ${one.path}`);
}
