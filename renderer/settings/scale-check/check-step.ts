import { emptyBelowMg } from '../../../shared/domain/weighing/pan.ts';
import type { ScaleState } from '../../../shared/protocol/scale-state.ts';

export const CHECK_STEPS = ['empty', 'put-on', 'take'] as const;
export type CheckStep = (typeof CHECK_STEPS)[number];

/** Where somebody stands who checks the scale with a known weight; told from what the scale shows, nothing is pressed. */
export function checkStep(scale: ScaleState | null, nominalMg: number): CheckStep {
  if (scale?.kind !== 'live') return 'empty';
  const { massMg, divisionMg, stable } = scale.reading;
  if (massMg === null) return 'empty';
  if (massMg >= nominalMg / 2) return 'take';
  return stable === true && Math.abs(massMg) < emptyBelowMg(divisionMg) ? 'put-on' : 'empty';
}

/** True while the scale shows a mass at rest that can be taken as the check. */
export function canTake(scale: ScaleState | null): boolean {
  return scale?.kind === 'live' && scale.reading.stable === true && scale.reading.massMg !== null;
}
