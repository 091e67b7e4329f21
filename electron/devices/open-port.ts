import { SIMULATED_PATH_PREFIX } from '../../shared/domain/scale-profile.ts';
import type { OpenLink } from './scale/byte-link.ts';
import { openSerialLink } from './scale/serial-link.ts';
import type { SimulatedPort } from './simulator/simulated-port.ts';

/** Opens the port a path names: the simulated one for `sim:`, else one of the system's. */
export function openPort({ openLink }: Pick<SimulatedPort, 'openLink'>): OpenLink {
  return (line, events) => (line.path.startsWith(SIMULATED_PATH_PREFIX) ? openLink : openSerialLink)(line, events);
}
