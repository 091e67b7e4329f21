import { SerialPort } from 'serialport';

export interface ListedPort {
  readonly path: string;
  readonly manufacturer: string | null;
  readonly serialNumber: string | null;
  readonly vendorId: string | null;
  readonly productId: string | null;
}

export interface PortList {
  readonly ports: readonly ListedPort[];
  /** Set when the system could not be asked; a path can still be typed. */
  readonly note: 'ports-cannot-be-listed' | null;
}

/** The part of the library's port description that is used. */
interface SystemPort {
  readonly path: string;
  readonly manufacturer?: string | undefined;
  readonly serialNumber?: string | undefined;
  readonly vendorId?: string | undefined;
  readonly productId?: string | undefined;
}

/**
 * The serial ports the system knows, for the settings screen. Never complete: Linux needs `udevadm` for it and never
 * lists ptys, so the list is an offer and a typed path is always allowed.
 */
export async function listPorts(
  ask: () => Promise<readonly SystemPort[]> = () => SerialPort.list(),
): Promise<PortList> {
  try {
    return { ports: (await ask()).map(listedPort), note: null };
  } catch {
    return { ports: [], note: 'ports-cannot-be-listed' };
  }
}

function listedPort({ path, manufacturer, serialNumber, vendorId, productId }: SystemPort): ListedPort {
  return {
    path,
    manufacturer: manufacturer ?? null,
    serialNumber: serialNumber ?? null,
    vendorId: vendorId ?? null,
    productId: productId ?? null,
  };
}
