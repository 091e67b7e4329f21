import { isIP } from 'node:net';
import { accepted, refused, type Result } from '../../shared/domain/result.ts';
import { isLoopbackAddress, refuseAddress } from './address-guard.ts';

export type EndpointUrlRefusalKind =
  'not-a-url' | 'https-required' | 'loopback' | 'forbidden-address' | 'credentials-in-url' | 'fragment-in-url';

/** `kind` has a sentence in the catalogue (`delivery.endpoint.<kind>`); `text` says the same in English for programs. */
export interface EndpointUrlRefusal {
  readonly kind: EndpointUrlRefusalKind;
  readonly text: string;
}

const TEXTS: Record<EndpointUrlRefusalKind, string> = {
  'not-a-url': 'This is not a web address: enter it in full, for example https://erp.example.com/returns',
  'https-required': 'Facts travel encrypted only: enter an address that begins with https://',
  loopback: 'This address is the workstation itself: enter the address of the back office',
  'forbidden-address': 'Facts are never posted to this kind of network address: enter the address of the back office',
  'credentials-in-url': 'Take the user name and password out of the address: posts are signed with the secret instead',
  'fragment-in-url': 'Take the part from # on out of the address: it is never sent',
};

/**
 * Checks the address of a back office. https is required; http only to this machine and only with `allowLoopback`
 * (sample back office, tests). A name is judged again when it is resolved, at every connection.
 */
export function checkEndpointUrl(text: string, options: { allowLoopback: boolean }): Result<URL, EndpointUrlRefusal> {
  if (!URL.canParse(text)) return refuse('not-a-url');
  const url = new URL(text);
  const kind = refusalOf(url, options.allowLoopback);
  return kind === null ? accepted(url) : refuse(kind);
}

function refusalOf(url: URL, allowLoopback: boolean): EndpointUrlRefusalKind | null {
  if (url.protocol !== 'https:' && url.protocol !== 'http:') return 'https-required';
  if (url.username !== '' || url.password !== '') return 'credentials-in-url';
  if (url.hash !== '') return 'fragment-in-url';
  const host = bareHost(url);
  const addressRefusal = isIP(host) === 0 ? null : refuseAddress(host, allowLoopback);
  if (addressRefusal !== null) return addressRefusal;
  if (isLoopbackHost(host)) return allowLoopback ? null : 'loopback';
  if (isMetadataName(host)) return 'forbidden-address';
  return url.protocol === 'https:' ? null : 'https-required';
}

/** The host without the brackets of IPv6 and without the dot that ends an absolute name. */
function bareHost(url: URL): string {
  return url.hostname.replace(/^\[|\]$/g, '').replace(/\.$/, '');
}

function isLoopbackHost(host: string): boolean {
  return host === 'localhost' || host.endsWith('.localhost') || (isIP(host) !== 0 && isLoopbackAddress(host));
}

/** Link-local metadata services also answer to a name inside some clouds. */
function isMetadataName(host: string): boolean {
  return host === 'metadata' || host === 'metadata.google.internal';
}

function refuse(kind: EndpointUrlRefusalKind): Result<URL, EndpointUrlRefusal> {
  return refused({ kind, text: TEXTS[kind] });
}
