import type { ScaleProfile } from '../../../shared/domain/scale-profile.ts';
import type { OfferedPort } from '../../../shared/protocol/calls/devices.ts';
import { findPort } from './identity/find-port.ts';
import { areAlike, type PortFacts } from './identity/port-facts.ts';
import { socketName } from './identity/socket-name.ts';

/** The ports for people to choose from, and on which of them the configured scale is. */
export function offeredPorts(ports: readonly PortFacts[], scale: ScaleProfile | null): OfferedPort[] {
  const scalePath = scale === null ? null : pathOf(scale, ports);
  return ports.map((port) => ({
    path: port.path,
    label: labelOf(port),
    socket: socketName(port.socket),
    hasTwin: port.serial === null && ports.some((other) => other !== port && areAlike(other, port)),
    isScale: port.path === scalePath,
  }));
}

function pathOf({ path, identity }: ScaleProfile, ports: readonly PortFacts[]): string | null {
  if (identity === undefined) return path;
  const search = findPort({ path, identity }, ports);
  return search.kind === 'found' ? search.matches[0].path : null;
}

function labelOf({ path, manufacturer, friendlyName }: PortFacts): string {
  const device = friendlyName ?? manufacturer;
  return device === null || device === '' ? path : `${path} (${device})`;
}
