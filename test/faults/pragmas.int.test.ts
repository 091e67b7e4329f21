import { execFileSync } from 'node:child_process';
import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { tempFolder } from '../support/temp-database.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const PROGRAM = fileURLToPath(new URL('print-pragmas.ts', import.meta.url));
const SAID = {
  journal_mode: 'wal',
  synchronous: 2,
  foreign_keys: 1,
  busy_timeout: 5_000,
  trusted_schema: 0,
  mmap_size: 0,
  secure_delete: 1,
};

describe('D1 every connection has the pragmas we say', () => {
  it('in each process, on a new folder, on one that exists, after a write, for looking only', () => {
    const folder = tempFolder();
    for (const how of ['new', 'again', 'after-a-write', 'read-only']) {
      const printed: unknown = JSON.parse(execFileSync(process.execPath, [PROGRAM, folder, how], { encoding: 'utf8' }));
      expect(printed, how).toEqual(SAID);
    }
  });

  it('because one file opens databases', () => {
    const opening = globSync('{electron,shared,renderer}/**/*.{ts,tsx}', { cwd: ROOT }).filter((path) =>
      /import (?!type).*from 'better-sqlite3'|node:sqlite/.test(readFileSync(`${ROOT}/${path}`, 'utf8')),
    );
    expect(opening).toEqual(['electron/store/database.ts']);
  });
});
