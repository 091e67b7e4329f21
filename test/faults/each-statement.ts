import { createHash } from 'node:crypto';
import { copyFileSync, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { DATABASE_FILE } from '../../electron/store/database.ts';

type Run = Sqlite.Statement['run'];

/**
 * While `work` runs, `look` is called before every statement that writes, those that open and end a transaction
 * included, and once more at the end. What it finds in the file is what `kill -9` would leave at that moment: bytes that
 * were written are the kernel's, and whatever this process still holds in memory is gone for both.
 */
export async function beforeEachStatement(work: () => Promise<void>, look: () => void): Promise<void> {
  const statement: { run: Run } = Object.getPrototypeOf(new Sqlite(':memory:').prepare('SELECT 1'));
  const { run } = statement;
  let isLooking = false;
  const lookOnce = (): void => {
    if (isLooking) return;
    isLooking = true;
    look();
    isLooking = false;
  };
  statement.run = function looked(this: Sqlite.Statement, ...args: Parameters<Run>) {
    lookOnce();
    return run.apply(this, args);
  };
  try {
    await work();
    lookOnce();
  } finally {
    statement.run = run;
  }
}

const KEPT = [DATABASE_FILE, `${DATABASE_FILE}-wal`];

/** The record as a killed process leaves it; the index of the write-ahead log is rebuilt by whoever opens it next. */
export function copyAsKilled(dataDir: string, to: string): string {
  mkdirSync(to, { recursive: true });
  for (const name of KEPT) if (existsSync(join(dataDir, name))) copyFileSync(join(dataDir, name), join(to, name));
  return to;
}

/** Changes with every byte that a killed process would leave otherwise. */
export function printOf(dataDir: string): string {
  const hash = createHash('sha256');
  for (const name of KEPT) if (existsSync(join(dataDir, name))) hash.update(readFileSync(join(dataDir, name)));
  return hash.digest('hex');
}
