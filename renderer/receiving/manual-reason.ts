import type { ManualWeightReason } from '../../shared/domain/weighing-record.ts';
import type { ScaleState } from '../../shared/protocol/scale-state.ts';

/** Why somebody most likely types a weight, by what the scale does; they can say otherwise. */
export function likelyReason(scale: ScaleState | null): ManualWeightReason {
  if (scale === null || scale.kind === 'not-configured') return 'no-scale';
  if (scale.kind !== 'live') return 'scale-broken';
  const { status } = scale.reading;
  if (status === 'fault' || status === 'not-a-weight') return 'scale-broken';
  return status === 'overload' || status === 'out-of-range' ? 'too-large' : 'read-from-label';
}
