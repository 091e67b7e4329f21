import type { ProvenProfile } from '../../../shared/protocol/calls/scale-setup.ts';
import type { ScaleCandidate } from '../../../shared/protocol/scale-listening.ts';

/** How far the set-up is: each answer leads one step on, and taking the last one away leads one step back. */
export interface SetupPlace {
  /** Empty while no port is chosen. */
  readonly path: string;
  readonly candidate: ScaleCandidate | null;
  readonly proven: { readonly profile: ProvenProfile; readonly isChecked: boolean } | null;
}

export const STEPS = ['port', 'listen', 'check', 'name'] as const;
export type SetupStep = (typeof STEPS)[number];

export function stepOf({ path, candidate, proven }: SetupPlace): SetupStep {
  if (path === '') return 'port';
  if (candidate === null) return 'listen';
  return proven === null ? 'check' : 'name';
}

/** One step back; null from the first step, which is the way out. */
export function placeBefore(place: SetupPlace): SetupPlace | null {
  if (place.proven !== null) return { ...place, proven: null };
  if (place.candidate !== null) return { ...place, candidate: null };
  return place.path === '' ? null : { ...place, path: '' };
}
