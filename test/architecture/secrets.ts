import type { SourceText, Violation } from './source-tree.ts';
import { isRecord } from './is-record.ts';

/** Traces of the machine a file was written on, and of where its packages came from. */
const TRACES: readonly (readonly [string, RegExp])[] = [
  ['a path of one machine', /(?<![\w.~/])\/(?:work|root|home\/[a-z]|Users\/[A-Za-z])[\w.-]*\//],
  ['a path of one machine', /\b[A-Z]:\\{1,2}Users\\/],
  ['a package registry', /\bregistry\.[a-z]|\bnpmjs\.|\bnpmmirror\.|\/artifactory\//i],
  ['a private key', /-----BEGIN [A-Z ]*PRIVATE KEY-----/],
];

/** Traces in one file, by line. */
export function traceViolations({ path, text }: SourceText): Violation[] {
  return text
    .split('\n')
    .flatMap((line, index) =>
      TRACES.filter(([, pattern]) => pattern.test(line)).map(([what]) => ({ path: `${path}:${index + 1}`, what })),
    );
}

/** Versions of package.json that are ranges: an install next year must be today's. */
export function rangeViolations(manifest: unknown): Violation[] {
  const sections = ['dependencies', 'devDependencies', 'optionalDependencies'];
  return sections.flatMap((section) =>
    Object.entries(recordIn(manifest, section))
      .filter(([, version]) => typeof version !== 'string' || !/^\d+\.\d+\.\d+(?:-[\w.]+)?$/.test(version))
      .map(([name, version]) => ({ path: 'package.json', what: `${name} ${String(version)} is not an exact version` })),
  );
}

/**
 * Entries of the lock file that say where they were fetched, or that no hash guards. What comes inside another
 * package's own archive is guarded by that archive's hash.
 */
export function lockViolations(lock: unknown): Violation[] {
  return Object.entries(recordIn(lock, 'packages')).flatMap(([name, entry]) => {
    if (name === '' || !isRecord(entry) || entry['link'] === true) return [];
    return [
      ...('resolved' in entry ? [{ path: 'package-lock.json', what: `${name} says where it was fetched` }] : []),
      ...(entry['integrity'] === undefined && entry['inBundle'] !== true
        ? [{ path: 'package-lock.json', what: `${name} has no hash` }]
        : []),
    ];
  });
}

function recordIn(value: unknown, key: string): Readonly<Record<string, unknown>> {
  const part = isRecord(value) ? value[key] : undefined;
  return isRecord(part) ? part : {};
}
