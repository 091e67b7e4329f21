/**
 * What the desktop shell lets the page do. Pure decisions; the files that hold the Electron objects only ask here.
 * The page is our own and has no reason for any of this; the answers are for the day on which something else runs in it.
 */

/** The page's only address. */
export const BENCH_URL = 'app://bench/';

/** Sites that may be opened in the system's browser, by exact origin. Nothing in the bench links outside yet. */
export const EXTERNAL_ORIGINS: readonly string[] = [];

/** True for addresses of `app://bench`. Compared by parts: a custom scheme has no origin outside the browser. */
export function isBenchUrl(url: string): boolean {
  const parsed = URL.parse(url);
  if (parsed === null || parsed.protocol !== 'app:' || parsed.host !== 'bench') return false;
  return parsed.username === '' && parsed.password === '';
}

export interface PermissionAsked {
  readonly permission: string;
  readonly requestingUrl: string;
  readonly isMainFrame: boolean;
  /** For `media`: what of it. Empty when Electron does not say. */
  readonly mediaTypes: readonly string[];
}

/** The camera, for the page itself, without a microphone. Scales and scanners are the host's and need no permission. */
export function isPermissionGranted({ permission, requestingUrl, isMainFrame, mediaTypes }: PermissionAsked): boolean {
  if (permission !== 'media' || !isMainFrame || !isBenchUrl(requestingUrl)) return false;
  return mediaTypes.length === 1 && mediaTypes[0] === 'video';
}

/** The page has one address; it may load it again and go nowhere else, and there are no frames in it. */
export function mayNavigate(url: string, isMainFrame: boolean): boolean {
  return isMainFrame && url === BENCH_URL;
}

/** Only https, only an origin on the list, only the default port, no user name that would look like another host. */
export function mayOpenExternally(url: string, allowedOrigins: readonly string[] = EXTERNAL_ORIGINS): boolean {
  const parsed = URL.parse(url);
  if (parsed === null || parsed.protocol !== 'https:' || parsed.username !== '' || parsed.password !== '') return false;
  return allowedOrigins.includes(parsed.origin);
}

/** Who sends a request to the shell: only the page itself, never a frame in it. */
export function isTrustedSender(sender: { readonly url: string; readonly isMainFrame: boolean } | null): boolean {
  return sender !== null && sender.isMainFrame && isBenchUrl(sender.url);
}

/**
 * The names under which the host saves documents: letters, digits, dots, dashes and underscores, ending in `.pdf`.
 * Neither a path nor anything a system's viewer would run.
 */
export function isDocumentName(name: string): boolean {
  return /^[A-Za-z0-9](?:[A-Za-z0-9_-]|\.(?!\.)){0,119}\.pdf$/.test(name);
}

/** How long to wait before starting a host that has ended by itself, by how often in a row that has happened. */
export function restartDelayMs(crashesInARow: number): number {
  return Math.min(30_000, 250 * 2 ** Math.max(0, crashesInARow - 1));
}
