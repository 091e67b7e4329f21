import type { Clock } from '../clock.ts';
import { newId } from '../ids.ts';
import { defaultBackupRoot } from './backup-place.ts';
import { makeBackup } from './make-backup.ts';

/** Beside the record, whatever is set: the settings are read by the very schema that is about to change. */
export function backUpBeforeMigration(options: {
  readonly dataDir: string;
  readonly version: string;
  readonly clock: Clock;
}): void {
  const { dataDir, version: appVersion, clock } = options;
  const root = defaultBackupRoot(dataDir);
  const plan = { dataDir, root, reason: 'before-migration', backupId: newId(), madeAtMs: clock.nowMs() } as const;
  makeBackup({ ...plan, appVersion });
}
