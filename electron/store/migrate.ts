import type { Database } from 'better-sqlite3';
import { HostError } from '../host-error.ts';
import { ALL_MIGRATIONS } from './migrations/all-migrations.ts';
import type { Migration } from './migrations/migration.ts';

/** Makes a backup of the database as it is; throws when it cannot, and then nothing is migrated. */
export type BackUpFirst = () => void;

const refuse: BackUpFirst = () => {
  throw new Error('a database that holds anything is migrated only after a backup');
};

/**
 * Runs what is missing, each in its own transaction together with its version number: the file is always at one
 * version, never between two. Before that a database that holds anything is backed up.
 * @throws HostError `data-folder-newer` when the file was written by a newer version of the app.
 */
export function migrate(
  database: Database,
  backUpFirst: BackUpFirst = refuse,
  migrations: readonly Migration[] = ALL_MIGRATIONS,
): void {
  const latest = migrations.at(-1)?.version ?? 0;
  const present = schemaVersionOf(database);
  if (present > latest) {
    const message = `This data folder was written by a newer version (schema ${present}, this app knows ${latest}): update the app.`;
    throw new HostError('data-folder-newer', message, { present, latest });
  }
  if (present > 0 && present < latest) backUpFirst();
  for (const migration of migrations.filter(({ version }) => version > present)) {
    database
      .transaction(() => {
        migration.up(database);
        database.pragma(`user_version = ${migration.version}`);
      })
      .immediate();
  }
}

/** The schema a database file is at; 0 for an empty one. */
export function schemaVersionOf(database: Database): number {
  return Number(database.pragma('user_version', { simple: true }));
}
