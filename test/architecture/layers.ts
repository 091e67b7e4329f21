import { COMPUTED, importsOf, packageOf, targetOf } from './imports.ts';
import type { SourceText, Violation } from './source-tree.ts';

/**
 * Who may import whom. A file belongs to the longest entry that its path starts with, may always import its own entry,
 * and otherwise only what the entry lists. A path that ends in `/` is a folder, any other is one file without its
 * extension. Folders of `renderer/` that are not named here are features: one per job, none imports another.
 */
const FOUNDATION = [
  'app-root',
  'clock',
  'handler',
  'host-error',
  'ids',
  'log',
  'push-board',
  'refused',
  'session',
  'store-fault',
].map((name) => `electron/${name}`);
const HOST_FOLDERS = [
  'electron/handlers/',
  'electron/backup/',
  'electron/cases/',
  'electron/store/',
  'electron/devices/',
  'electron/documents/',
  'electron/exchange/',
  'electron/import/',
  'electron/delivery/',
  'electron/people/',
  'electron/transport/',
];
const WORLD_EDGE = ['shared/', ...FOUNDATION];
const WHOLE_HOST = [...WORLD_EDGE, ...HOST_FOLDERS, 'resources/'];
const SCREEN_FOUNDATION = ['renderer/i18n/', 'renderer/sound/', 'renderer/format/', 'renderer/input/', 'renderer/ui/'];

export const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  'shared/': [],

  'electron/app-root': [],
  'electron/boot-time': [],
  'electron/clock': ['electron/boot-time'],
  'electron/held-clock': ['electron/clock'],
  'electron/private-process': [],
  'electron/push-board': [],
  /** What a handler is and who is asking: known to the handlers and to the dispatcher that runs them. */
  'electron/handler': ['shared/', 'electron/session'],
  'electron/session': ['shared/'],
  'electron/ids': ['shared/'],
  'electron/host-error': ['shared/'],
  'electron/refused': ['shared/'],
  'electron/store-fault': [],
  'electron/log': [],
  'electron/store/': WORLD_EDGE,
  'electron/devices/': WORLD_EDGE,
  'electron/import/': WORLD_EDGE,
  'electron/exchange/': [...WORLD_EDGE, 'electron/cases/', 'electron/store/'],
  'electron/backup/': [...WORLD_EDGE, 'electron/cases/', 'electron/store/'],
  'electron/documents/': [...WORLD_EDGE, 'resources/'],
  'electron/transport/': WORLD_EDGE,
  'electron/delivery/': [...WORLD_EDGE, 'electron/store/'],
  'electron/cases/': [...WORLD_EDGE, 'electron/held-clock', 'electron/import/', 'electron/store/', 'resources/'],
  'electron/handlers/': [
    ...WORLD_EDGE,
    'electron/backup/',
    'electron/cases/',
    'electron/devices/',
    'electron/documents/',
    'electron/exchange/',
    'electron/import/',
    'electron/people/',
    'electron/store/',
  ],
  'electron/people/': [...WORLD_EDGE, 'electron/cases/', 'electron/store/'],
  'electron/sample-back-office/': ['shared/'],
  /** The page is served with the same headers and the same confinement as over HTTP, from the same three files. */
  'electron/shell/': [
    'shared/protocol/',
    'electron/log',
    'electron/launch/data-folder',
    'electron/transport/entry-page',
    'electron/transport/security-headers',
    'electron/transport/static-files',
  ],
  /** The composition root, and the programs that start it. */
  'electron/host-stores': [...WORLD_EDGE, 'electron/store/'],
  'electron/host-cases': [...WORLD_EDGE, 'electron/cases/', 'electron/people/', 'electron/host-stores'],
  'electron/host-delivery': [
    ...WORLD_EDGE,
    'electron/cases/',
    'electron/delivery/',
    'electron/store/',
    'electron/host-stores',
  ],
  'electron/host-upkeep': [...WORLD_EDGE, 'electron/cases/'],
  'electron/host-scales': [...WORLD_EDGE, 'electron/devices/', 'electron/people/'],
  'electron/host': [
    ...WHOLE_HOST,
    'electron/held-clock',
    'electron/host-upkeep',
    'electron/host-stores',
    'electron/host-cases',
    'electron/host-delivery',
    'electron/host-scales',
  ],
  'electron/keep-host': [...WHOLE_HOST, 'electron/host'],
  'electron/host-options': [],
  'electron/host-main': [
    ...WHOLE_HOST,
    'electron/private-process',
    'electron/host',
    'electron/keep-host',
    'electron/host-options',
    'electron/demo/',
  ],
  'electron/demo/': WHOLE_HOST,
  'electron/cli/': [...WHOLE_HOST, 'electron/host'],
  'electron/cli-main': [...WORLD_EDGE, 'electron/private-process', 'electron/cli/', 'electron/launch/'],
  'electron/launch/': WORLD_EDGE,
  'electron/launch': [...WORLD_EDGE, 'electron/launch/', 'electron/transport/'],
  'electron/demo-main': [...WORLD_EDGE, 'electron/launch/', 'electron/transport/'],

  'renderer/styles/': [],
  'renderer/i18n/': ['shared/'],
  'renderer/sound/': ['shared/'],
  'renderer/format/': ['shared/', 'renderer/i18n/'],
  'renderer/input/': ['shared/', 'renderer/sound/'],
  'renderer/ui/': ['shared/', ...SCREEN_FOUNDATION, 'renderer/styles/'],
  'renderer/host/': ['shared/'],
  'renderer/gallery/': ['shared/', ...SCREEN_FOUNDATION, 'renderer/photo/', 'renderer/styles/'],
  'renderer/check-weight/': ['shared/', ...SCREEN_FOUNDATION],
  'renderer/photo/': ['shared/', ...SCREEN_FOUNDATION, 'renderer/styles/'],
  /** The page itself: routes, providers, and the features put together. */
  'renderer/': ['shared/', 'renderer/', 'resources/'],
  'renderer/app/': ['shared/', 'renderer/', 'resources/'],

  'test/': [
    'shared/',
    'electron/',
    'renderer/',
    'resources/',
    'package.json',
    'package-lock.json',
    'electron.vite.config',
  ],
  'electron.vite.config': [],
};

