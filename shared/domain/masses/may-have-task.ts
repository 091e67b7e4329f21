import type { MassTerms } from './mass-in-force.ts';
import { STEP_PARCELS } from './supplier-change.ts';

/**
 * Whether it is worth asking what a person should settle of a SKU, without learning its mass: so few `parcels` teach
 * nothing and make no step. True for what somebody settled, which other news than parcels may speak against.
 */
export function mayHaveTask(
  { parcels, isSettled }: { readonly parcels: number; readonly isSettled: boolean },
  { learnFrom }: Pick<MassTerms, 'learnFrom'>,
): boolean {
  return isSettled || parcels >= Math.min(learnFrom, 2 * STEP_PARCELS);
}
