import { createHash } from 'node:crypto';
import { accepted, refused, type Result } from '../../shared/domain/result.ts';
import { checkEndpointUrl, type EndpointUrlRefusalKind } from './endpoint-url.ts';

/** Where facts go and how they are signed, as the settings hold it. */
export interface Endpoint {
  readonly url: string;
  /** One `whsec_...` secret, or two while the back office changes over from one to the other. */
  readonly secrets: readonly string[];
  /** Only for the sample back office and tests: plain http to this machine. */
  readonly allowLoopback: boolean;
}

/** An endpoint that passed every check. */
export interface ReadyEndpoint {
  readonly url: URL;
  readonly secrets: readonly string[];
  readonly allowLoopback: boolean;
  /** Changes when address or secrets change; safe to keep and compare, the secrets cannot be read from it. */
  readonly fingerprint: string;
}

export type EndpointRefusalKind = EndpointUrlRefusalKind | 'secret-invalid';

/** Standard Webhooks: 24 to 64 bytes. */
const SECRET_BYTES = { min: 24, max: 64 };

/** Checks address and secrets together; the refusal's kind has a sentence in the catalogue (`delivery.endpoint.<kind>`). */
export function readyEndpoint(endpoint: Endpoint): Result<ReadyEndpoint, EndpointRefusalKind> {
  const url = checkEndpointUrl(endpoint.url, endpoint);
  if (!url.ok) return refused(url.error.kind);
  const { secrets, allowLoopback } = endpoint;
  if (secrets.length < 1 || secrets.length > 2 || !secrets.every(isSigningSecret)) return refused('secret-invalid');
  return accepted({ url: url.value, secrets, allowLoopback, fingerprint: fingerprintOf(url.value, secrets) });
}

/** True for `whsec_` and the base64 of 24 to 64 bytes. */
export function isSigningSecret(text: string): boolean {
  const base64 = /^whsec_([A-Za-z0-9+/]+={0,2})$/.exec(text)?.[1];
  if (base64 === undefined || base64.length % 4 !== 0) return false;
  const { length } = Buffer.from(base64, 'base64');
  return length >= SECRET_BYTES.min && length <= SECRET_BYTES.max;
}

function fingerprintOf(url: URL, secrets: readonly string[]): string {
  return createHash('sha256')
    .update([url.href, ...secrets].join('\n'))
    .digest('hex');
}
