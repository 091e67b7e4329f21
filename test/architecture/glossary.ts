import type { Node } from 'oxc-parser';
import { posix } from 'node:path';
import type { SourceText, Violation } from './source-tree.ts';
import { syntaxOf } from './syntax.ts';

/** Words that say nothing, and words the field does not use, with what to write instead. */
const BANNED_WORDS: Readonly<Record<string, string>> = {
  util: 'name the idea',
  utils: 'name the idea',
  helper: 'name what it helps with',
  helpers: 'name what they help with',
  common: 'name what is shared',
  manager: 'name the life cycle',
  misc: 'name the idea',
  package: 'parcel',
  packages: 'parcels',
  doc: 'certificate, label or sheet',
  docs: 'certificates, labels or sheets',
  job: 'print, delivery or import',
  jobs: 'prints, deliveries or imports',
};

/** Banned as the whole name of a file: each says "look inside". `handlers/index.ts` is a composition, not a barrel. */
const BANNED_FILES: Readonly<Record<string, string>> = {
  index: 'a barrel',
  base: 'name the idea',
  types: 'name the idea',
};
const COMPOSITIONS = ['electron/handlers/index.ts'];

/** `parcelWeighed` and `parcel-weighed` are both two words. */
function wordsOf(name: string): string[] {
  return name
    .replace(/([a-z0-9])([A-Z])/g, '$1-$2')
    .replace(/([A-Z])([A-Z][a-z])/g, '$1-$2')
    .toLowerCase()
    .split(/[^a-z0-9]+/)
    .filter((word) => word !== '');
}

function bannedIn(name: string): string[] {
  return wordsOf(name).flatMap((word) => {
    const instead = BANNED_WORDS[word];
    return instead === undefined ? [] : [`"${word}" in ${name}: ${instead}`];
  });
}

/** Banned words in a path, and names that are not kebab-case. */
export function fileNameViolations(path: string): Violation[] {
  const name = posix.basename(path).replace(/(?:\.(?:int|e2e|property))?(?:\.test|\.contract|\.config)?\.[a-z]+$/, '');
  const whats = [
    ...bannedIn(path.replace(/\.[a-z]+$/, '')),
    ...(name in BANNED_FILES && !COMPOSITIONS.includes(path) ? [`a file named "${name}": ${BANNED_FILES[name]}`] : []),
    ...(/^[a-z0-9]+(?:-[a-z0-9]+)*$/.test(name) ? [] : [`"${name}" is not kebab-case`]),
  ];
  return whats.map((what) => ({ path, what }));
}

/** Banned words in exported names, `I`-prefixed interfaces and `Type` suffixes. */
export function nameViolations(source: SourceText): Violation[] {
  const { nodes, lineOf } = syntaxOf(source);
  return nodes.flatMap((node) => {
    const whats = [...exportedNames(node).flatMap(bannedIn), ...typeNameFaults(node)];
    return whats.map((what) => ({ path: `${source.path}:${lineOf(node.start)}`, what }));
  });
}

function typeNameFaults(node: Node): string[] {
  if (node.type !== 'TSInterfaceDeclaration' && node.type !== 'TSTypeAliasDeclaration') return [];
  const { name } = node.id;
  if (/^I[A-Z][a-z]/.test(name)) return [`${name}: no I prefix`];
  return /.Type$/.test(name) ? [`${name}: no Type suffix`] : [];
}

function exportedNames(node: Node): string[] {
  if (node.type !== 'ExportNamedDeclaration') return [];
  const specified = node.specifiers.flatMap(({ exported }) => (exported.type === 'Identifier' ? [exported.name] : []));
  const { declaration } = node;
  if (declaration === null) return specified;
  if (declaration.type === 'VariableDeclaration') {
    return declaration.declarations.flatMap(({ id }) => (id.type === 'Identifier' ? [id.name] : []));
  }
  return 'id' in declaration && declaration.id?.type === 'Identifier' ? [declaration.id.name] : [];
}
