import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * The page of the built renderer, made ready for one load.
 *
 * `token`, if any, is put into a meta element and not into the URL: URLs end up in histories, logs and process lists.
 * The screen takes it out, keeps it in the tab's sessionStorage (so that a reload works, and closing the tab forgets
 * it) and replaces the address by `/`.
 */
export function entryPage(indexHtml: string, nonce: string, token: string | null): string {
  const metas = [
    indexHtml.includes('property="csp-nonce"') ? '' : '<meta property="csp-nonce" nonce="__CSP_NONCE__">',
    token === null ? '' : `<meta name="host-token" content="${token}">`,
  ];
  return indexHtml
    .replace(/<head[^>]*>/, (head) => head + metas.join(''))
    .replaceAll('__CSP_NONCE__', nonce)
    .replaceAll(/(src|href)="\.\//g, '$1="/'); // The build writes `./assets/`, which is wrong below /open/.
}

/** The built page as it lies on disk, or null when the renderer has not been built. */
export async function readIndexHtml(root: string): Promise<string | null> {
  try {
    return await readFile(join(root, 'index.html'), 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return null;
    throw error;
  }
}
