import { type Result, accepted, refused } from '../result.ts';
import type { ScaleReading } from '../scale-reading.ts';
import { emptyBelowMg } from '../weighing/pan.ts';
import type { DivisionFrom } from './mass-events.ts';

export type WeighUnitsRefusal = 'units-unsettled' | 'units-net' | 'units-empty';

/** What so many units on the pan say of one of them, mg; how far that can be off by the scale's step alone. */
export interface WeighedUnits {
  readonly massMg: number;
  readonly errorMg: number;
  /** The step it was reckoned with, and whose word that is. */
  readonly divisionMg: number;
  readonly divisionFrom: DivisionFrom;
}

/**
 * Several units of one SKU, or one packaging, weighed together (B8): the more of them, the finer the step per unit.
 * A scale that never says its division is taken to have the one of the policy, as at the bench. Refuses a reading that is
 * no mass at rest, an active tare, and an empty pan. `quantity` is a whole number from 1, `assumedDivisionMg` in mg.
 */
export function weighUnits(
  reading: ScaleReading,
  quantity: number,
  assumedDivisionMg: number,
): Result<WeighedUnits, WeighUnitsRefusal> {
  const { massMg, net, stable } = reading;
  if (net === true) return refused('units-net');
  if (massMg === null || stable !== true) return refused('units-unsettled');
  const divisionMg = reading.divisionMg ?? assumedDivisionMg;
  // A single needle weighs less than what counts as an empty pan: five steps are enough to call it something.
  if (massMg < Math.min(emptyBelowMg(divisionMg), 5 * divisionMg)) return refused('units-empty');
  return accepted({
    massMg: Math.max(1, Math.round(massMg / quantity)),
    errorMg: Math.ceil(divisionMg / (2 * quantity)),
    divisionMg,
    divisionFrom: reading.divisionMg === null ? 'policy' : 'scale',
  });
}
