import type { Node } from 'oxc-parser';
import type { SourceText, Violation } from './source-tree.ts';
import { literalText, syntaxOf } from './syntax.ts';

/** Attributes and properties that a person reads or hears. */
const SPOKEN = new Set([
  ...['aria-label', 'aria-description', 'aria-roledescription', 'aria-placeholder', 'aria-valuetext'],
  ...['title', 'placeholder', 'alt', 'label', 'description', 'errorMessage'],
]);

/** Texts in a screen's code that no catalogue holds: they would stay in one language. Signs without letters may stay. */
export function hardCodedTextViolations(source: SourceText): Violation[] {
  const { nodes, lineOf } = syntaxOf(source);
  return nodes.flatMap((node) =>
    readTexts(node)
      .filter((text) => /\p{L}/u.test(text))
      .map((text) => ({
        path: `${source.path}:${lineOf(node.start)}`,
        what: `"${text.trim()}" is not in a catalogue`,
      })),
  );
}

function readTexts(node: Node): string[] {
  if (node.type === 'JSXText') return [node.value];
  if (node.type === 'JSXElement' || node.type === 'JSXFragment') {
    return node.children.flatMap((child) => (child.type === 'JSXExpressionContainer' ? textsOf(child.expression) : []));
  }
  if (node.type !== 'JSXAttribute' || node.name.type !== 'JSXIdentifier' || !SPOKEN.has(node.name.name)) return [];
  if (node.value?.type === 'JSXExpressionContainer') return textsOf(node.value.expression);
  return node.value?.type === 'Literal' ? textsOf(node.value) : [];
}

/** The literal texts that an expression can come to: itself, either branch, the fixed parts of a template. */
function textsOf(node: Node): string[] {
  const whole = literalText(node);
  if (whole !== undefined) return [whole];
  if (node.type === 'TemplateLiteral') return node.quasis.map(({ value }) => value.raw);
  if (node.type === 'ConditionalExpression') return [...textsOf(node.consequent), ...textsOf(node.alternate)];
  if (node.type === 'LogicalExpression') return [...textsOf(node.left), ...textsOf(node.right)];
  return [];
}
