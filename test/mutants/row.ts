import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { ROOT } from '../architecture/source-tree.ts';

/** A row of the catalogue of promises: a letter for its chapter and a number; `6a` is the shell's checklist. */
const RowId = z.string().regex(/^(?:[DOVHAPT]\d{1,2}|6a)$/);

const TestFile = z.string().regex(/^test\/.+\.test\.tsx?$/);

/** One deliberate break: in `file`, the only occurrence of `find` becomes `replace`. */
const Mutant = z.strictObject({
  /** What the break does, in a few words. */
  says: z.string().min(1),
  file: z.string().regex(/^(?:electron|renderer|shared|resources|test)\/|^package\.json$/),
  find: z.string().min(1),
  replace: z.string(),
  /** The tests that are to notice it, where not every test of the row can. */
  tests: z.array(TestFile).min(1).optional(),
});
export type Mutant = z.infer<typeof Mutant>;

/** What is promised, what shows it, and the break that must turn that red. */
const Row = z.strictObject({
  row: RowId,
  claim: z.string().min(1),
  target: z.string().min(1),
  tests: z.array(TestFile).min(1),
  /** The command of the full-sized run; null when `npm test` holds all of it. */
  byName: z.string().min(1).nullable(),
  /** What the last run gave, with its size. */
  figure: z.string().min(1),
  /** A target that is not met, and why; null when it is. */
  miss: z.string().min(1).nullable(),
  mutant: Mutant,
});
export type Row = z.infer<typeof Row>;

const FOLDER = join(ROOT, 'test', 'mutants');

/** All rows, in the order of the catalogue's chapters. Throws ZodError on a file that is no row. */
export function readRows(folder = FOLDER): Row[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.json'))
    .map((name) => Row.parse(JSON.parse(readFileSync(join(folder, name), 'utf8'))))
    .sort((one, other) => placeOf(one) - placeOf(other));
}

function placeOf({ row }: Row): number {
  const chapter = row === '6a' ? 'A' : row.charAt(0);
  return 'DOVHAPT'.indexOf(chapter) * 100 + (row === '6a' ? 0 : Number(row.slice(1)));
}
