import type { Clock } from '../../clock.ts';
import type { LineTap } from './byte-link.ts';
import { openSimulatedScale } from '../simulator/simulated-scale.ts';
import type { SimulatedPort } from '../simulator/simulated-port.ts';
import { LinkScale } from './link-scale.ts';
import { findingLink } from './identity/finding-link.ts';
import { type ListPorts, listPorts as listSystemPorts } from './list-ports.ts';
import type { Log } from '../../log.ts';
import { SIMULATED_PATH_PREFIX, type ScaleProfile } from '../../../shared/domain/scale-profile.ts';
import type { Scale } from './scale.ts';
import { openSerialLink } from './serial-link.ts';
import { tapLink } from './tap-link.ts';

export interface OpenScaleParts {
  /** Null while nobody has set a scale up. */
  readonly profile: ScaleProfile | null;
  readonly clock: Clock;
  readonly log: Log;
  /** Sees every byte that passes; nobody when absent. */
  readonly tap?: LineTap;
  /** Where the scale's port is looked for; the system's own list when absent. */
  readonly listPorts?: ListPorts;
  /** The port that stands behind `sim:`; a simulated scale has one of its own when absent. */
  readonly simulated?: SimulatedPort;
}

/**
 * Opens the bench's scale: a serial one, the simulated one for a path that starts with `sim:`, or none. Returns at
 * once; whether the port could be opened is the scale's state. To use another profile close it and open another.
 */
export function openScale(parts: OpenScaleParts): Scale {
  const { profile, clock, log, tap = () => undefined, listPorts = () => listSystemPorts(), simulated } = parts;
  if (profile === null) return NO_SCALE;
  if (profile.path.startsWith(SIMULATED_PATH_PREFIX)) {
    return openSimulatedScale({ profile, clock, log, tap, ...(simulated && { port: simulated }) });
  }
  const openLink = findingLink({ openLink: tapLink(openSerialLink, tap), listPorts });
  return new LinkScale({ profile, clock, log, openLink, simulator: null });
}

const NO_SCALE: Scale = {
  state: () => ({ kind: 'not-configured' }),
  onReading: () => () => undefined,
  onState: () => () => undefined,
  close: () => Promise.resolve(),
  simulator: null,
};
