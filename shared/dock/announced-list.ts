import { codeKey } from '../domain/code/code-key.ts';
import { recogniseCode } from '../domain/code/recognise-code.ts';

/** A tracking number has at least so many letters and digits, and digits among them: headings and counts have not. */
const FEWEST_CHARACTERS = 8;
const FEWEST_DIGITS = 4;
const MOST_NUMBERS = 2_000;

/**
 * Reads a carrier's list as it was pasted or came in a file: one number a line, or a table of which one column holds
 * them. Numbers in the order of the list, each once; what is none (headings, names, weights) is left out.
 */
export function parseAnnouncedList(text: string): string[] {
  const numbers = text.split(/\r\n|\r|\n/).flatMap((line) => numberIn(line) ?? []);
  return [...new Map(numbers.map((number) => [codeKey(number) ?? number, number])).values()].slice(0, MOST_NUMBERS);
}

/** The first cell that a tracking format knows, else the first that could be a number. */
function numberIn(line: string): string | null {
  const cells = line.split(/[,;\t]/).map((cell) => cell.trim().replace(/^["']+|["']+$/g, ''));
  const possible = cells.filter(isPossible);
  return possible.find(isTracking) ?? possible[0] ?? null;
}

function isPossible(cell: string): boolean {
  const key = codeKey(cell) ?? '';
  const digits = key.replace(/\D/g, '').length;
  return /^[\w -]+$/.test(cell) && key.length >= FEWEST_CHARACTERS && digits >= FEWEST_DIGITS;
}

function isTracking(cell: string): boolean {
  const code = recogniseCode(cell);
  return code.ok && code.value.candidates.some(({ kind, check }) => kind === 'tracking' && check !== 'failed');
}
