import type { Node } from 'oxc-parser';
import type { SourceText, Violation } from './source-tree.ts';
import { lastName, syntaxOf } from './syntax.ts';

/** Names that reach the world; `shared/` is handed time, ids and hashes instead. */
const IMPURE_GLOBALS = new Set([
  ...['window', 'document', 'navigator', 'localStorage', 'sessionStorage', 'fetch', 'WebSocket', 'XMLHttpRequest'],
  ...['process', 'Buffer', 'crypto', 'performance', 'console', 'globalThis', 'self', 'global'],
  ...['setTimeout', 'setInterval', 'setImmediate', 'queueMicrotask', 'require'],
]);

/** Every place in a file of `shared/` that reads a clock, a random number, or anything outside its arguments. */
export function purityViolations(source: SourceText): Violation[] {
  const { nodes, lineOf } = syntaxOf(source);
  const names = namesThatAreNotReferences(nodes);
  return nodes.flatMap((node) => {
    const what = impurityOf(node, names);
    return what === undefined ? [] : [{ path: `${source.path}:${lineOf(node.start)}`, what: `${what} is not pure` }];
  });
}

function impurityOf(node: Node, names: ReadonlySet<Node>): string | undefined {
  if (node.type === 'Identifier' && IMPURE_GLOBALS.has(node.name) && !names.has(node)) return node.name;
  if (node.type === 'NewExpression' && isDate(node.callee) && node.arguments.length === 0) return 'new Date()';
  if (node.type === 'CallExpression' && isDate(node.callee)) return 'Date()';
  if (node.type !== 'MemberExpression' || node.object.type !== 'Identifier') return undefined;
  const path = `${node.object.name}.${lastName(node) ?? ''}`;
  return ['Date.now', 'Math.random', 'Temporal.Now'].includes(path) ? path : undefined;
}

function isDate(callee: Node): boolean {
  return callee.type === 'Identifier' && callee.name === 'Date';
}

/** `x.document`, `{ document: 1 }` and `document?: string` name a property, they do not reach the global. */
function namesThatAreNotReferences(nodes: readonly Node[]): ReadonlySet<Node> {
  return new Set(
    nodes.flatMap((node): Node[] => {
      if (node.type === 'MemberExpression' && !node.computed) return [node.property];
      if (node.type === 'Property' && !node.computed && !node.shorthand) return [node.key];
      if (node.type === 'TSPropertySignature' || node.type === 'TSMethodSignature') return [node.key];
      if (node.type === 'PropertyDefinition' || node.type === 'MethodDefinition') return [node.key];
      return [];
    }),
  );
}
