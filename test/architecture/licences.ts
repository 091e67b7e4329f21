import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { isRecord } from './is-record.ts';
import type { Violation } from './source-tree.ts';

/** An installed package: its own manifest, and where it stands. */
export interface Installed {
  readonly name: string;
  readonly folder: string;
  readonly manifest: Readonly<Record<string, unknown>>;
}

/** The named packages and all they need, as node resolves them from `root`. Optional ones that are absent are left out. */
export function installedClosure(root: string, names: readonly string[]): Installed[] {
  const found = new Map<string, Installed>();
  const visit = (from: string, name: string): void => {
    const folder = folderOf(root, from, name);
    if (folder === undefined || found.has(folder)) return;
    const manifest: unknown = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
    if (!isRecord(manifest)) return;
    found.set(folder, { name, folder, manifest });
    for (const section of ['dependencies', 'optionalDependencies']) {
      const needed = manifest[section];
      if (isRecord(needed)) Object.keys(needed).forEach((dependency) => visit(folder, dependency));
    }
  };
  names.forEach((name) => visit(root, name));
  return [...found.values()];
}

function folderOf(root: string, from: string, name: string): string | undefined {
  const folder = join(from, 'node_modules', name);
  if (existsSync(join(folder, 'package.json'))) return folder;
  return from === root || dirname(from) === from ? undefined : folderOf(root, dirname(from), name);
}

/** What a manifest says of its licence, in any of the three forms that manifests have had. */
export function licenceOf(manifest: Readonly<Record<string, unknown>>): string {
  const { license, licenses } = manifest;
  if (typeof license === 'string') return license;
  if (isRecord(license)) return String(license['type']);
  if (!Array.isArray(licenses)) return '';
  return licenses.map((entry: unknown) => (isRecord(entry) ? String(entry['type']) : String(entry))).join(' OR ');
}

/** Packages whose manifest is silent and whose licence file was read instead. */
const READ_FROM_FILE: Readonly<Record<string, string>> = { 'png-js': 'MIT' };

/** Packages whose every licence is of the GPL family, or that name none. We ship under MIT. */
export function licenceViolations(packages: readonly Pick<Installed, 'name' | 'manifest'>[]): Violation[] {
  return packages.flatMap(({ name, manifest }) => {
    const licence = licenceOf(manifest) || (READ_FROM_FILE[name] ?? '');
    if (licence === '') return [{ path: name, what: 'names no licence' }];
    const isFree = licence.split(/\s+OR\s+/).some((choice) => !/GPL|SSPL|UNLICENSED|SEE LICENSE/.test(choice));
    return isFree ? [] : [{ path: name, what: `is under ${licence}` }];
  });
}
