import type { GuessCandidate, GuessEvidence } from './guess-candidate.ts';
import type { GuessReason } from './guess-reason.ts';

/** A parcel that holds exactly what a return announces. */
const MOST = 30;
const NONE_FITS = -10;

/**
 * How far what was found is what was announced: the share of the found units that belong, and the share of the
 * announced ones that are there. One more unit that belongs raises both.
 */
export function contentsReason({ contents }: GuessEvidence, { lines }: GuessCandidate): GuessReason | null {
  const found = sum(contents.map(({ counted }) => counted));
  if (found === 0 || lines.length === 0) return null;
  const expected = sum(lines.map(({ quantity }) => quantity));
  // A trade number may stand for two products: nothing is found more often than it is there.
  const matched = Math.min(found, sum(lines.map((line) => Math.min(line.quantity, foundOf(line, contents)))));
  if (matched === 0) return { kind: 'contents-differ', points: NONE_FITS };
  const points = Math.floor(MOST * (0.6 * (matched / found) + 0.4 * (matched / expected)));
  return { kind: 'contents', points, matched, found, expected };
}

function foundOf(line: GuessCandidate['lines'][number], contents: GuessEvidence['contents']): number {
  const same = contents.filter(({ sku, gtin }) => sku === line.sku || (gtin !== null && gtin === line.gtin));
  return sum(same.map(({ counted }) => counted));
}

const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);
