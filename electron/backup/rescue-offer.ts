import { HostError } from '../host-error.ts';
import { lastBackup } from './last-backup.ts';

/** How SQLite says that a file is not what it was; a disk that cannot be read at all is another matter. */
const DAMAGE = /^SQLITE_(?:CORRUPT|NOTADB|IOERR_SHORT_READ|IOERR_CORRUPTFS)/;

/**
 * What to say when a record cannot be opened because it is damaged: the last good backup and the command that puts it
 * in place (D9). Null when something else went wrong. Looks beside the database, because in it nothing can be read.
 */
export function rescueOffer(error: unknown, dataDir: string): HostError | null {
  const damage = damageIn(error);
  if (damage === null) return null;
  const last = lastBackup(dataDir);
  const message = [`The record in ${dataDir} is damaged (${damage}).`, ...offer(last, dataDir)].join('\n');
  return new HostError('record-damaged', message, { dataDir, backup: last?.path ?? null }, error);
}

function offer(last: ReturnType<typeof lastBackup>, dataDir: string): string[] {
  if (last === null) {
    return [
      'No backup of it is known here. Look on other disks: npm run cli -- backup list --from DIR',
      `Then restore one: npm run cli -- restore --from BACKUP --data "${dataDir}" --replace`,
    ];
  }
  return [
    `The last good backup was made at ${new Date(last.madeAtMs).toISOString()}. Restore it with:`,
    `  npm run cli -- restore --from "${last.path}" --data "${dataDir}" --replace`,
    'What is there now is kept aside. Events since then come back with "log import" from benches that have them.',
  ];
}

function damageIn(error: unknown): string | null {
  if (!(error instanceof Error)) return null;
  if (error instanceof HostError && error.kind === 'record-damaged') return error.message;
  if ('code' in error && DAMAGE.test(String(error.code))) return error.message;
  return damageIn(error.cause);
}
