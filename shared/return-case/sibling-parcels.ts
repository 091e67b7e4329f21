import { codeKey } from '../domain/code/code-key.ts';
import type { Policy } from '../domain/policy/policy.ts';
import type { CaseState } from './state.ts';

/** Announced parcels of this return that have not come yet (S23). */
export function missingSiblings({ siblings, parcels }: CaseState): readonly string[] {
  const here = new Set(
    parcels.flatMap(({ trackingNumber }) => (trackingNumber === null ? [] : [keyOf(trackingNumber)])),
  );
  return siblings.filter((number) => !here.has(keyOf(number)));
}

/** True while the return cannot be called short, because more of it is under way. Counted whole, it waits for nothing. */
export function awaitsSiblings(state: CaseState, { arrival }: Policy): boolean {
  if (!arrival.waitsForSiblings || missingSiblings(state).length === 0) return false;
  return state.lines.some(({ counted, expected }) => (counted ?? 0) < expected);
}

const keyOf = (number: string): string => codeKey(number) ?? number;
