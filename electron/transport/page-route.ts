import type { OneTimeSecrets } from './session-token.ts';
import { entryPage, readIndexHtml } from './entry-page.ts';
import type { HttpAnswer } from './http-answer.ts';
import { errorAnswer } from './http-answer.ts';
import { noticePage } from './notice-page.ts';
import type { Notice } from './notice-page.ts';
import { newNonce } from './security-headers.ts';
import { readStaticFile } from './static-files.ts';

export interface PageParts {
  /** The folder of the built renderer. */
  readonly rendererDir: string;
  readonly secrets: OneTimeSecrets;
  readonly pageToken: string;
}

/**
 * Answers everything that is not a call. `/open/<secret>` is the page with the token, once; `/` is the page without it,
 * for a reload, whose tab still has the token (a tab that has none goes to `/closed`, which says what to do); the rest
 * are files of the renderer. None of these has an effect on the record.
 */
export async function answerPage(method: string, path: string, parts: PageParts): Promise<HttpAnswer> {
  if (path.startsWith('/open/'))
    return method === 'GET' ? openOnce(path.slice('/open/'.length), parts) : notAllowed('GET');
  if (method !== 'GET' && method !== 'HEAD') return notAllowed('GET, HEAD');
  if (path === '/' || path === '/index.html') return page(parts.rendererDir, null);
  if (path === '/closed') return notice(200, 'closed');
  // Browsers ask for it unasked; a renderer that has an icon names it in its page.
  if (path === '/favicon.ico') return { status: 204 };
  const file = await readStaticFile(parts.rendererDir, path);
  if (file === null) return errorAnswer(404, { kind: 'page-unknown', message: 'There is nothing here.', details: {} });
  const headers = { 'cache-control': file.cacheControl };
  return { status: 200, contentType: file.contentType, body: file.bytes, headers };
}

async function openOnce(secret: string, { rendererDir, secrets, pageToken }: PageParts): Promise<HttpAnswer> {
  return secrets.redeem(secret) ? page(rendererDir, pageToken) : notice(410, 'used');
}

async function page(rendererDir: string, token: string | null): Promise<HttpAnswer> {
  const indexHtml = await readIndexHtml(rendererDir);
  if (indexHtml === null) return notice(503, 'notBuilt');
  const nonce = newNonce();
  return { status: 200, contentType: 'text/html; charset=utf-8', body: entryPage(indexHtml, nonce, token), nonce };
}

function notice(status: number, which: Notice): HttpAnswer {
  const nonce = newNonce();
  return { status, contentType: 'text/html; charset=utf-8', body: noticePage(which, nonce), nonce };
}

function notAllowed(allow: string): HttpAnswer {
  return errorAnswer(405, { kind: 'method-not-allowed', message: `Use ${allow}.`, details: {} }, { allow });
}
