import type { GapSolution } from '../domain/shortage/solve-gap.ts';
import type { NextCheck } from '../domain/shortage/weight-verdict.ts';
import { ACCESSORY_MARK } from './gap-of-case.ts';

/** A key of the solver's problem: a line, or an accessory of its units. */
export function contentKey(key: string): { readonly lineId: string; readonly accessory: string | null } {
  const at = key.indexOf(ACCESSORY_MARK);
  return at < 0 ? { lineId: key, accessory: null } : { lineId: key.slice(0, at), accessory: key.slice(at + 1) };
}

/** What to count or weigh next, in the words of the case; null when nothing is left to ask. */
export function nextCheckOf({ next }: Pick<GapSolution, 'next'>): NextCheck | null {
  if (next === undefined) return null;
  return next.kind === 'count' ? { kind: 'count', ...contentKey(next.sku) } : next;
}
