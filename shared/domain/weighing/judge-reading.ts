import type { ScaleProfile } from '../scale-profile.ts';
import type { ScaleReading } from '../scale-reading.ts';
import { learnedDivision, withValue } from './learned-division.ts';
import { type ShownMass, isSteady, withFrame } from './steadiness.ts';
import { UNKNOWN_ZERO, type ZeroState, followZero } from './zero-drift.ts';

/** What the readings of one line have taught about it. */
export interface Judgement {
  readonly values: readonly number[];
  readonly window: readonly ShownMass[];
  readonly zero: ZeroState;
}

export const NO_JUDGEMENT: Judgement = { values: [], window: [], zero: UNKNOWN_ZERO };

export type JudgeProfile = Pick<ScaleProfile, 'divisionMg' | 'zeroDriftDivisions'>;

/**
 * Adds to a reading what only its neighbours can tell: the division, where neither profile nor frame name more than
 * the last digit; whether the load rests, where the device does not say; how far the empty pan is off zero. The mass
 * stays the one the scale displayed: nothing is averaged.
 */
export function judgeReading(
  before: Judgement,
  reading: ScaleReading,
  profile: JudgeProfile,
): { readonly judgement: Judgement; readonly reading: ScaleReading } {
  const { massMg, divisionMg: lastDigitMg, receivedAtMs: atMs } = reading;
  if (massMg === null || lastDigitMg === null) {
    const judged = withZero(stableOr(reading, false), before.zero);
    return { judgement: { ...before, window: [], zero: followZero(before.zero, judged) }, reading: judged };
  }
  const values = withValue(before.values, massMg);
  const divisionMg = profile.divisionMg ?? learnedDivision(values, lastDigitMg);
  const window = withFrame(before.window, { massMg, atMs }, divisionMg);
  const judged = stableOr({ ...reading, divisionMg }, isSteady(window, divisionMg));
  const zero = followZero(before.zero, judged, profile.zeroDriftDivisions);
  return { judgement: { values, window, zero }, reading: withZero(judged, zero) };
}

/** The device's word where it has one, and whose word it is. */
function stableOr(reading: ScaleReading, isSteadyHere: boolean): ScaleReading {
  return reading.stable === null
    ? { ...reading, stable: isSteadyHere, stableBy: 'software' }
    : { ...reading, stableBy: 'device' };
}

function withZero(reading: ScaleReading, { offMg }: ZeroState): ScaleReading {
  return offMg === null ? reading : { ...reading, zeroOffMg: offMg };
}
