import { readdirSync, readFileSync } from 'node:fs';
import { join, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The folder that holds package.json. */
export const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** A file as every rule sees it: where it stands and what it says. Rules never touch the disk. */
export interface SourceText {
  /** From the repository's root, with forward slashes. */
  readonly path: string;
  readonly text: string;
}

/** What a rule reports. `rule` is said once per check, so a violation is only a place and a sentence. */
export interface Violation {
  readonly path: string;
  readonly what: string;
}

/** One line per violation, sorted, so that a failing test reads like a list of work. */
export function listed(violations: readonly Violation[]): string[] {
  return violations.map(({ path, what }) => `${path}: ${what}`).sort();
}

const NOT_OURS = new Set(['node_modules', 'out', 'dist', 'test-results', 'playwright-report', '.git', '.demo']);

/** Every file of the repository that we write, by path. Built output and installed packages are left out. */
export function ourFiles(folder = ROOT): string[] {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (NOT_OURS.has(entry.name)) return [];
    const path = join(folder, entry.name);
    return entry.isDirectory() ? ourFiles(path) : [relative(ROOT, path).split(sep).join('/')];
  });
}

/** Reads the files whose path matches; the tree's files are few enough to be read whole. */
export function sources(matching: RegExp): SourceText[] {
  return ourFiles()
    .filter((path) => matching.test(path))
    .map((path) => ({ path, text: readFileSync(join(ROOT, path), 'utf8') }));
}

/** The code of all layers, tests and configuration included. */
export const CODE = /\.(?:ts|tsx|js)$/;

/** The code that ships: the three layers, without their tests. */
export const SHIPPED_CODE = /^(?:shared|electron|renderer)\/.*\.(?:ts|tsx|js)$/;
