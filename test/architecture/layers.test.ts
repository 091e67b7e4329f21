import { readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { COMPUTED, importsOf } from './imports.ts';
import { edgeViolations, layerOf, packageViolations, topLevelViolations, unreadableViolations } from './layers.ts';
import packages from './packages.json' with { type: 'json' };
import { purityViolations } from './purity.ts';
import { CODE, listed, ourFiles, ROOT, sources } from './source-tree.ts';

const everyFile = sources(CODE);

describe('the tree', () => {
  it('is not empty, so that the checks below have something to check', () => {
    expect(everyFile.length).toBeGreaterThan(20);
  });

  it('has no code that these checks cannot read', () => {
    expect(listed(unreadableViolations(ourFiles()))).toEqual([]);
  });

  it('has no import that the layers do not allow', () => {
    expect(listed(everyFile.flatMap(edgeViolations))).toEqual([]);
  });

  it('imports no package that its layer does not list', () => {
    expect(listed(everyFile.flatMap((source) => packageViolations(source, packages)))).toEqual([]);
  });

  it('keeps shared/ free of clocks, randomness and the world', () => {
    expect(listed(sources(/^shared\/.*\.ts$/).flatMap(purityViolations))).toEqual([]);
  });

  it('keeps the agreed top level', () => {
    expect(listed(topLevelViolations(readdirSync(ROOT)))).toEqual([]);
  });
});

describe('reading imports', () => {
  const specifiers = (text: string): string[] =>
    importsOf({ path: 'shared/a.ts', text }).map(({ specifier }) => specifier);

  it.each([
    ['static', `import { a } from './x.ts';`, './x.ts'],
    ['for effect', `import './x.css';`, './x.css'],
    ['type-only', `import type { A } from 'zod';`, 'zod'],
    ['inline type', `import { type A } from 'zod';`, 'zod'],
    ['re-export', `export { a } from './x.ts';`, './x.ts'],
    ['type re-export', `export type { A } from './x.ts';`, './x.ts'],
    ['star re-export', `export * as x from './x.ts';`, './x.ts'],
    ['dynamic', `const a = await import('./x.ts');`, './x.ts'],
    ['dynamic with a template', 'const a = await import(`./x.ts`);', './x.ts'],
    ['dynamic and computed', 'const a = await import(name);', COMPUTED],
    ['import type expression', `type A = import('zod').ZodType;`, 'zod'],
    ['typeof import', `type A = typeof import('zod');`, 'zod'],
    ['require', `const a = require('fs');`, 'fs'],
    ['require.resolve', `const a = require.resolve('fs');`, 'fs'],
    ['import equals', `import a = require('fs');`, 'fs'],
    ['createRequire', `const a = createRequire(import.meta.url)('fs');`, 'fs'],
    ['glob', `const a = import.meta.glob('../host/*.ts');`, '../host/*.ts'],
  ])('sees a %s import', (_name, text, specifier) => {
    expect(specifiers(text)).toEqual([specifier]);
  });

  it('sees nothing where nothing is imported', () => {
    expect(specifiers(`export const a = 1; requires('x'); const s = "import 'y'";`)).toEqual([]);
  });
});

describe('the edges', () => {
  const edges = (path: string, specifier: string): string[] =>
    edgeViolations({ path, text: `import { x } from '${specifier}';` }).map(({ what }) => what);

  it.each([
    ['shared/domain/mass.ts', '../../electron/clock.ts'],
    ['shared/domain/mass.ts', '../../renderer/format/mass.ts'],
    ['shared/domain/mass.ts', '../../resources/rules/S26.json'],
    ['electron/store/event-log.ts', '../cases/load.ts'],
    ['electron/store/event-log.ts', '../host.ts'],
    ['electron/devices/scale/port.ts', '../../store/database.ts'],
    ['electron/documents/certificate.ts', '../store/photos.ts'],
    ['electron/transport/http.ts', '../handlers/parcel.ts'],
    ['electron/delivery/sender.ts', '../cases/load.ts'],
    ['electron/cases/load.ts', '../handlers/parcel.ts'],
    ['electron/cases/load.ts', '../devices/scale/port.ts'],
    ['electron/handlers/parcel.ts', '../transport/http.ts'],
    ['electron/handlers/parcel.ts', '../host.ts'],
    ['electron/host.ts', './shell/main.ts'],
    ['electron/host.ts', '../renderer/main.tsx'],
    ['electron/shell/main.ts', '../host.ts'],
    ['electron/shell/main.ts', '../store/database.ts'],
    ['electron/shell/main.ts', '../../shared/domain/mass.ts'],
    ['electron/sample-back-office/server.ts', '../clock.ts'],
    ['electron/clock.ts', './store/database.ts'],
    ['renderer/receiving/screen.tsx', '../delivery/screen.tsx'],
    ['renderer/receiving/screen.tsx', '../../electron/clock.ts'],
    ['renderer/receiving/screen.tsx', '../app.tsx'],
    ['renderer/receiving/screen.tsx', '../app/routes.tsx'],
    ['renderer/photo/camera.tsx', '../host/client.ts'],
    ['renderer/ui/button.tsx', '../receiving/screen.tsx'],
    ['renderer/ui/button.tsx', '../host/client.ts'],
    ['renderer/format/mass.ts', '../ui/button.tsx'],
    ['renderer/sound/play.ts', '../host/client.ts'],
    ['renderer/host/client.ts', '../receiving/screen.tsx'],
    ['renderer/gallery/page.tsx', '../host/client.ts'],
    ['electron/host.ts', '../test/support/given.ts'],
    ['electron/unheard-of/file.ts', '../clock.ts'],
  ])('%s may not import %s', (path, specifier) => {
    expect(edges(path, specifier)).toHaveLength(1);
  });

  it.each([
    ['shared/domain/mass.ts', '../protocol/call.ts'],
    ['electron/handlers/parcel.ts', '../cases/load.ts'],
    ['electron/handlers/parcel.ts', '../../shared/protocol/call.ts'],
    ['electron/handlers/parcel.ts', '../clock.ts'],
    ['electron/cases/load.ts', '../store/event-log.ts'],
    ['electron/delivery/sender.ts', '../store/outbox.ts'],
    ['electron/host.ts', './handlers/index.ts'],
    ['electron/host-main.ts', './host.ts'],
    ['electron/shell/main.ts', '../../shared/protocol/frames.ts'],
    ['electron/shell/main.ts', '../log.ts'],
    ['renderer/receiving/screen.tsx', '../ui/button.tsx'],
    ['renderer/receiving/screen.tsx', '../host/client.ts'],
    ['renderer/receiving/screen.tsx', './weight-panel.tsx'],
    ['renderer/receiving/screen.tsx', '../photo/camera.tsx'],
    ['renderer/app.tsx', './receiving/screen.tsx'],
    ['renderer/app/routes.tsx', '../receiving/screen.tsx'],
    ['renderer/gallery/page.tsx', '../ui/button.tsx'],
    ['test/electron/store/event-log.int.test.ts', '../../../electron/store/event-log.ts'],
    ['test/electron/store/event-log.int.test.ts', '../../support/given.ts'],
  ])('%s may import %s', (path, specifier) => {
    expect(edges(path, specifier)).toEqual([]);
  });

  it('gives a folder of its own to each feature, and none to a folder nobody declared', () => {
    expect(layerOf('renderer/receiving/deep/file.tsx')).toBe('renderer/receiving/');
    expect(layerOf('renderer/main.tsx')).toBe('renderer/');
    expect(layerOf('electron/unheard-of/file.ts')).toBeUndefined();
    expect(layerOf('tools/file.ts')).toBeUndefined();
  });
});

describe('the packages', () => {
  const table = { 'shared/': ['zod'], 'electron/': ['node:'], 'electron/store/': ['better-sqlite3'] };
  const unlisted = (path: string, specifier: string): string[] =>
    packageViolations({ path, text: `import { x } from '${specifier}';` }, table).map(({ what }) => what);

  it.each([
    ['shared/a.ts', 'node:fs'],
    ['shared/a.ts', 'better-sqlite3'],
    ['electron/a.ts', 'better-sqlite3'],
    ['electron/store/a.ts', 'fs'],
    ['electron/store/a.ts', 'zod-extra'],
    ['renderer/a.ts', 'zod'],
  ])('%s may not import %s', (path, specifier) => {
    expect(unlisted(path, specifier)).toHaveLength(1);
  });

  it.each([
    ['shared/a.ts', 'zod'],
    ['shared/a.ts', 'zod/v4/core'],
    ['electron/store/a.ts', 'better-sqlite3'],
    ['electron/store/a.ts', 'node:fs/promises'],
  ])('%s may import %s', (path, specifier) => {
    expect(unlisted(path, specifier)).toEqual([]);
  });
});

describe('purity', () => {
  const impure = (text: string): string[] =>
    purityViolations({ path: 'shared/a.ts', text }).map(({ what }) => what.replace(' is not pure', ''));

  it.each([
    ['const a = Date.now();', 'Date.now'],
    ['const a = new Date();', 'new Date()'],
    ['const a = Math.random();', 'Math.random'],
    ['const a = Temporal.Now.instant();', 'Temporal.Now'],
    ['const a = process.env;', 'process'],
    ['window.alert(1);', 'window'],
    ['const a = { document };', 'document'],
    ['const a = crypto.randomUUID();', 'crypto'],
    ['const a = globalThis.crypto;', 'globalThis'],
    ['setTimeout(() => 1, 1);', 'setTimeout'],
  ])('%s is refused', (text, what) => {
    expect(impure(text)).toContain(what);
  });

  it('lets a variable or parameter carry such a name', () => {
    expect(impure('const f = ({ window = 1 }, [process]) => window + process;')).toEqual([]);
    expect(impure('const window = 1; export const a = window; document.title;')).toEqual(['document']);
  });

  it('lets a property carry such a name, and a date be made from a number', () => {
    expect(impure(`const a = { document: 1 }; a.document; interface W { window?: string } new Date(5);`)).toEqual([]);
  });
});

describe('code that the checks cannot read', () => {
  it('is found by its ending', () => {
    const paths = ['electron/a.cjs', 'renderer/b.jsx', 'shared/c.mts', 'test/d.mjs', 'shared/e.ts', 'shared/f.js'];
    expect(unreadableViolations(paths).map(({ path }) => path)).toEqual(paths.slice(0, 4));
  });
});

describe('the top level', () => {
  it('refuses anything beside the agreed entries', () => {
    expect(topLevelViolations(['shared', 'README.md', 'src', 'jest.config.js']).map(({ path }) => path)).toEqual([
      'src',
      'jest.config.js',
    ]);
  });
});
