import { protocol } from 'electron';
import { entryPage, readIndexHtml } from '../transport/entry-page.ts';
import { newNonce, securityHeaders } from '../transport/security-headers.ts';
import { readStaticFile } from '../transport/static-files.ts';
import { isBenchUrl } from './policy.ts';

/** To be called before the app is ready. `standard` gives the scheme an origin, `secure` the camera. */
export function registerBenchScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: 'app', privileges: { standard: true, secure: true, supportFetchAPI: true, codeCache: true } },
  ]);
}

/** Serves the built renderer as `app://bench/`, with the same headers and the same confinement as over HTTP. */
export function serveBenchScheme(rendererDir: string): void {
  protocol.handle('app', async (request) => {
    if (request.method !== 'GET' || !isBenchUrl(request.url)) return answer(403, null, null);
    const { pathname } = new URL(request.url);
    return pathname === '/' ? page(rendererDir) : file(rendererDir, pathname);
  });
}

async function page(rendererDir: string): Promise<Response> {
  const indexHtml = await readIndexHtml(rendererDir);
  if (indexHtml === null) return answer(503, null, null);
  const nonce = newNonce();
  return answer(200, entryPage(indexHtml, nonce, null), nonce, { 'content-type': 'text/html; charset=utf-8' });
}

async function file(rendererDir: string, pathname: string): Promise<Response> {
  const found = await readStaticFile(rendererDir, pathname);
  if (found === null) return answer(404, null, null);
  const headers = { 'content-type': found.contentType, 'cache-control': found.cacheControl };
  return answer(200, new Uint8Array(found.bytes), null, headers);
}

function answer(
  status: number,
  body: string | Uint8Array<ArrayBuffer> | null,
  nonce: string | null,
  headers: Record<string, string> = {},
): Response {
  return new Response(body, {
    status,
    headers: { ...securityHeaders(nonce), 'cache-control': 'no-store', ...headers },
  });
}
