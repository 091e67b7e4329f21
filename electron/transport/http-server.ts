import { createServer } from 'node:http';
import type { IncomingMessage, Server, ServerResponse } from 'node:http';
import type { Clock } from '../clock.ts';
import { HostError } from '../host-error.ts';
import { createOneTimeSecrets } from './session-token.ts';
import { answerApi } from './api-route.ts';
import type { Dispatcher } from './dispatcher.ts';
import { endRaw } from './end-raw.ts';
import { bugFailure } from './failure.ts';
import { guardRequest } from './host-guard.ts';
import { failureAnswer, sendAnswer } from './http-answer.ts';
import type { HttpAnswer } from './http-answer.ts';
import { answerPage } from './page-route.ts';
import { servePipe } from './serve-pipe.ts';
import type { PushSource } from './serve-pipe.ts';
import type { Sessions } from '../session.ts';
import { createSocketRoute } from './socket-route.ts';
import { createTokenGate } from './token-gate.ts';
import type { Log } from '../log.ts';

export interface HttpServerOptions {
  /** 0 lets the system choose. */
  readonly port: number;
  readonly rendererDir: string;
  readonly pageToken: string;
  readonly ownerToken: string;
  readonly dispatcher: Dispatcher;
  readonly sessions: Sessions;
  readonly pushes: PushSource;
  readonly clock: Clock;
  readonly log: Log;
}

export interface HttpServer {
  /** `http://127.0.0.1:PORT`, without a slash behind it. */
  readonly url: string;
  readonly port: number;
  /** A new URL that opens the bench once. */
  openUrl(): string;
  /** Ends all connections and resolves when the port is free. */
  close(): Promise<void>;
}

const LIMITS = {
  headersTimeout: 10_000,
  requestTimeout: 30_000,
  // Looks for connections past these limits this often.
  connectionsCheckingInterval: 1_000,
  maxHeaderSize: 16 * 1024,
  // Answered by `guardRequest`, with our headers.
  requireHostHeader: false,
};

const MAX_CONNECTIONS = 100;

/**
 * The host's door for browsers and programs on this computer: 127.0.0.1 only. Rejects with HostError `port-in-use` when
 * the port is taken.
 */
export async function openHttpServer(options: HttpServerOptions): Promise<HttpServer> {
  const server = createServer(LIMITS);
  server.maxConnections = MAX_CONNECTIONS;
  const port = await listen(server, options.port);
  const url = `http://127.0.0.1:${port}`;
  const secrets = createOneTimeSecrets();
  const openUrl = (): string => `${url}/open/${secrets.issue()}`;
  const { clock, pageToken, ownerToken, dispatcher, pushes, log } = options;
  const tokens = createTokenGate({ pageToken, ownerToken, nowMs: () => clock.monotonicMs?.() ?? clock.nowMs() });
  const sockets = createSocketRoute({ tokens, serve: (pipe) => servePipe({ pipe, dispatcher, pushes }) });

  const route = (request: IncomingMessage): Promise<HttpAnswer> => {
    const [path = '/'] = (request.url ?? '/').split('?', 1);
    if (path.startsWith('/api/'))
      return answerApi(request, path.slice('/api/'.length), { ...options, tokens, openUrl });
    return answerPage(request.method ?? 'GET', path, { ...options, secrets });
  };
  server.on('request', (request, response) => void answer(request, response, port, route, log));
  server.on('checkExpectation', (_request, response) => sendAnswer(response, { status: 417 }));
  server.on('upgrade', (request, socket, head) => {
    const verdict = guardRequest(headOf(request), port) ?? (request.url === '/socket' ? null : 404);
    if (verdict === null) sockets.accept(request, socket, head);
    else endRaw(socket, verdict, 'Refused');
  });
  server.on('connect', (_request, socket) => endRaw(socket, 405, 'Method Not Allowed'));
  server.on('clientError', (error: NodeJS.ErrnoException, socket) => {
    if (error.code === 'ECONNRESET' || !socket.writable) socket.destroy();
    else endRaw(socket, CLIENT_ERROR_STATUS[error.code ?? ''] ?? 400, 'Bad Request');
  });
  return { url, port, openUrl, close: () => close(server, sockets) };
}

const CLIENT_ERROR_STATUS: Readonly<Record<string, number>> = {
  HPE_HEADER_OVERFLOW: 431,
  ERR_HTTP_REQUEST_TIMEOUT: 408,
};

async function answer(
  request: IncomingMessage,
  response: ServerResponse,
  port: number,
  route: (request: IncomingMessage) => Promise<HttpAnswer>,
  log: Log,
): Promise<void> {
  const verdict = guardRequest(headOf(request), port);
  // Without a body and without a reason: whoever asks in another's name learns nothing.
  if (verdict !== null) return sendAnswer(response, { status: verdict, headers: { connection: 'close' } });
  try {
    sendAnswer(response, await route(request));
  } catch (error) {
    // A request given up half way makes reading its body fail; nobody is there to be answered.
    if (request.destroyed && !request.complete) return;
    sendAnswer(response, failureAnswer(bugFailure(error, 'http', log)));
  }
}

function headOf({ method, url, rawHeaders }: IncomingMessage): {
  method: string;
  target: string;
  rawHeaders: string[];
} {
  return { method: method ?? '', target: url ?? '', rawHeaders };
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once('error', (error: NodeJS.ErrnoException) => reject(portFailure(error, port)));
    server.listen({ host: '127.0.0.1', port, exclusive: true }, () => {
      server.removeAllListeners('error');
      const address = server.address();
      resolve(typeof address === 'object' && address !== null ? address.port : port);
    });
  });
}

function portFailure(error: NodeJS.ErrnoException, port: number): Error {
  if (error.code !== 'EADDRINUSE') return error;
  const message = `Port ${port} is in use by another program: choose another with --port, or leave it out.`;
  return new HostError('port-in-use', message, { port }, error);
}

function close(server: Server, sockets: { close(): void }): Promise<void> {
  return new Promise((resolve) => {
    server.close(() => resolve());
    sockets.close();
    server.closeAllConnections();
  });
}
