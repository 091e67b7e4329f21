import type { PortFacts } from '../../electron/devices/scale/identity/port-facts.ts';

/** A CH340 without a number of its own, as most adapters are. */
export function portFacts(facts: Partial<PortFacts> & Pick<PortFacts, 'path'>): PortFacts {
  const nothing = { manufacturer: null, serial: null, socket: null, friendlyName: null };
  return { ...nothing, vendorId: '1A86', productId: '7523', ...facts };
}
