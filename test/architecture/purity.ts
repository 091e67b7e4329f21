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
  const own = namesOfTheFile(nodes);
  return nodes.flatMap((node) => {
    const what = own.has(nameOf(node)) ? undefined : impurityOf(node, names);
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

/** What the file itself names so: a variable or parameter `window` is an undo window, not the page's. */
function namesOfTheFile(nodes: readonly Node[]): ReadonlySet<string> {
  return new Set(nodes.flatMap(boundPatterns).flatMap(namesInPattern));
}

function boundPatterns(node: Node): Node[] {
  if (node.type === 'VariableDeclarator') return [node.id];
  if (node.type === 'FunctionDeclaration' || node.type === 'FunctionExpression') return node.params;
  return node.type === 'ArrowFunctionExpression' ? node.params : [];
}

function namesInPattern(node: Node): string[] {
  if (node.type === 'Identifier') return [node.name];
  if (node.type === 'AssignmentPattern') return namesInPattern(node.left);
  if (node.type === 'RestElement') return namesInPattern(node.argument);
  if (node.type === 'ArrayPattern') return node.elements.flatMap((part) => (part === null ? [] : namesInPattern(part)));
  if (node.type !== 'ObjectPattern') return [];
  return node.properties.flatMap((part) => namesInPattern(part.type === 'Property' ? part.value : part));
}

function nameOf(node: Node): string {
  return node.type === 'Identifier' ? node.name : '';
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
