import { SerialPort } from 'serialport';
import { adapterSerial } from './identity/adapter-serial.ts';
import { areAlike, type PortFacts } from './identity/port-facts.ts';
import { readLinks } from './identity/read-links.ts';

export interface PortList {
  readonly ports: readonly PortFacts[];
  /** Set when the system could not be asked; a path can still be typed. */
  readonly note: 'ports-cannot-be-listed' | null;
}

/** The part of the library's port description that is used. */
interface SystemPort {
  readonly path: string;
  readonly manufacturer?: string | undefined;
  readonly serialNumber?: string | undefined;
  readonly pnpId?: string | undefined;
  readonly locationId?: string | undefined;
  readonly vendorId?: string | undefined;
  readonly productId?: string | undefined;
  readonly friendlyName?: string | undefined;
}

export type ListPorts = () => Promise<PortList>;

const BY_PATH_FOLDER = '/dev/serial/by-path';

/**
 * The serial ports the system knows. Never complete: Linux needs `udevadm` for it and never lists ptys, so the list is
 * an offer and a typed path is always allowed. Serial numbers that two adapters share are left out: clones have them.
 */
export async function listPorts(
  ask: () => Promise<readonly SystemPort[]> = () => SerialPort.list(),
  byPathFolder: string = BY_PATH_FOLDER,
): Promise<PortList> {
  try {
    const [ports, sockets] = await Promise.all([ask(), readLinks(byPathFolder)]);
    return { ports: withoutSharedSerials(ports.map((port) => factsOf(port, sockets))), note: null };
  } catch {
    return { ports: [], note: 'ports-cannot-be-listed' };
  }
}

function factsOf(port: SystemPort, sockets: ReadonlyMap<string, string>): PortFacts {
  return {
    path: port.path,
    manufacturer: port.manufacturer ?? null,
    vendorId: usbId(port.vendorId),
    productId: usbId(port.productId),
    serial: adapterSerial({ serialNumber: port.serialNumber ?? null, pnpId: port.pnpId ?? null }),
    socket: sockets.get(port.path) ?? port.locationId ?? null,
    friendlyName: port.friendlyName ?? null,
  };
}

/** Some systems write `0403`, others `403` or `0x0403`. */
function usbId(text: string | undefined): string | null {
  const digits = /^(?:0x)?([0-9a-f]{1,4})$/i.exec(text ?? '')?.[1];
  return digits === undefined ? null : digits.toUpperCase().padStart(4, '0');
}

function withoutSharedSerials(ports: readonly PortFacts[]): readonly PortFacts[] {
  const isShared = (port: PortFacts): boolean =>
    ports.some((other) => other !== port && other.serial === port.serial && areAlike(other, port));
  return ports.map((port) => (port.serial !== null && isShared(port) ? { ...port, serial: null } : port));
}
