import { type Result, accepted, refused } from '../result.ts';
import type { ScaleReading } from '../scale-reading.ts';
import { emptyBelowMg } from '../weighing/pan.ts';

export type WeighUnitsRefusal = 'units-unsettled' | 'units-net' | 'units-empty';

/** What so many units on the pan say of one of them, mg; how far that can be off by the scale's step alone. */
export interface WeighedUnits {
  readonly massMg: number;
  readonly errorMg: number;
}

/**
 * Several units of one SKU, or one packaging, weighed together (B8): the more of them, the finer the step per unit.
 * Refuses a reading that is no mass at rest, an active tare, and an empty pan.
 */
export function weighUnits(reading: ScaleReading, quantity: number): Result<WeighedUnits, WeighUnitsRefusal> {
  const { massMg, divisionMg, net, stable } = reading;
  if (net === true) return refused('units-net');
  if (massMg === null || divisionMg === null || stable !== true) return refused('units-unsettled');
  // A single needle weighs less than what counts as an empty pan: five steps are enough to call it something.
  if (massMg < Math.min(emptyBelowMg(divisionMg), 5 * divisionMg)) return refused('units-empty');
  return accepted({
    massMg: Math.max(1, Math.round(massMg / quantity)),
    errorMg: Math.ceil(divisionMg / (2 * quantity)),
  });
}
