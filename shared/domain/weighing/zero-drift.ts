import type { ScaleReading } from '../scale-reading.ts';
import { emptyBelowMg } from './pan.ts';

/**
 * What the empty pan shows, followed while it is empty and at rest (B2). It may be off zero by one division, unless
 * the profile says otherwise: indicators follow slow changes within half a division by themselves.
 */
const ZERO_DRIFT_DIVISIONS = 1;
/** Off zero for so long with nothing heavier on the pan: nobody is at work there, the zero has moved. */
const DRIFTED_AFTER_MS = 5_000;
/** A load has just been taken off and what is left rests: so long is enough. */
const DRIFTED_AFTER_UNLOADING_MS = 1_000;

export interface ZeroState {
  /** How far the empty pan is off zero, in mg; null while it is not, or nobody knows. Kept while a load lies there. */
  readonly offMg: number | null;
  /** Since when the empty pan has been resting off zero. */
  readonly since: { readonly massMg: number; readonly atMs: number } | null;
  /** A load has lain on the pan since it was last at rest and empty. */
  readonly wasLoaded: boolean;
}

export const UNKNOWN_ZERO: ZeroState = { offMg: null, since: null, wasLoaded: false };

/** Follows the zero with one more reading, whose stability has been judged. `divisions` may be off unnoticed. */
export function followZero(state: ZeroState, reading: ScaleReading, divisions = ZERO_DRIFT_DIVISIONS): ZeroState {
  const { massMg, divisionMg, stable, net, receivedAtMs: atMs } = reading;
  if (massMg === null || divisionMg === null || net === true) return { ...state, since: null };
  const emptyMg = emptyBelowMg(divisionMg);
  if (massMg >= emptyMg) return { ...state, since: null, wasLoaded: true };
  if (stable !== true || massMg <= -emptyMg) return { ...state, since: null };
  const limitMg = divisions * divisionMg;
  if (Math.abs(massMg) <= limitMg) return UNKNOWN_ZERO;
  const since = sinceWhen(state, { massMg, atMs }, limitMg);
  const wantedMs = state.wasLoaded ? DRIFTED_AFTER_UNLOADING_MS : DRIFTED_AFTER_MS;
  if (atMs - since.atMs < wantedMs && state.offMg === null) return { ...state, since };
  return { offMg: massMg, since, wasLoaded: false };
}

function sinceWhen(
  { since }: ZeroState,
  now: NonNullable<ZeroState['since']>,
  limitMg: number,
): NonNullable<ZeroState['since']> {
  const holds = since !== null && since.atMs <= now.atMs && Math.abs(since.massMg - now.massMg) <= limitMg;
  return holds ? since : now;
}
