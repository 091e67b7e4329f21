import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { ROOT } from '../architecture/source-tree.ts';
import { stringsOf } from '../architecture/syntax.ts';
import { mutate } from './mutate.ts';
import { readRows } from './row.ts';
import { pageWith } from './table.ts';

const textOf = (path: string): string => readFileSync(join(ROOT, path), 'utf8');
const rows = readRows();

/** A test is the row's when its name, or its suite's, holds the row's id as a word. */
function names(path: string, row: string): boolean {
  const id = new RegExp(`(?:^|[ (])${row}(?=[ ,:)]|$)`);
  return stringsOf({ path, text: textOf(path) }).some(({ text }) => id.test(text));
}

describe('the rows of what is promised', () => {
  it.each(rows)('$row: its break fits the product as it is', ({ mutant }) => {
    expect(mutate(textOf(mutant.file), mutant)).not.toBe(textOf(mutant.file));
  });

  it.each(rows)('$row: its tests are there and one of them says which row it shows', ({ row, tests }) => {
    expect(tests.filter((path) => names(path, row))).not.toEqual([]);
  });

  it('stand each once', () => {
    const ids = rows.map(({ row }) => row);
    expect(ids).toEqual([...new Set(ids)]);
  });

  it('are the table of test/README.md (npm run mutants -- --table writes it)', async () => {
    expect(textOf('test/README.md')).toBe(await pageWith(rows));
  });
});
