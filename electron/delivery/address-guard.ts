import { BlockList, isIP } from 'node:net';

/**
 * Where facts are never posted, whatever a setting says. Link-local ranges and the cloud providers' metadata addresses
 * would hand the station's network position to whoever can edit one text field; multicast and unspecified addresses
 * are always a mistake. Loopback is allowed only for the sample back office and for tests.
 */
export type AddressRefusal = 'loopback' | 'forbidden-address';

const loopback = new BlockList();
loopback.addSubnet('127.0.0.0', 8, 'ipv4');
loopback.addAddress('::1', 'ipv6');

const forbidden = new BlockList();
forbidden.addSubnet('0.0.0.0', 8, 'ipv4');
forbidden.addSubnet('169.254.0.0', 16, 'ipv4');
forbidden.addSubnet('224.0.0.0', 3, 'ipv4');
forbidden.addAddress('100.100.100.200', 'ipv4');
forbidden.addAddress('192.0.0.192', 'ipv4');
forbidden.addAddress('::', 'ipv6');
forbidden.addSubnet('fe80::', 10, 'ipv6');
forbidden.addSubnet('ff00::', 8, 'ipv6');
forbidden.addAddress('fd00:ec2::254', 'ipv6');

/**
 * Judges one IP address (not a name). IPv4 written as IPv6 (`::ffff:169.254.1.1`) is judged as the IPv4 it is.
 * @returns null when facts may go there.
 */
export function refuseAddress(address: string, allowLoopback: boolean): AddressRefusal | null {
  const family = isIP(address) === 6 ? 'ipv6' : 'ipv4';
  if (forbidden.check(address, family)) return 'forbidden-address';
  return !allowLoopback && loopback.check(address, family) ? 'loopback' : null;
}

/** True for the addresses of this very machine. */
export function isLoopbackAddress(address: string): boolean {
  return loopback.check(address, isIP(address) === 6 ? 'ipv6' : 'ipv4');
}
