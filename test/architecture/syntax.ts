import { parseSync, visitorKeys, type Node } from 'oxc-parser';
import type { SourceText } from './source-tree.ts';

/** A parsed file: its tree, its comments, and the line of any offset (1-based). */
export interface Syntax {
  readonly nodes: readonly Node[];
  readonly comments: readonly { readonly value: string; readonly line: number }[];
  readonly lineOf: (offset: number) => number;
}

const parsed = new Map<string, Syntax>();

/** Parses once per content. A file that does not parse fails the check that asked, by name. */
export function syntaxOf(source: SourceText): Syntax {
  const key = `${source.path}\n${source.text}`;
  const known = parsed.get(key);
  if (known !== undefined) return known;
  const syntax = parse(source);
  parsed.set(key, syntax);
  return syntax;
}

function parse({ path, text }: SourceText): Syntax {
  const { program, comments, errors } = parseSync(path, text);
  if (errors.length > 0) throw new Error(`${path} does not parse: ${errors[0]?.message ?? ''}`);
  const lineOf = (offset: number): number => text.slice(0, offset).split('\n').length;
  return {
    nodes: flatten(program),
    comments: comments.map(({ value, start }) => ({ value, line: lineOf(start) })),
    lineOf,
  };
}

/** The tree as a list, parents before children, in the order of the text. */
function flatten(root: Node): Node[] {
  const found: Node[] = [];
  const visit = (node: Node): void => {
    found.push(node);
    const children = new Map<string, unknown>(Object.entries(node));
    for (const key of visitorKeys[node.type] ?? []) [children.get(key)].flat().filter(isNode).forEach(visit);
  };
  visit(root);
  return found;
}

function isNode(value: unknown): value is Node {
  return typeof value === 'object' && value !== null && 'type' in value;
}

/** The text of a string literal, or of a template without holes; undefined for everything else. */
export function literalText(node: Node | null | undefined): string | undefined {
  if (node?.type === 'Literal' && typeof node.value === 'string') return node.value;
  if (node?.type === 'TemplateLiteral' && node.expressions.length === 0) return node.quasis[0]?.value.cooked ?? '';
  return undefined;
}

/** `a` of `a`, `b` of `x.b`; undefined for computed and nameless expressions. */
export function lastName(node: Node): string | undefined {
  if (node.type === 'Identifier') return node.name;
  if (node.type === 'MemberExpression' && node.property.type === 'Identifier' && !node.computed) {
    return node.property.name;
  }
  return undefined;
}

/** Every string in the file with its line, the static parts of templates and JSX text included. */
export function stringsOf(source: SourceText): { readonly text: string; readonly line: number }[] {
  const { nodes, lineOf } = syntaxOf(source);
  return nodes.flatMap((node) => {
    if (node.type === 'Literal' && typeof node.value === 'string') {
      return [{ text: node.value, line: lineOf(node.start) }];
    }
    if (node.type === 'TemplateElement') return [{ text: node.value.raw, line: lineOf(node.start) }];
    if (node.type === 'JSXText') return [{ text: node.value, line: lineOf(node.start) }];
    return [];
  });
}
