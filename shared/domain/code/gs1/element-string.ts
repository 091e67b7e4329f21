import { accepted, refused, type Result } from '../../result.ts';
import { GS1_RULES, type Gs1Component, type Gs1Rule } from './dictionary.ts';
import { isOfType, passesLinter } from './linters.ts';

/** Ends a field of variable length (devices.md 4.4). */
export const GROUP_SEPARATOR = '\u001d';

export interface Gs1Element {
  readonly ai: string;
  readonly value: string;
}

/** Where reading stopped, and why: no such identifier, a value its rule does not allow, or nothing there at all. */
interface Gs1Refusal {
  readonly kind: 'no-element' | 'unknown-ai' | 'wrong-value';
  readonly position: number;
  /** Null before an identifier is known. */
  readonly ai: string | null;
}

/**
 * Reads a GS1 element string whole or not at all: identifiers, lengths, characters, check digits and dates by the
 * official dictionary. A separator in front (FNC1 itself) and one behind a field that needs none are passed over.
 */
export function parseElementString(text: string): Result<readonly Gs1Element[], Gs1Refusal> {
  const elements: Gs1Element[] = [];
  let position = text.startsWith(GROUP_SEPARATOR) ? 1 : 0;
  while (position < text.length) {
    const rule = ruleAt(text, position);
    if (rule === null) return refused({ kind: 'unknown-ai', position, ai: null });
    const start = position + rule.ai.length;
    const value = text.slice(start, endOf(text, start, rule));
    if (!isAllowed(value, rule)) return refused({ kind: 'wrong-value', position: start, ai: rule.ai });
    elements.push({ ai: rule.ai, value });
    position = start + value.length;
    if (text[position] === GROUP_SEPARATOR) position += 1;
  }
  return elements.length > 0 ? accepted(elements) : refused({ kind: 'no-element', position, ai: null });
}

/** Writes elements as a symbol holds them, a separator behind each that needs one and is not the last. */
export function formatElementString(elements: readonly Gs1Element[]): string {
  return elements
    .map(({ ai, value }, index) => {
      const isOpen = index < elements.length - 1 && GS1_RULES.get(ai)?.isPredefined !== true;
      return `${ai}${value}${isOpen ? GROUP_SEPARATOR : ''}`;
    })
    .join('');
}

/** True when one of the elements carries a check digit, which then held. */
export function isProven(elements: readonly Gs1Element[]): boolean {
  return elements.some(({ ai }) => GS1_RULES.get(ai)?.components.some(({ linters }) => linters.includes('csum')));
}

/** No identifier is the beginning of another. */
function ruleAt(text: string, position: number): Gs1Rule | null {
  for (const length of [2, 3, 4]) {
    const rule = GS1_RULES.get(text.slice(position, position + length));
    if (rule !== undefined) return rule;
  }
  return null;
}

function endOf(text: string, start: number, { isPredefined, components }: Gs1Rule): number {
  if (isPredefined) return start + components.reduce((sum, { max }) => sum + max, 0);
  const separator = text.indexOf(GROUP_SEPARATOR, start);
  return separator === -1 ? text.length : separator;
}

/** Each component takes its length of what is left; optional ones only while something is. */
export function isAllowed(value: string, { components }: Pick<Gs1Rule, 'components'>): boolean {
  let left = value;
  for (const component of components) {
    if (left === '' && component.isOptional) break;
    const part = left.slice(0, component.max);
    if (!isPart(part, component)) return false;
    left = left.slice(part.length);
  }
  return left === '';
}

function isPart(part: string, { min, type, linters }: Gs1Component): boolean {
  return part.length >= min && isOfType(part, type) && linters.every((linter) => passesLinter(part, linter));
}
