import { copyFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { fileIdOf } from '../../../electron/store/file-id.ts';
import { tempFolder } from '../../support/temp-database.ts';

it('tells a file from another under the same name, and knows it under a new one', () => {
  const folder = tempFolder();
  const path = join(folder, 'record');
  const other = join(folder, 'other');
  expect(fileIdOf(path)).toBeNull();
  writeFileSync(path, 'x');
  const id = fileIdOf(path);
  copyFileSync(path, other);
  renameSync(path, `${path}.moved`);
  renameSync(other, path);
  expect(fileIdOf(`${path}.moved`)).toBe(id);
  expect(fileIdOf(path)).not.toBe(id);
  expect(fileIdOf(join(path, 'inside a file'))).toBeNull();
});
