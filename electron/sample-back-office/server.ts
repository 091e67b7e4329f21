import { readFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { z } from 'zod';
import { acceptPost, type Answer } from './accept-post.ts';
import { AcceptedFacts } from './accepted-facts.ts';
import { chooseLanguage, type Language } from './language.ts';
import { Mode, SLOW_MS } from './mode.ts';
import { renderFacts, renderPage, type PageState } from './page.ts';

const MAX_BODY_BYTES = 256 * 1024;
const CSP =
  "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";
const ModeChange = z.strictObject({ mode: Mode });

const asset = (name: string): string => readFileSync(new URL(name, import.meta.url), 'utf8');

interface State extends PageState {
  mode: Mode;
}

type Route = (request: IncomingMessage, response: ServerResponse, url: URL) => void | Promise<void>;

/**
 * A back office for the demo and for tests. Posts go to `POST /facts`; a person looks at `/`, a test at
 * `GET /accepted`; `POST /mode {mode}` makes it misbehave. Answers only requests that name this machine as their host,
 * so that no web page can reach it by way of a rebound name.
 */
export function createSampleBackOffice(options: { secrets: readonly string[] }): Server {
  const state: State = { facts: new AcceptedFacts(), mode: 'ok' };
  const routes = routesOf(state, options.secrets);
  return createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://localhost');
    const route = routes[`${request.method ?? ''} ${url.pathname}`];
    if (!isThisMachine(request.headers.host)) return send(response, 403, 'text/plain', 'Open it by its own address');
    if (route === undefined) return send(response, 404, 'text/plain', 'Nothing here');
    void Promise.resolve(route(request, response, url)).catch(() => response.destroy());
  });
}

function routesOf(state: State, secrets: readonly string[]): Record<string, Route> {
  const page = (render: (state: State, language: Language) => string): Route => {
    return ({ headers }, response, url) => {
      const language = chooseLanguage(url.searchParams.get('lang'), headers['accept-language']);
      send(response, 200, 'text/html', render(state, language));
    };
  };
  const file = (name: string, type: string): Route => {
    const text = asset(name);
    return (_request, response) => send(response, 200, type, text);
  };
  return {
    'GET /': page(renderPage),
    'GET /facts-list': page(renderFacts),
    'GET /page.css': file('page.css', 'text/css'),
    'GET /page.js': file('page.js', 'text/javascript'),
    'GET /favicon.ico': (_request, response) => send(response, 204, 'image/x-icon', ''),
    'GET /accepted': (_request, response) =>
      sendJson(response, 200, { counts: state.facts.counts(), facts: state.facts.list() }),
    'POST /mode': (request, response) => changeMode(state, request, response),
    'POST /facts': (request, response) => takeFact(state, secrets, request, response),
  };
}

async function takeFact(
  state: State,
  secrets: readonly string[],
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const body = await readBody(request);
  if (state.mode === 'slow') await slowness(response);
  const answer = state.mode === 'ok' ? judge(state, secrets, request, body) : misbehaviour(state.mode);
  if (answer.status >= 400) state.facts.refuse();
  send(response, answer.status, 'text/plain', answer.text);
}

function judge(state: State, secrets: readonly string[], request: IncomingMessage, body: string | null): Answer {
  if (body === null) return { status: 413, text: 'At most 256 kB' };
  const headers = Object.fromEntries(Object.entries(request.headers).map(([name, value]) => [name, String(value)]));
  return acceptPost({ headers, body }, secrets, state.facts, Date.now());
}

function misbehaviour(mode: Exclude<Mode, 'ok'>): Answer {
  if (mode === '410') return { status: 410, text: 'Closed for good' };
  return { status: mode === 'slow' ? 503 : 500, text: 'Out of order' };
}

/** Ends early when the other side has had enough. */
function slowness(response: ServerResponse): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, SLOW_MS);
    response.on('close', () => {
      clearTimeout(timer);
      resolve();
    });
  });
}

/** JSON only: a foreign page cannot send that content type here without asking first, and nobody answers its question. */
async function changeMode(state: State, request: IncomingMessage, response: ServerResponse): Promise<void> {
  if (request.headers['content-type'] !== 'application/json') return send(response, 415, 'text/plain', 'Send JSON');
  const body = await readBody(request);
  const change = ModeChange.safeParse(parseJson(body ?? ''));
  if (!change.success) return send(response, 400, 'text/plain', 'mode is ok, 500, slow or 410');
  state.mode = change.data.mode;
  sendJson(response, 200, { mode: state.mode });
}

/** Null when it is longer than anybody needs. */
async function readBody(request: IncomingMessage): Promise<string | null> {
  const chunks: Buffer[] = [];
  let length = 0;
  const bytes: AsyncIterable<Buffer> = request;
  for await (const chunk of bytes) {
    length += chunk.length;
    if (length <= MAX_BODY_BYTES) chunks.push(chunk);
  }
  return length > MAX_BODY_BYTES ? null : Buffer.concat(chunks).toString('utf8');
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

function isThisMachine(host: string | undefined): boolean {
  return /^(?:127\.0\.0\.1|localhost|\[::1\])(?::\d+)?$/.test(host ?? '');
}

function sendJson(response: ServerResponse, status: number, value: unknown): void {
  send(response, status, 'application/json', JSON.stringify(value));
}

function send(response: ServerResponse, status: number, type: string, body: string): void {
  const headers = {
    'content-type': `${type}; charset=utf-8`,
    'content-security-policy': CSP,
    'x-content-type-options': 'nosniff',
    'cache-control': 'no-store',
  };
  response.writeHead(status, headers).end(body);
}
