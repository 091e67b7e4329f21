/** The part of a request that says where it came from. `rawHeaders` alternates names and values, as Node gives them. */
export interface RequestHead {
  readonly method: string;
  readonly target: string;
  readonly rawHeaders: readonly string[];
}

/** Null passes. 421: not addressed to this server; 403: sent on behalf of another site. */
export type GuardVerdict = 421 | 403 | null;

/**
 * The first thing done with every request and upgrade. A page from the network can make a browser send requests to
 * 127.0.0.1, and with DNS rebinding even call itself 127.0.0.1's origin; but it cannot choose the Host, Origin and
 * Sec-Fetch-Site which the browser then sends. All three are compared exactly, never by prefix or suffix.
 *
 * Programs other than browsers send no Origin and no Sec-Fetch-Site. They pass here and have to show the token.
 */
export function guardRequest(head: RequestHead, port: number): GuardVerdict {
  const host = onlyValue(head.rawHeaders, 'host');
  if (host === null || !isOwnHost(host, port) || !isPath(head.target)) return 421;
  if (hasForwarding(head.rawHeaders)) return 421;
  if (!isOwnOrigin(values(head.rawHeaders, 'origin'), host)) return 403;
  return isOwnSite(head) ? null : 403;
}

/** The names under which a browser on this computer reaches a server bound to 127.0.0.1. */
export function isOwnHost(host: string, port: number): boolean {
  return host === `127.0.0.1:${port}` || host === `localhost:${port}`;
}

/** An absolute URI names a second host; a proxy would send one, and none stands here. */
function isPath(target: string): boolean {
  return target.startsWith('/') && !target.startsWith('//');
}

function hasForwarding(rawHeaders: readonly string[]): boolean {
  return ['forwarded', 'x-forwarded-host', 'x-forwarded-for'].some((name) => values(rawHeaders, name).length > 0);
}

function isOwnOrigin(origins: readonly string[], host: string): boolean {
  return origins.length === 0 || (origins.length === 1 && origins[0] === `http://${host}`);
}

/** `none` is a person's own doing (typed, opened by the launcher) and only ever a navigation. */
function isOwnSite({ method, rawHeaders }: RequestHead): boolean {
  const sites = values(rawHeaders, 'sec-fetch-site');
  if (sites.length === 0) return true;
  if (sites.length > 1) return false;
  if (sites[0] === 'same-origin') return true;
  return sites[0] === 'none' && method === 'GET' && onlyValue(rawHeaders, 'sec-fetch-mode') === 'navigate';
}

function onlyValue(rawHeaders: readonly string[], name: string): string | null {
  const found = values(rawHeaders, name);
  return found.length === 1 ? (found[0] ?? null) : null;
}

/** Node's own `headers` joins or drops repeated headers; a second Host has to be seen. */
function values(rawHeaders: readonly string[], name: string): string[] {
  return rawHeaders.filter((_, index) => index % 2 === 1 && rawHeaders[index - 1]?.toLowerCase() === name);
}
