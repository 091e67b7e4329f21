/** What is known of a serial port of this machine. Only the path is always there. */
export interface PortFacts {
  /** As the system calls it today: `/dev/ttyUSB0`, `COM5`. */
  readonly path: string;
  readonly manufacturer: string | null;
  /** Four upper-case hexadecimal digits; null for what is no USB device. */
  readonly vendorId: string | null;
  readonly productId: string | null;
  /** A serial number that tells this adapter from all others; null where there is none. */
  readonly serial: string | null;
  /** The socket it is in, the same after every re-plug into it. */
  readonly socket: string | null;
  /** What the system calls it for people: "USB Serial Port (COM5)". */
  readonly friendlyName: string | null;
}

/** Two ports are of one make when vendor and product of their adapters are the same. */
export function areAlike(
  one: Pick<PortFacts, 'vendorId' | 'productId'>,
  other: Pick<PortFacts, 'vendorId' | 'productId'>,
): boolean {
  return one.vendorId !== null && one.vendorId === other.vendorId && one.productId === other.productId;
}
