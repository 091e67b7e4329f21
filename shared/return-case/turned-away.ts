import type { CaseState } from './state.ts';

/** True when nothing of the case was taken in: the driver has it all again, and there is nothing to say of its contents. */
export function isTurnedAway({ parcels }: CaseState): boolean {
  return parcels.length > 0 && parcels.every(({ turnedAway }) => turnedAway !== null);
}
