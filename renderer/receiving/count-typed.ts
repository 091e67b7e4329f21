import type { CaseView } from '../../shared/protocol/case-view.ts';
import type { BenchAction } from './bench-action.ts';

/** No label is so short: what has up to three digits is how many there are. */
const COUNT = /^\d{1,3}$/;

/**
 * A number typed or scanned after an item says how many units of it are here, in one go instead of one scan each. Of a
 * case with one line it needs no scan before. Null when the text is no number, or it is not clear what it counts.
 */
export function countTyped(
  text: string,
  lastLineId: string | null,
  view: CaseView | null,
): Extract<BenchAction, { kind: 'count' }> | null {
  if (!COUNT.test(text) || view === null) return null;
  const [only] = view.lines;
  const last = view.lines.find(({ lineId }) => lineId === lastLineId);
  const line = last ?? (view.lines.length === 1 ? only : undefined);
  return line === undefined ? null : { kind: 'count', lineId: line.lineId, counted: Number(text) };
}
