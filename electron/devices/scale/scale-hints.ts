import type { ScaleProfile } from '../../../shared/domain/scale-profile.ts';
import type { PortHint } from '../../../shared/protocol/port-hint.ts';
import type { ScaleState } from '../../../shared/protocol/scale-state.ts';
import { portHints } from './identity/port-hints.ts';
import { readPortGroup } from './identity/read-port-group.ts';

/** What may stand between the bench and its scale on this computer; none while all is well. */
export function scaleHints(profile: ScaleProfile | null, state: ScaleState): PortHint[] {
  if (profile === null || !('portName' in state)) return [];
  const group = state.kind === 'denied' ? readPortGroup(state.portName) : null;
  const { identity } = profile;
  return [...portHints({ state: state.kind, path: state.portName, identity, platform: process.platform, group })];
}
