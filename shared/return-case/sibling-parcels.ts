import { codeKey } from '../domain/code/code-key.ts';
import type { Policy } from '../domain/policy/policy.ts';
import type { DecideContext } from './decide-context.ts';
import type { CaseState } from './state.ts';

/** Announced parcels of this return that have not come yet (S23). */
export function missingSiblings({ siblings, parcels }: CaseState): readonly string[] {
  const here = new Set(
    parcels.flatMap(({ trackingNumber }) => (trackingNumber === null ? [] : [keyOf(trackingNumber)])),
  );
  return siblings.filter((number) => !here.has(keyOf(number)));
}

/**
 * Until when nothing of the return is called short, epoch ms (S23): counted from its first parcel. Null when there is
 * nothing to wait for, when the site does not wait, and once somebody said why not.
 */
export function siblingsAwaitedUntilMs(state: CaseState, { arrival }: Policy): number | null {
  if (!arrival.waitsForSiblings || state.siblingsWaitEnded !== null || missingSiblings(state).length === 0) return null;
  const first = state.parcels[0]?.received.occurredAtMs;
  return first === undefined ? null : first + arrival.siblingsWaitHours * 3_600_000;
}

/** True while the return cannot be called short, because more of it is under way. Counted whole, it waits for nothing. */
export function awaitsSiblings(state: CaseState, { policy, nowMs }: Pick<DecideContext, 'policy' | 'nowMs'>): boolean {
  const untilMs = siblingsAwaitedUntilMs(state, policy);
  if (untilMs === null || nowMs >= untilMs) return false;
  return state.lines.some(({ counted, expected }) => (counted ?? 0) < expected);
}

const keyOf = (number: string): string => codeKey(number) ?? number;
