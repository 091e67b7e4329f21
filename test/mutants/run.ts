import { readRows, type Row } from './row.ts';
import { writeTable } from './table.ts';
import { tryTests } from './trial.ts';
import { makeWorkingCopy, type WorkingCopy } from './working-copy.ts';

/**
 * `npm run mutants [-- ROW …]`: breaks each promise on purpose, one at a time, and says which test noticed. A row whose
 * tests fail without the break, or pass with it, is named, and the run ends with 1. `--table` writes the rows into
 * test/README.md instead.
 */
function tryRow(copy: WorkingCopy, { row, tests, mutant }: Row): boolean {
  const watching = mutant.tests ?? tests;
  const sound = tryTests(copy.path, watching);
  if (sound.failed.length > 0 || sound.passed === 0) {
    console.log(`${row}: its tests do not pass without the break: ${sound.failed.join('; ')}`);
    return false;
  }
  const [caught, ...more] = copy.broken(mutant, () => tryTests(copy.path, watching)).failed;
  const others = more.length === 0 ? '' : ` and ${String(more.length)} more`;
  console.log(`${row}: ${mutant.says}: ${caught === undefined ? 'SURVIVED' : `caught by ${caught}${others}`}`);
  return caught !== undefined;
}

function chosen(names: readonly string[]): Row[] {
  const rows = readRows();
  const unknown = names.filter((name) => !rows.some(({ row }) => row === name));
  if (unknown.length > 0) throw new Error(`No such row: ${unknown.join(', ')}`);
  return names.length === 0 ? rows : rows.filter(({ row }) => names.includes(row));
}

function tryAll(rows: readonly Row[]): void {
  const copy = makeWorkingCopy();
  try {
    const caught = rows.filter((row) => tryRow(copy, row)).length;
    console.log(`${String(caught)} of ${String(rows.length)} breaks were caught`);
    process.exitCode = caught === rows.length ? 0 : 1;
  } finally {
    copy.remove();
  }
}

const names = process.argv.slice(2);
if (names.includes('--table')) await writeTable();
else tryAll(chosen(names));
