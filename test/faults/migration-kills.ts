import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { cpSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import Sqlite from 'better-sqlite3';
import { openDatabase } from '../../electron/store/database.ts';
import { migrate, schemaVersionOf } from '../../electron/store/migrate.ts';
import { ALL_MIGRATIONS } from '../../electron/store/migrations/all-migrations.ts';
import { randomFrom } from '../support/property-seed.ts';

const CHILD = fileURLToPath(new URL('./migrate-folder.ts', import.meta.url));

export interface MigrationKillFigures {
  readonly kills: number;
  /** Kills that met it between the first migration and the last. */
  readonly between: number;
  readonly broken: string[];
}

/**
 * Kills an upgrade from the first schema at random moments: the file is at one version with exactly that version's
 * tables, and the next start finishes the upgrade with every event still there.
 */
export async function migrationKills(options: {
  readonly kills: number;
  readonly events: number;
  readonly seed: number;
  readonly workDir: string;
}): Promise<MigrationKillFigures> {
  const random = randomFrom(options.seed);
  const template = join(options.workDir, 'old');
  makeOld(template, options.events);
  const whole = join(options.workDir, 'whole');
  cpSync(template, whole, { recursive: true });
  const tookMs = await upgrade(whole, null);
  const figures = { kills: options.kills, between: 0, broken: new Array<string>() };
  for (let kill = 0; kill < options.kills; kill += 1) {
    const dataDir = join(options.workDir, `killed-${kill}`);
    cpSync(template, dataDir, { recursive: true });
    await upgrade(dataDir, random() * tookMs);
    const version = look(dataDir, options.events, figures.broken);
    if (version > 1 && version < ALL_MIGRATIONS.length) figures.between += 1;
    openDatabase(dataDir, () => undefined).close();
    if (look(dataDir, options.events, figures.broken) !== ALL_MIGRATIONS.length) figures.broken.push('not finished');
  }
  return figures;
}

function makeOld(dataDir: string, events: number): void {
  mkdirSync(dataDir, { recursive: true });
  const database = new Sqlite(join(dataDir, 'record.sqlite'));
  migrate(database, undefined, ALL_MIGRATIONS.slice(0, 1));
  const insert = database.prepare('INSERT INTO event VALUES (?, ?, ?, ?, ?, ?, ?)');
  database.transaction(() => {
    for (let seq = 1; seq <= events; seq += 1) {
      const id = String(seq);
      insert.run('station', seq, `event-${id}`, `command-${id}`, `scan:${id}`, `{"n":${id}}`, id.padStart(64, '0'));
    }
  })();
  database.close();
}

/** Runs the upgrade in a process of its own; kills it so long after it has begun, or lets it end. Answers how long. */
async function upgrade(dataDir: string, killAfterMs: number | null): Promise<number> {
  const child = spawn(process.execPath, [CHILD, dataDir], { stdio: ['ignore', 'pipe', 'inherit'] });
  const ended = once(child, 'exit');
  await once(child.stdout, 'data');
  const startedMs = performance.now();
  const timer = killAfterMs === null ? null : setTimeout(() => child.kill('SIGKILL'), killAfterMs);
  await ended;
  if (timer) clearTimeout(timer);
  return performance.now() - startedMs;
}

/** The version a folder is at, and whether its tables are that version's and its events are all there. */
function look(dataDir: string, events: number, broken: string[]): number {
  const database = new Sqlite(join(dataDir, 'record.sqlite'));
  const version = schemaVersionOf(database);
  if (JSON.stringify(schemaOf(database)) !== JSON.stringify(schemaAt(version))) broken.push(`mixed at ${version}`);
  if (database.pragma('integrity_check(1)', { simple: true }) !== 'ok') broken.push(`damaged at ${version}`);
  const left = database.prepare('SELECT count(*) FROM event').pluck().get();
  if (left !== events) broken.push(`${String(left)} events at ${version}`);
  database.close();
  return version;
}

function schemaAt(version: number): unknown[] {
  const reference = new Sqlite(':memory:');
  migrate(reference, undefined, ALL_MIGRATIONS.slice(0, version));
  const schema = schemaOf(reference);
  reference.close();
  return schema;
}

function schemaOf(database: Sqlite.Database): unknown[] {
  const all = "SELECT type, name, sql FROM sqlite_schema WHERE name NOT LIKE 'sqlite_%' ORDER BY type, name";
  return database.prepare(all).all();
}
