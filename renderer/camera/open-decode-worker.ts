/** The address of the built worker, a file of ours. */
const [WORKER_URL = ''] = Object.values(
  import.meta.glob<string>('./decode-worker.ts', { query: '?worker&url', import: 'default', eager: true }),
);

/** What makes addresses trusted; absent where the browser knows no Trusted Types. */
interface TrustedTypes {
  createPolicy(
    name: string,
    rules: { readonly createScriptURL: (url: string) => string },
  ): { createScriptURL(url: string): string };
}

declare global {
  interface Window {
    readonly trustedTypes?: TrustedTypes;
  }
}

let trusted: ((url: string) => string) | null = null;

/** The page's one policy (`trusted-types returns-bench`): workers come from this origin and from nowhere else. */
function trustedUrl(url: string): string {
  trusted ??= makeTrusted();
  return trusted(url);
}

function makeTrusted(): (url: string) => string {
  const types = window.trustedTypes;
  const own = (url: string): string => {
    if (new URL(url, window.location.href).origin !== window.location.origin) throw new TypeError('a foreign worker');
    return url;
  };
  if (types === undefined) return own;
  const policy = types.createPolicy('returns-bench', { createScriptURL: own });
  return (url) => policy.createScriptURL(url);
}

export function openDecodeWorker(): Worker {
  return new Worker(trustedUrl(WORKER_URL), { type: 'module', name: 'camera' });
}
