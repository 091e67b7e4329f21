import { mkdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Database } from 'better-sqlite3';
import { HostError } from '../host-error.ts';
import { ALL_MIGRATIONS } from './migrations/all-migrations.ts';
import type { Migration } from './migrations/migration.ts';

/**
 * Runs what is missing, each in its own transaction together with its version number: the file is always at one
 * version, never between two. Before a migration of a database that holds anything, a copy is put aside.
 * @throws HostError `data-folder-newer` when the file was written by a newer version of the app.
 */
export function migrate(database: Database, dataDir: string, migrations: readonly Migration[] = ALL_MIGRATIONS): void {
  const latest = migrations.at(-1)?.version ?? 0;
  const present = schemaVersionOf(database);
  if (present > latest) {
    const message = `This data folder was written by a newer version (schema ${present}, this app knows ${latest}): update the app.`;
    throw new HostError('data-folder-newer', message, { present, latest });
  }
  for (const migration of migrations.filter(({ version }) => version > present)) {
    if (present > 0) copyAside(database, dataDir);
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

/** Takes the place of a copy that an earlier, failed attempt has left; never half a copy under that name. */
function copyAside(database: Database, dataDir: string): void {
  const folder = join(dataDir, 'backups');
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  const path = join(folder, `before-schema-${schemaVersionOf(database) + 1}.sqlite`);
  const unfinished = `${path}.part`;
  rmSync(unfinished, { force: true });
  database.prepare('VACUUM INTO ?').run(unfinished);
  renameSync(unfinished, path);
}
