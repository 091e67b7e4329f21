import type { ScaleProfile } from '../../../shared/domain/scale-profile.ts';
import type { Clock } from '../../clock.ts';
import type { Log } from '../../log.ts';
import type { LineTap } from '../scale/byte-link.ts';
import { LinkScale } from '../scale/link-scale.ts';
import type { Scale } from '../scale/scale.ts';
import { tapLink } from '../scale/tap-link.ts';
import type { ScaleSimulator } from './scale-simulator.ts';
import { type SimulatedPort, createSimulatedPort } from './simulated-port.ts';

export interface SimulatedScaleParts {
  readonly profile: ScaleProfile;
  readonly clock: Clock;
  readonly log: Log;
  readonly tap?: LineTap;
  /** The cable it hangs on; one of its own when absent. */
  readonly port?: SimulatedPort;
}

/**
 * A scale without hardware. It puts bits on a wire and the real framer, decoder and line keeper read what a receiver
 * makes of them, so nothing the simulator shows can bypass what a real scale goes through.
 */
export function openSimulatedScale(parts: SimulatedScaleParts): Scale & { readonly simulator: ScaleSimulator } {
  const port = parts.port ?? createSimulatedPort();
  port.follow(parts.profile);
  const { openLink, simulator } = port;
  const scale = new LinkScale({ ...parts, openLink: tapLink(openLink, parts.tap ?? (() => undefined)), simulator });
  return Object.assign(scale, { simulator });
}
