import type { MassUnit } from '../../../shared/domain/mass.ts';
import type { ProvenProfile } from '../../../shared/protocol/calls/scale-setup.ts';
import type { ScaleCandidate } from '../../../shared/protocol/scale-listening.ts';

/** As often as the bench asks a polled scale (devices.md 3.4). */
const POLL_EVERY_MS = 250;

/** The profile of a candidate that nobody has compared with the display: what its frames say, and the chosen unit. */
export function uncheckedProfile(path: string, candidate: ScaleCandidate, unit: MassUnit): ProvenProfile {
  const { protocol, baudRate, parity, isPolled } = candidate;
  return {
    path,
    protocol,
    baudRate,
    unit,
    ...(parity === 'none' ? {} : { parity }),
    ...(isPolled ? { poll: { everyMs: POLL_EVERY_MS } } : {}),
  };
}
