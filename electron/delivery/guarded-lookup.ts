import { lookup, type LookupAddress } from 'node:dns';
import type { LookupFunction } from 'node:net';
import { refuseAddress } from './address-guard.ts';

/** The code of the error a connection fails with when its name leads to an address facts are never posted to. */
export const ADDRESS_REFUSED = 'ERR_ADDRESS_REFUSED';

/**
 * Resolves a name and refuses it when any of its addresses is forbidden. The address is judged here, at the moment of
 * connecting, because a name that was harmless when it was typed in can be pointed elsewhere later.
 */
export function guardedLookup(allowLoopback: boolean): LookupFunction {
  return (hostname, options, callback) => {
    lookup(hostname, { ...options, all: true }, (error, addresses) => {
      const failure = error ?? refusalOf(hostname, addresses, allowLoopback);
      const first = addresses?.[0];
      if (failure !== null || first === undefined) callback(failure, '', 0);
      else if (options.all === true) callback(null, addresses);
      else callback(null, first.address, first.family);
    });
  };
}

function refusalOf(
  hostname: string,
  addresses: readonly LookupAddress[],
  allowLoopback: boolean,
): NodeJS.ErrnoException | null {
  const refused = addresses.find(({ address }) => refuseAddress(address, allowLoopback) !== null);
  if (refused === undefined) return null;
  return Object.assign(new Error(`${hostname} leads to ${refused.address}`), { code: ADDRESS_REFUSED });
}
