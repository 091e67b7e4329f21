import { SPECIFICITIES } from '../domain/code/candidate.ts';
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

/** The cell that is a tracking number most clearly, the first of equals; else the first that could be a number. */
function numberIn(line: string): string | null {
  const cells = line.split(/[,;\t]/).map((cell) => cell.trim().replace(/^["']+|["']+$/g, ''));
  return cells.filter(isPossible).toSorted((a, b) => vaguenessOf(a) - vaguenessOf(b))[0] ?? null;
}

function isPossible(cell: string): boolean {
  const key = codeKey(cell) ?? '';
  const digits = key.replace(/\D/g, '').length;
  return /^[\w -]+$/.test(cell) && key.length >= FEWEST_CHARACTERS && digits >= FEWEST_DIGITS;
}

/** How little its shape says that a cell is a tracking number: 0 for a prefix and a check digit that both hold. */
function vaguenessOf(cell: string): number {
  const code = recogniseCode(cell);
  const tracking = code.ok ? code.value.candidates.filter(({ kind }) => kind === 'tracking') : [];
  const ranks = tracking
    .filter(({ check }) => check !== 'failed')
    .map(({ specificity }) => SPECIFICITIES.indexOf(specificity));
  return Math.min(SPECIFICITIES.length, ...ranks);
}
