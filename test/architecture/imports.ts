import type { Node } from 'oxc-parser';
import { posix } from 'node:path';
import type { SourceText } from './source-tree.ts';
import { lastName, literalText, syntaxOf } from './syntax.ts';

/** One edge out of a file, however it is written: static, dynamic, type-only, re-export, `require`, `import()` type. */
export interface Import {
  readonly specifier: string;
  readonly line: number;
}

/** What stands in for a specifier that is computed: no rule can follow it, so no table allows it. */
export const COMPUTED = '(computed)';

/** Reads every import of a file. */
export function importsOf(source: SourceText): Import[] {
  const { nodes, lineOf } = syntaxOf(source);
  return nodes.flatMap((node) => specifiersOf(node).map((specifier) => ({ specifier, line: lineOf(node.start) })));
}

function specifiersOf(node: Node): string[] {
  if (node.type === 'CallExpression' && isGlobImport(node.callee)) {
    const [patterns] = node.arguments;
    return patterns?.type === 'ArrayExpression'
      ? patterns.elements.map((pattern) => literalText(pattern) ?? COMPUTED)
      : [literalText(patterns) ?? COMPUTED];
  }
  const specifier = specifierOf(node);
  return specifier === undefined ? [] : [specifier];
}

function specifierOf(node: Node): string | undefined {
  switch (node.type) {
    case 'ImportDeclaration':
    case 'ExportAllDeclaration':
      return node.source.value;
    case 'ExportNamedDeclaration':
      return node.source?.value;
    case 'TSImportType':
      return node.source.value;
    case 'TSExternalModuleReference':
      return node.expression.value;
    case 'ImportExpression':
      return literalText(node.source) ?? COMPUTED;
    case 'CallExpression':
      return isRequire(node.callee) ? (literalText(node.arguments[0]) ?? COMPUTED) : undefined;
    default:
      return undefined;
  }
}

/** Vite's `import.meta.glob`: an import of every file that matches. */
function isGlobImport(callee: Node): boolean {
  return callee.type === 'MemberExpression' && callee.object.type === 'MetaProperty' && lastName(callee) === 'glob';
}

/** `require(..)`, `require.resolve(..)` and `createRequire(..)(..)` all reach a module. */
function isRequire(callee: Node): boolean {
  if (callee.type === 'Identifier') return callee.name === 'require';
  if (callee.type === 'MemberExpression') return isRequire(callee.object);
  return (
    callee.type === 'CallExpression' && callee.callee.type === 'Identifier' && callee.callee.name === 'createRequire'
  );
}

/** Where a relative specifier points, from the root; undefined for a package or a `node:` module. */
export function targetOf(from: string, specifier: string): string | undefined {
  if (!specifier.startsWith('.')) return undefined;
  return posix.join(posix.dirname(from), specifier.replace(/\?.*$/, ''));
}

/** `@scope/name` or `name` of a bare specifier; sub-paths belong to their package. */
export function packageOf(specifier: string): string {
  const parts = specifier.replace(/\?.*$/, '').split('/');
  return specifier.startsWith('@') ? parts.slice(0, 2).join('/') : (parts[0] ?? specifier);
}
