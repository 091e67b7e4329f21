import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import Database from 'better-sqlite3';
import { openCaseRowStore } from '../../electron/store/case-row-store.ts';
import { openDatabase } from '../../electron/store/database.ts';
import { compare, compareTails, type Measured } from './measure.ts';
import type { Sizes } from './sizes.ts';

/**
 * The question every scan asks, among a million cases: our store with all its answer is made of, against one select by
 * primary key in a table that holds the same answer and nothing else. Rows of the views stand in for cases, written by one statement.
 */
export async function benchmarkLookup({ lookupCases: cases, rounds }: Sizes): Promise<Measured[]> {
  const folder = mkdtempSync(join(tmpdir(), 'returns-bench-lookup-'));
  const database = openDatabase(folder);
  fill(database, cases);
  const raw = rawTable(join(folder, 'raw.sqlite'), cases);
  const store = openCaseRowStore(database);
  const next = keys(cases);
  const work = {
    baseline: 'better-sqlite3 select of the same answer by primary key',
    promise: { of: 'ratio', atMost: 2 },
    repeats: 20_000,
    rounds,
    subject: () => store.byCode('tracking', next()),
    against: () => raw.select.all(next()),
  } as const;
  const name = `find a case by tracking number among ${cases}`;
  const rows = [
    await compareTails({ ...work, name: `${name}: p99` }, 0.99),
    await compare({ ...work, name: `${name}: mean`, promise: null }),
  ];
  raw.close();
  database.close();
  rmSync(folder, { recursive: true });
  return rows;
}

/** A third of a case's real rows: the two tables a lookup may touch, by the same schema and keys. */
function fill(database: Database.Database, cases: number): void {
  database.exec(`
    WITH RECURSIVE n (i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i < ${cases - 1})
    INSERT INTO case_code (kind, code, case_id, parcel_id, status, opened_at_ms)
      SELECT 'tracking', printf('TRK%012d', i), printf('%08x-0000-5000-8000-%012x', i, i),
        printf('%08x-0000-5000-9000-%012x', i, i), 'closed', 1790000000000 + i FROM n;
    WITH RECURSIVE n (i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i < ${cases - 1})
    INSERT INTO case_row (case_id, status, return_class, tracking_number, title, opened_at_ms, updated_at_ms,
        is_in_conflict, last_station_id, last_station_seq)
      SELECT printf('%08x-0000-5000-8000-%012x', i, i), 'closed', 'customer-return', printf('TRK%012d', i), 'Kettle',
        1790000000000 + i, 1790000000000 + i, 0, 'station', i FROM n;`);
}

function rawTable(path: string, cases: number) {
  const database = new Database(path);
  // As ours is opened: the other way of journalling takes a lock of the file for every question.
  database.pragma('journal_mode = WAL');
  database.exec(`
    CREATE TABLE tracking (code TEXT PRIMARY KEY, case_id TEXT NOT NULL, parcel_id TEXT, status TEXT NOT NULL)
      STRICT, WITHOUT ROWID;
    WITH RECURSIVE n (i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i < ${cases - 1})
    INSERT INTO tracking SELECT printf('TRK%012d', i), printf('%08x-0000-5000-8000-%012x', i, i),
      printf('%08x-0000-5000-9000-%012x', i, i), 'closed' FROM n;`);
  return {
    select: database.prepare('SELECT case_id, parcel_id, status FROM tracking WHERE code = ?'),
    close: () => database.close(),
  };
}

/** Codes all over the table, in an order that repeats for every round: a stride that shares no factor with any size. */
function keys(cases: number): () => string {
  let at = 0;
  return () => {
    at = (at + 611_953) % cases;
    return `TRK${String(at).padStart(12, '0')}`;
  };
}
