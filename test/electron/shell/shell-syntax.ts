import type { Node } from 'oxc-parser';
import type { SourceText } from '../../architecture/source-tree.ts';
import { lastName, literalText, syntaxOf } from '../../architecture/syntax.ts';

type Call = Node & { type: 'CallExpression' };

/** Every call of a function or method with this name, with its source file. */
export function callsOf(files: readonly SourceText[], name: string): { readonly path: string; readonly call: Call }[] {
  return files.flatMap((file) =>
    syntaxOf(file).nodes.flatMap((node) =>
      node.type === 'CallExpression' && lastName(node.callee) === name ? [{ path: file.path, call: node }] : [],
    ),
  );
}

/** The names of the events that `.on`, `.once` listen to in these files. */
export function eventsHeard(files: readonly SourceText[]): string[] {
  return ['on', 'once'].flatMap((name) =>
    callsOf(files, name).flatMap(({ call }) => literalText(call.arguments[0]) ?? []),
  );
}

/** How often an expression `new Name(` stands in these files, by path. */
export function constructed(files: readonly SourceText[], name: string): string[] {
  return files.flatMap((file) =>
    syntaxOf(file).nodes.flatMap((node) =>
      node.type === 'NewExpression' && lastName(node.callee) === name ? [file.path] : [],
    ),
  );
}

/** The object literal given to the property `name`, as its keys and literal values; one entry for each occurrence. */
export function objectsUnder(files: readonly SourceText[], name: string): Record<string, unknown>[] {
  return files.flatMap((file) =>
    syntaxOf(file).nodes.flatMap((node) => {
      if (node.type !== 'Property' || lastName(node.key) !== name || node.value.type !== 'ObjectExpression') return [];
      return [literalsOf(node.value)];
    }),
  );
}

/** Keys and literal values of an object literal. What is not a literal stands as null, a spread as `...`. */
export function literalsOf(object: Node & { type: 'ObjectExpression' }): Record<string, unknown> {
  return Object.fromEntries(
    object.properties.map((property) => {
      if (property.type !== 'Property') return ['...', null];
      return [lastName(property.key) ?? literalText(property.key), literalOf(property.value)];
    }),
  );
}

function literalOf(node: Node): unknown {
  return node.type === 'Literal' ? node.value : null;
}

/** All identifiers and strings of the files, to assert that something is nowhere said. */
export function wordsOf(files: readonly SourceText[]): Set<string> {
  return new Set(
    files.flatMap((file) =>
      syntaxOf(file).nodes.flatMap((node) => {
        if (node.type === 'Identifier') return [node.name];
        return literalText(node) ?? [];
      }),
    ),
  );
}

/** What the variables of this name are set to. */
export function declarationsNamed(file: SourceText, name: string): Node[] {
  return syntaxOf(file).nodes.flatMap((node) => {
    if (node.type !== 'VariableDeclarator' || node.id.type !== 'Identifier' || node.id.name !== name) return [];
    return node.init === null ? [] : [node.init];
  });
}
