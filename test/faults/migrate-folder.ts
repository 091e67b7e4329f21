import { join } from 'node:path';
import { makeBackup } from '../../electron/backup/make-backup.ts';
import { openDatabase } from '../../electron/store/database.ts';

/** Opens a folder of an earlier schema as the host does: a backup, then the migrations. Says when it begins. */
const [dataDir = ''] = process.argv.slice(2);
const plan = { dataDir, root: join(dataDir, 'backups'), reason: 'before-migration', appVersion: '0.0.0' } as const;
process.stdout.write('begins\n', () => {
  const backUp = () => void makeBackup({ ...plan, backupId: crypto.randomUUID(), madeAtMs: Date.now() });
  openDatabase(dataDir, backUp).close();
});