const FEATURE_MAY_IMPORT = [
  'shared/',
  ...SCREEN_FOUNDATION,
  'renderer/check-weight/',
  'renderer/photo/',
  'renderer/rights/',
  'renderer/host/',
  'renderer/styles/',
  'resources/',
];

/** `renderer/receiving/` of a file in a feature's folder; the page's own files stand directly in `renderer/`. */
function featureOf(path: string): string | undefined {
  return /^renderer\/[^/]+\//.exec(path)?.[0];
}

/** The entry a path belongs to: the longest declared one, a feature folder, or nothing. */
export function layerOf(path: string): string | undefined {
  const bare = bareOf(path);
  const declared = Object.keys(MAY_IMPORT)
    .filter((entry) => (entry.endsWith('/') ? path.startsWith(entry) : bare === entry))
    .sort((a, b) => b.length - a.length)[0];
  if (declared === 'renderer/') return featureOf(path) ?? declared;
  return declared;
}

/** Every import of the file that the table does not list. */
export function edgeViolations(source: SourceText): Violation[] {
  const layer = layerOf(source.path);
  if (layer === undefined) return [{ path: source.path, what: 'stands in no layer: name its folder in layers.ts' }];
  return importsOf(source).flatMap(({ specifier, line }) => {
    const target = targetOf(source.path, specifier);
    if (target === undefined || mayImport(layer, target)) return [];
    return [{ path: `${source.path}:${line}`, what: `${layer} may not import ${target}` }];
  });
}

function mayImport(layer: string, target: string): boolean {
  const targetLayer = layerOf(target) ?? target;
  if (targetLayer === layer) return true;
  const allowed = MAY_IMPORT[layer] ?? FEATURE_MAY_IMPORT;
  return allowed.some((entry) =>
    entry.endsWith('/') ? target.startsWith(entry) : targetLayer === entry || bareOf(target) === entry,
  );
}

const bareOf = (path: string): string => path.replace(/\.[a-z]+$/, '');

/** Packages by layer entry; a file may import those of its entry and of every folder above it. */
export type PackageTable = Readonly<Record<string, readonly string[]>>;

/** Every package or `node:` module that the file's layer does not list. */
export function packageViolations(source: SourceText, table: PackageTable): Violation[] {
  const allowed = Object.entries(table)
    .filter(([prefix]) => source.path.startsWith(prefix))
    .flatMap(([, packages]) => packages);
  return importsOf(source).flatMap(({ specifier, line }) => {
    if (specifier.startsWith('.')) return [];
    const name = specifier.startsWith('node:') ? 'node:' : packageOf(specifier);
    if (specifier !== COMPUTED && allowed.includes(name)) return [];
    return [{ path: `${source.path}:${line}`, what: `package ${specifier} is not listed for its layer` }];
  });
}

/** Code of the layers in a language that these checks do not read. */
export function unreadableViolations(paths: readonly string[]): Violation[] {
  return paths
    .filter((path) => /^(?:shared|electron|renderer|resources|test)\/.*\.(?:[cm]js|jsx|[cm]ts)$/.test(path))
    .map((path) => ({ path, what: 'is code that is neither .ts, .tsx nor .js' }));
}

/** Parts of the top level that only a working copy has; .gitignore names them too. */
export const WORKING_COPY = ['.git', 'node_modules', 'out', 'dist', 'test-results', 'playwright-report', '.demo'];

/** The top level as it was given to us; nothing is added. */
export const TOP_LEVEL = [
  ...['electron', 'renderer', 'shared', 'resources', 'test'],
  ...['package.json', 'package-lock.json', 'tsconfig.json', 'electron.vite.config.ts', 'electron-builder.yml'],
  ...['README.md', 'LICENSE', '.ci', '.gitignore', '.npmrc'],
];

/** Entries beside the agreed ones. */
export function topLevelViolations(entries: readonly string[]): Violation[] {
  return entries
    .filter((entry) => !TOP_LEVEL.includes(entry) && !WORKING_COPY.includes(entry))
    .map((entry) => ({ path: entry, what: 'is not part of the agreed top level' }));
}
