import type { ReferenceGrammar } from '../reference-grammar.ts';
import { milligrams } from './milligrams.ts';
import { DIGITS, LETTERS, lineIn } from './scan.ts';

const KNOWN = new Set(
  'ST S STABLE US U SD D UNSTABLE MOTION DYNAMIC GS G GR GW G/W B/G B GROSS BRUTTO NT N NW N/W NET NETTO W WT WEIGHT'.split(
    ' ',
  ),
);
const kinds: Readonly<Record<string, string>> = { [DIGITS]: 'digit', [`${LETTERS}/%?`]: 'letter' };

const kindOf = (letter: string): string =>
  Object.entries(kinds).find(([letters]) => letters.includes(letter))?.[1] ?? letter;

/** Runs of digits, runs of letters, and every other character by itself. */
function tokensOf(text: string): string[] {
  const tokens: string[] = [];
  for (const letter of text) {
    const last = tokens.at(-1);
    const goesOn = last !== undefined && kindOf(last.charAt(0)) === kindOf(letter) && kindOf(letter).length > 1;
    if (goesOn) tokens[tokens.length - 1] = last + letter;
    else tokens.push(letter);
  }
  return tokens;
}

/** One number with or without its unit, among words that are known (devices.md 1.16). */
export const genericReference: ReferenceGrammar = (frame, unit) => {
  const line = lineIn(frame);
  if (line === null) return null;
  const tokens = tokensOf(withoutMarks(line.startsWith('\u0002') ? line.slice(1) : line));
  const first = tokens.findIndex((token) => DIGITS.includes(token.charAt(0)));
  const parted =
    first >= 0 && ['.', ','].includes(tokens[first + 1] ?? '') && DIGITS.includes(tokens[first + 2]?.charAt(0) ?? 'x');
  const after = first + (parted ? 3 : 1);
  if (first < 0 || tokens.slice(after).some((token) => DIGITS.includes(token.charAt(0)))) return null;
  if (tokens[first - 1] === '.' || (parted && tokens[first + 1] === ',' && (tokens[first + 2]?.length ?? 9) > 3))
    return null;
  const signs = tokens.filter((token) => token === '-' || token === '+');
  if (signs.length > 1 || tokens.slice(after).some((token) => token === '-' || token === '+')) return null;
  const words = [...tokens.slice(0, first), ...tokens.slice(after)].filter(
    (token) => kindOf(token.charAt(0)) === 'letter',
  );
  const written = nextWord(tokens, after);
  const others = words.toSpliced(written === '' ? words.length : words.lastIndexOf(written), written === '' ? 0 : 1);
  if (others.some((word) => word !== '?' && !KNOWN.has(word.toUpperCase()))) return null;
  const number = `${tokens[first] ?? ''}${parted ? `.${tokens[first + 2] ?? ''}` : ''}`;
  return milligrams((signs[0] ?? '') + number, written === '' ? (unit ?? '') : written);
};

/** What stands behind the number if it is no word of its own. */
function nextWord(tokens: readonly string[], after: number): string {
  const next = tokens.slice(after).find((token) => token !== ' ' && token !== ',') ?? '';
  return milligrams('1', next) === null ? '' : next;
}

const withoutMarks = (text: string): string => {
  const open = text.indexOf('[');
  if (open > 0 && text.charAt(open + 2) === ']')
    return text.slice(0, open) + text.charAt(open + 1) + text.slice(open + 3);
  const stroke = [...text].findIndex(
    (letter, at) =>
      letter === '/' && DIGITS.includes(text.charAt(at - 1) || 'x') && DIGITS.includes(text.charAt(at + 1) || 'x'),
  );
  return stroke < 0 ? text : text.slice(0, stroke) + text.slice(stroke + 1);
};
