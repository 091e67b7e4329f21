import { cpSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { ROOT } from '../architecture/source-tree.ts';
import { mutate } from './mutate.ts';
import type { Mutant } from './row.ts';

const LEFT_BEHIND = new Set(['node_modules', '.git', 'test-results', '.demo']);

/** A copy of the project beside it, so that a break never stands in the files somebody works on. */
export interface WorkingCopy {
  readonly path: string;
  /** Puts the break in, does the work, and takes the break out again. */
  broken<Result>(mutant: Mutant, work: () => Result): Result;
  remove(): void;
}

export function makeWorkingCopy(): WorkingCopy {
  const path = mkdtempSync(join(tmpdir(), 'returns-bench-mutants-'));
  cpSync(ROOT, path, { recursive: true, filter: (from) => !LEFT_BEHIND.has(relative(ROOT, from)) });
  symlinkSync(join(ROOT, 'node_modules'), join(path, 'node_modules'), 'dir');
  return {
    path,
    broken(mutant, work) {
      const file = join(path, mutant.file);
      const whole = readFileSync(file, 'utf8');
      writeFileSync(file, mutate(whole, mutant));
      try {
        return work();
      } finally {
        writeFileSync(file, whole);
      }
    },
    remove: () => {
      rmSync(path, { recursive: true, force: true });
    },
  };
}
