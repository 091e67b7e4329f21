import { SIMULATED_PATH_PREFIX } from '../../shared/domain/scale-profile.ts';
import type { OpenLink } from './scale/byte-link.ts';
import { openSerialLink } from './scale/serial-link.ts';
import { openSimulatedPort } from './simulator/simulated-port.ts';

/** Opens the port a path names: a simulated one for `sim:`, else one of the system's. */
export const openPort: OpenLink = (line, events) =>
  (line.path.startsWith(SIMULATED_PATH_PREFIX) ? openSimulatedPort : openSerialLink)(line, events);
