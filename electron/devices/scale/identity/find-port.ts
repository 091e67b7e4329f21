import type { PortIdentity } from '../../../../shared/domain/port-identity.ts';
import { areAlike, type PortFacts } from './port-facts.ts';

/** By what a port was known again, the surest first; `path` is by the name somebody chose, for what has no identity. */
type MatchReason = 'serial' | 'socket' | 'only-one' | 'path';

export interface PortMatch {
  readonly path: string;
  readonly by: MatchReason;
}

type PortSearch =
  /** Ports to open, the likeliest first. More than one only where the scale itself can say which. */
  | { readonly kind: 'found'; readonly matches: readonly [PortMatch, ...PortMatch[]] }
  /** The adapter is not plugged in. `taken`: its path is, by another device. */
  | { readonly kind: 'absent'; readonly taken: PortFacts | null }
  /** Of its make there are some, and nothing says that one of them is it. */
  | { readonly kind: 'ambiguous'; readonly paths: readonly string[] };

/**
 * Finds the port of a scale among those plugged in now (devices.md 3.6): by the adapter's serial number, else by its
 * socket, else as the only one of its make. The path counts only for a port that the list says nothing of.
 */
export function findPort(
  wanted: { readonly path: string; readonly identity: PortIdentity },
  ports: readonly PortFacts[],
): PortSearch {
  const { path, identity } = wanted;
  const alike = ports.filter((port) => areAlike(port, usbOf(identity)) && !contradicts(port, identity));
  const [bySerial, bySocket] = [alike.filter(hasSerialOf(identity)), alike.filter(hasSocketOf(identity))];
  const ordered = [
    ...matchOf('serial', bySerial.length === 1 ? bySerial : []),
    ...matchOf('socket', bySocket),
    ...matchOf('only-one', alike.length === 1 && identity.isOneOfSeveral === undefined ? alike : []),
  ];
  // With a number of its own the scale says itself which of its kind it hangs on.
  const others = identity.deviceSerial === undefined ? [] : matchOf('only-one', alike);
  const [first, ...rest] = distinct([...ordered, ...others]);
  if (first !== undefined) return found(first, identity.deviceSerial === undefined ? [] : rest);
  if (alike.length > 0) return { kind: 'ambiguous', paths: alike.map((port) => port.path) };
  const atPath = ports.find((port) => port.path === path);
  if (atPath?.vendorId === undefined) return found({ path, by: 'path' }, []);
  return atPath.vendorId === null ? found({ path, by: 'path' }, []) : { kind: 'absent', taken: atPath };
}

/** What is kept of a port so that it is found again; null for what is no USB device. */
export function identityOf(port: PortFacts, ports: readonly PortFacts[]): PortIdentity | null {
  const { vendorId, productId, serial, socket } = port;
  if (vendorId === null || productId === null) return null;
  const isOneOfSeveral = ports.some((other) => other.path !== port.path && areAlike(other, port));
  return {
    ...{ vendorId, productId },
    ...(serial !== null && { serial }),
    ...(socket !== null && { socket }),
    ...(isOneOfSeveral && { isOneOfSeveral }),
  };
}

const usbOf = ({ vendorId, productId }: PortIdentity): Pick<PortFacts, 'vendorId' | 'productId'> => ({
  vendorId,
  productId,
});
const hasSerialOf = (identity: PortIdentity) => (port: PortFacts) =>
  identity.serial !== undefined && port.serial === identity.serial;
const hasSocketOf = (identity: PortIdentity) => (port: PortFacts) =>
  identity.socket !== undefined && port.socket === identity.socket;
/** Both have a number of their own, and not the same one: another adapter of the make. */
const contradicts = (port: PortFacts, identity: PortIdentity): boolean =>
  identity.serial !== undefined && port.serial !== null && port.serial !== identity.serial;
const matchOf = (by: MatchReason, ports: readonly PortFacts[]): PortMatch[] => ports.map(({ path }) => ({ path, by }));
const distinct = (matches: readonly PortMatch[]): PortMatch[] =>
  matches.filter(({ path }, at) => matches.findIndex((other) => other.path === path) === at);
const found = (first: PortMatch, rest: readonly PortMatch[]): PortSearch => ({
  kind: 'found',
  matches: [first, ...rest],
});
