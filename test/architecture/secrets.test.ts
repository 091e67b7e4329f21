import { describe, expect, it } from 'vitest';
import lock from '../../package-lock.json' with { type: 'json' };
import manifest from '../../package.json' with { type: 'json' };
import { installedClosure, licenceOf, licenceViolations } from './licences.ts';
import packages from './packages.json' with { type: 'json' };
import { lockViolations, rangeViolations, traceViolations } from './secrets.ts';
import { listed, ROOT, sources } from './source-tree.ts';

const texts = sources(/\.(?:ts|tsx|json|css|html|md|yml|csv|svg)$|^\.npmrc$|^\.ci\//).filter(
  ({ path }) => path !== 'test/architecture/secrets.test.ts' && path !== 'test/architecture/secrets.ts',
);

/** What ships: the run-time dependencies, and what the screens' build takes in from the others. */
const shipped = [
  ...Object.keys(manifest.dependencies),
  ...Object.entries(packages).flatMap(([layer, names]) => (layer.startsWith('renderer/') ? names : [])),
];
const closure = installedClosure(ROOT, shipped);

describe('the repository', () => {
  it('shows nothing of the machine it was written on', () => {
    expect(listed(texts.flatMap(traceViolations))).toEqual([]);
  });

  it('pins every package', () => {
    expect(listed(rangeViolations(manifest))).toEqual([]);
    expect(listed(lockViolations(lock))).toEqual([]);
  });

  it('ships nothing under the GPL family', () => {
    expect(closure.length).toBeGreaterThan(shipped.length);
    expect(listed(licenceViolations(closure))).toEqual([]);
  });
});

/** Put together here: this file must not hold what it looks for. */
const pathOf = (...folders: string[]): string => `/${folders.join('/')}`;
const absolute = (...folders: string[]): string => `const a = '${pathOf(...folders)}';`;

describe('traces', () => {
  const traces = (text: string): string[] => traceViolations({ path: 'a.ts', text }).map(({ what }) => what);

  it.each([
    [absolute('work', 'some', 'x'), 'a path of one machine'],
    [absolute('root', 'some', 'x'), 'a path of one machine'],
    ['file: /home/someone/x', 'a path of one machine'],
    ['"/Users/someone/x"', 'a path of one machine'],
    ["const a = 'C:\\\\Users\\\\someone';", 'a path of one machine'],
    ['registry=https://registry.example.org/', 'a package registry'],
    ['-----BEGIN EC PRIVATE KEY-----', 'a private key'],
  ])('%s is one', (text, what) => {
    expect(traces(text)).toContain(what);
  });

  it.each([
    pathOf('usr', 'bin', 'chromium'),
    `.${pathOf('work', 'x')}`,
    `https://example.com${pathOf('home', 'page')}`,
    `~${pathOf('work', 'x')}`,
    pathOf('homework', ''),
  ])('%s is none', (text) => {
    expect(traces(text)).toEqual([]);
  });
});

describe('versions', () => {
  it.each(['^1.2.3', '~1.2.3', '1.x', '*', 'latest', '>=1.2.3', 'file:../x'])('%s is a range', (version) => {
    expect(rangeViolations({ devDependencies: { a: version } })).toHaveLength(1);
  });

  it('1.2.3 and 1.2.3-beta.1 are not', () => {
    expect(rangeViolations({ dependencies: { a: '1.2.3', b: '1.2.3-beta.1' } })).toEqual([]);
  });

  it('are locked by hash and not by place', () => {
    const entry = { version: '1.2.3', integrity: 'sha512-x' };
    expect(lockViolations({ packages: { '': {}, 'node_modules/a': entry } })).toEqual([]);
    expect(lockViolations({ packages: { 'node_modules/a': { ...entry, resolved: 'https://x.test/a' } } })).toHaveLength(
      1,
    );
    expect(lockViolations({ packages: { 'node_modules/a': { version: '1.2.3' } } })).toHaveLength(1);
  });
});

describe('licences', () => {
  const under = (license: unknown): number => licenceViolations([{ name: 'a', manifest: { license } }]).length;

  it.each(['GPL-3.0', 'LGPL-2.1-or-later', 'AGPL-3.0-only', 'GPL-2.0 OR LGPL-3.0', 'SSPL-1.0', undefined])(
    '%s is refused',
    (license) => {
      expect(under(license)).toBe(1);
    },
  );

  it.each(['MIT', 'Apache-2.0', 'OFL-1.1', '(MIT OR GPL-3.0)'])('%s is fine', (license) => {
    expect(under(license)).toBe(0);
  });

  it('are read in their old forms too', () => {
    expect(licenceOf({ license: { type: 'GPL-2.0' } })).toBe('GPL-2.0');
    expect(licenceOf({ licenses: [{ type: 'MIT' }, { type: 'GPL-2.0' }] })).toBe('MIT OR GPL-2.0');
  });
});
