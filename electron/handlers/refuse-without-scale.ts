import { HostError } from '../host-error.ts';
import type { HostParts } from './host-parts.ts';

/** Asking for a weight that cannot come is answered at once, with what stands in the way. */
export function refuseWithoutScale({ scale }: Pick<HostParts, 'scale'>): void {
  const state = scale.state();
  if (state.kind === 'live' || state.kind === 'stale' || state.kind === 'opening') return;
  const message = `The scale gives no reading (${state.kind}): check its cable and settings, or enter the weight by hand.`;
  throw new HostError('scale-no-reading', message, { state: state.kind });
}
