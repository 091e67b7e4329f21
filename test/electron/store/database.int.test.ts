import { readdirSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { HostError } from '../../../electron/host-error.ts';
import { DATABASE_FILE, type Database, openDatabase, openDatabaseReadOnly } from '../../../electron/store/database.ts';
import { migrate, schemaVersionOf } from '../../../electron/store/migrate.ts';
import { ALL_MIGRATIONS } from '../../../electron/store/migrations/all-migrations.ts';
import type { Migration } from '../../../electron/store/migrations/migration.ts';
import { fileDatabase, tempFolder } from '../../support/temp-database.ts';

const simple = (database: Database, pragma: string) => database.pragma(pragma, { simple: true });
const LATEST = ALL_MIGRATIONS.length;

function expectPragmas(database: Database): void {
  expect(simple(database, 'journal_mode')).toBe('wal');
  expect(simple(database, 'synchronous')).toBe(2);
  expect(simple(database, 'foreign_keys')).toBe(1);
  expect(simple(database, 'busy_timeout')).toBeGreaterThanOrEqual(5_000);
  expect(simple(database, 'trusted_schema')).toBe(0);
  expect(simple(database, 'mmap_size')).toBe(0);
  expect(simple(database, 'secure_delete')).toBe(1);
}

describe('the database of a data folder', () => {
  it('D1 keeps its pragmas after a write and a reopen', () => {
    const folder = tempFolder();
    const first = openDatabase(folder);
    first.prepare("INSERT INTO meta (key, value) VALUES ('siteId', 'x')").run();
    expectPragmas(first);
    first.close();
    const again = fileDatabase(folder);
    expectPragmas(again);
    expect(again.prepare('SELECT value FROM meta').pluck().get()).toBe('x');
  });

  it('runs on an SQLite without the WAL-reset fault, that is 3.51.3 or later', () => {
    const version = fileDatabase().prepare('SELECT sqlite_version()').pluck().get();
    const [major = 0, minor = 0, patch = 0] = String(version).split('.').map(Number);
    expect(major * 1_000_000 + minor * 1_000 + patch).toBeGreaterThanOrEqual(3_051_003);
  });

  it('is private to its owner', () => {
    const folder = join(tempFolder(), 'data');
    fileDatabase(folder);
    const readable = [folder, ...readdirSync(folder).map((name) => join(folder, name))].filter(
      (path) => (statSync(path).mode & 0o077) !== 0,
    );
    expect(readable).toEqual([]);
  });

  it('can be looked at while it is written, and looking changes nothing', () => {
    const folder = tempFolder();
    const writer = fileDatabase(folder);
    const reader = openDatabaseReadOnly(folder);
    writer.prepare("INSERT INTO meta (key, value) VALUES ('siteId', 'x')").run();
    expect(reader.prepare('SELECT value FROM meta').pluck().get()).toBe('x');
    expect(() => reader.prepare('DELETE FROM meta').run()).toThrow('readonly');
    reader.close();
  });

  it('that is no database, or not there to be looked at, says what to check', () => {
    const folder = tempFolder();
    expect(() => openDatabaseReadOnly(folder)).toThrow(HostError);
    writeFileSync(join(folder, DATABASE_FILE), 'this is not a database, but long enough to look like one '.repeat(40));
    expect(() => openDatabase(folder)).toThrow(expect.objectContaining({ kind: 'database-failed' }));
  });

  it('rolls a transaction back whole', () => {
    const database = fileDatabase();
    const insert = database.prepare('INSERT INTO meta (key, value) VALUES (?, ?)');
    const write = database.transaction(() => {
      insert.run('siteId', 'x');
      insert.run('siteId', 'y');
    });
    expect(() => write.immediate()).toThrow('UNIQUE');
    expect(database.prepare('SELECT count(*) FROM meta').pluck().get()).toBe(0);
  });
});

describe('D13 migrations', () => {
  const next = (up: Migration['up']): readonly Migration[] => [
    ...ALL_MIGRATIONS,
    { version: LATEST + 1, name: 'next', up },
  ];
  const addShelf = next((database) => database.exec('CREATE TABLE shelf (place TEXT) STRICT'));
  const noRoom = () => {
    throw new Error('no room');
  };
  const tables = (database: Database) =>
    database.prepare("SELECT name FROM sqlite_schema WHERE type = 'table'").pluck().all();

  it('are numbered from 1 without a gap, and every table is STRICT', () => {
    expect(ALL_MIGRATIONS.map(({ version }) => version)).toEqual(ALL_MIGRATIONS.map((_each, at) => at + 1));
    const database = fileDatabase();
    expect(schemaVersionOf(database)).toBe(LATEST);
    const loose = database
      .prepare("SELECT name FROM pragma_table_list WHERE schema = 'main' AND strict = 0 AND name NOT LIKE 'sqlite_%'")
      .pluck()
      .all()
      .map(String);
    // Tables of the full-text index are SQLite's own and cannot be strict.
    expect(
      loose.filter((name) => !/^(?:search_(?:word|part)|reference_(?:word|part)|item_word)(?:_|$)/.test(name)),
    ).toEqual([]);
  });

  it('run once, after a backup', () => {
    const database = fileDatabase();
    const seen: number[] = [];
    const backUp = () => void seen.push(schemaVersionOf(database));
    migrate(database, backUp, addShelf);
    migrate(database, backUp, addShelf);
    expect(tables(database)).toContain('shelf');
    expect(seen).toEqual([LATEST]);
  });

  it('want no backup of a folder that is new, and are not run without one of any other', () => {
    const database = fileDatabase();
    expect(() => migrate(database, undefined, addShelf)).toThrow('only after a backup');
    expect(() => migrate(database, noRoom, addShelf)).toThrow('no room');
    expect(schemaVersionOf(database)).toBe(LATEST);
  });

  it('that fail leave the schema and the data as they were, and can be tried again', () => {
    const database = fileDatabase();
    const broken = next((inside) => {
      inside.exec('CREATE TABLE shelf (place TEXT) STRICT');
      inside.exec('DELETE FROM meta');
      throw new Error('half way');
    });
    database.prepare("INSERT OR REPLACE INTO meta (key, value) VALUES ('siteId', 'early')").run();
    expect(() => migrate(database, () => undefined, broken)).toThrow('half way');
    expect(schemaVersionOf(database)).toBe(LATEST);
    expect(tables(database)).not.toContain('shelf');
    expect(database.prepare('SELECT value FROM meta').pluck().get()).toBe('early');
    migrate(database, () => undefined, addShelf);
    expect(schemaVersionOf(database)).toBe(LATEST + 1);
  });

  it('refuse a folder of a newer version and leave it alone', () => {
    const folder = tempFolder();
    const database = fileDatabase(folder);
    migrate(database, () => undefined, addShelf);
    database.close();
    const details = { present: LATEST + 1, latest: LATEST };
    expect(() => openDatabase(folder)).toThrow(expect.objectContaining({ kind: 'data-folder-newer', details }));
    expect(readdirSync(folder).filter((name) => name.endsWith('-wal'))).toEqual([]);
  });
});
