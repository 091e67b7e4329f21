import type { SourceText, Violation } from './source-tree.ts';

/** Past this many lines a file holds more than one idea. */
export const LINE_LIMIT = 300;

/** Migrations say odd things at length, and tests list cases; neither is made better by being cut. */
const EXEMPT = [/^test\//, /^electron\/store\/migrations\//];

/** Files that are one table of data and nothing else. Each says why it is one. */
const TABLES: Readonly<Record<string, string>> = {};

/** Files of code or style that are longer than the limit. */
export function sizeViolations(files: readonly SourceText[]): Violation[] {
  return files.flatMap(({ path, text }) => {
    const lines = text.replace(/\n$/, '').split('\n').length;
    if (lines <= LINE_LIMIT || path in TABLES || EXEMPT.some((pattern) => pattern.test(path))) return [];
    return [{ path, what: `has ${lines} lines; find the seam before ${LINE_LIMIT}` }];
  });
}
