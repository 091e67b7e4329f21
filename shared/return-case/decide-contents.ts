import { accepted, refused } from '../domain/result.ts';
import type { CaseCommand } from './commands.ts';
import type { Decision } from './decide.ts';
import { cartonsOfWhole } from './line-cartons.ts';
import type { CaseState } from './state.ts';

type Of<Type extends CaseCommand['type']> = Extract<CaseCommand, { type: Type }>;

/** Counts a line: an absolute number, so that counting twice cannot double it. More than expected is an unexpected unit. */
export function countContent(state: CaseState, { lineId, counted, by }: Of<'CountContent'>): Decision {
  const line = state.lines.find((other) => other.lineId === lineId);
  if (!line) return refused({ kind: 'line-not-in-case', lineId });
  if (counted > line.expected) return refused({ kind: 'more-than-expected', lineId, expected: line.expected, counted });
  const cartons = cartonsOfWhole(line, counted);
  if (counted === line.counted && cartons.length === 0) return accepted([]);
  return accepted([...cartons, { type: 'ContentCounted', data: { lineId, counted, by } }]);
}

/** Something that nobody expected lies in the parcel: kept apart from the lines, so that their sums always foot. */
export function countUnexpected({ content }: Of<'CountUnexpected'>): Decision {
  return accepted([{ type: 'UnexpectedContentCounted', data: content }]);
}
