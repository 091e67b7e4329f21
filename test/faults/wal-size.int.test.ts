import { statSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { DATABASE_FILE } from '../../electron/store/database.ts';
import { fileDatabase, tempFolder } from '../support/temp-database.ts';

const MEGABYTE = 1024 * 1024;

it('D14 the log does not grow without bound while the bench works', () => {
  const folder = tempFolder();
  const database = fileDatabase(folder);
  const put = database.prepare("INSERT OR REPLACE INTO meta (key, value) VALUES ('probe', ?)");
  let largest = 0;
  for (let commit = 0; commit < 3_000; commit += 1) {
    put.run(`${commit}`.padStart(3_000));
    largest = Math.max(largest, statSync(join(folder, `${DATABASE_FILE}-wal`)).size);
  }
  expect(largest / MEGABYTE).toBeLessThan(8);
});
