import { expect, it } from 'vitest';
import { openOutboxQueue } from '../../../electron/store/outbox-queue-store.ts';
import { openOutboxStore } from '../../../electron/store/outbox-store.ts';
import type { Database } from '../../../electron/store/database.ts';
import { memoryDatabase } from '../../support/temp-database.ts';
import { openSqliteOutbox } from '../../support/sqlite-outbox.ts';
import { givenRow } from '../../electron/delivery/given-rows.ts';
import { testRow } from '../../faults/test-row.ts';

testRow('O9');

/** The SQL of every statement that `open` prepares. */
function statementsOf(database: Database, open: (database: Database) => unknown): string[] {
  const sources: string[] = [];
  const noting = new Proxy(database, {
    get: (target, name) => {
      if (name !== 'prepare') return Reflect.get(target, name, target) as unknown;
      return (source: string) => {
        sources.push(source);
        return target.prepare(source);
      };
    },
  });
  open(noting);
  return sources;
}

/** Holds only what is being sent, or what failed and waits: never the backlog. */
const SMALL = /USING (?:COVERING )?INDEX outbox_(?:sending|failing)$/;

/** Steps of the plan that read a whole table, or a whole index that grows with it. */
function scansOf(database: Database, source: string): string[] {
  const explain = database.prepare(`EXPLAIN QUERY PLAN ${source}`);
  const names = new Set(source.match(/:\w+/g));
  const values = [...source].filter((character) => character === '?').map(() => 0);
  const named = Object.fromEntries([...names].map((name) => [name.slice(1), 0]));
  const steps = (names.size > 0 ? explain.all(named) : explain.all(...values)) as { detail: string }[];
  const details = steps.map(({ detail }) => detail);
  return details.filter((detail) => /^SCAN (?:outbox|head|outbox_head)\b/.test(detail) && !SMALL.test(detail));
}

it('O9 nothing the sender or a screen asks all the time reads the whole outbox', () => {
  const database = memoryDatabase();
  openSqliteOutbox(
    database,
    Array.from({ length: 2_000 }, (_, at) => givenRow(`case ${at % 500}`, Math.floor(at / 500) + 1)),
  );
  database.exec('ANALYZE');
  const asked = [...statementsOf(database, openOutboxQueue), ...statementsOf(database, openOutboxStore)];
  // The list of the delivery screen is read from the newest on, and stops at its limit.
  const scanned = asked.filter((source) => scansOf(database, source).length > 0 && !source.endsWith('LIMIT ?'));
  expect(asked.length).toBeGreaterThan(15);
  expect(scanned).toEqual([]);
});
