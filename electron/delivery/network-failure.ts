import { oneLine, type DeliveryFailure, type DeliveryFailureKind } from './delivery-failure.ts';
import { ADDRESS_REFUSED } from './guarded-lookup.ts';

/** Errors that mean that no connection came to be: the network is down or nobody listens. */
const NO_CONNECTION = new Set([
  'ECONNREFUSED',
  'ENOTFOUND',
  'EAI_AGAIN',
  'EAI_FAIL',
  'ENETUNREACH',
  'EHOSTUNREACH',
  'ENETDOWN',
  'EHOSTDOWN',
  'EADDRNOTAVAIL',
  'ETIMEDOUT',
]);

/** TLS failures as OpenSSL and Node name them: the certificate does not hold, or the other side speaks no TLS. */
const NO_SECURE_LINK = /^(?:CERT_|ERR_TLS|ERR_SSL|DEPTH_ZERO|SELF_SIGNED|UNABLE_TO_|HOSTNAME_MISMATCH|EPROTO)/;

/**
 * Kinds that say nothing about the fact: the endpoint was never reached. They do not count as attempts, or a
 * weekend with the router off would turn every waiting fact into a dead letter.
 */
const NOT_REACHED: readonly DeliveryFailureKind[] = ['link-down', 'address-refused', 'secure-link-failed'];

export function isNotReached(kind: DeliveryFailureKind): boolean {
  return NOT_REACHED.includes(kind);
}

/** Turns what a connection failed with into a delivery failure; its text is the system's own code. */
export function failureOfError(error: unknown, seen: { timedOut: boolean; connected: boolean }): DeliveryFailure {
  if (seen.timedOut) return { kind: seen.connected ? 'timeout' : 'link-down', status: null, text: 'timeout' };
  const code = codeOf(error);
  return { kind: kindOfCode(code), status: null, text: oneLine(code) };
}

function kindOfCode(code: string): DeliveryFailureKind {
  if (code === ADDRESS_REFUSED) return 'address-refused';
  if (NO_CONNECTION.has(code)) return 'link-down';
  return NO_SECURE_LINK.test(code) ? 'secure-link-failed' : 'broken-off';
}

function codeOf(error: unknown): string {
  if (error instanceof Error && 'code' in error && typeof error.code === 'string') return error.code;
  return error instanceof Error ? error.message : String(error);
}
