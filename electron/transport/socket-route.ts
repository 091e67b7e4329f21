import type { IncomingMessage } from 'node:http';
import type { Duplex } from 'node:stream';
import { WebSocketServer } from 'ws';
import type { RawData, WebSocket } from 'ws';
import { z } from 'zod';
import type { FramePipe } from '../../shared/protocol/frames.ts';
import { endRaw } from './end-raw.ts';
import type { TokenGate } from './token-gate.ts';
import { CLOSE_CODE, MAX_FRAME_BYTES, createWebSocketPipe, textOf } from './web-socket-pipe.ts';

/** The first thing a socket says. Browsers cannot set a header on a WebSocket, and a URL is no place for a token. */
const FirstFrame = z.strictObject({ token: z.string().max(128) });

const FIRST_FRAME_WITHIN_MS = 5_000;

export interface SocketRoute {
  /** Takes over an upgrade whose Host and Origin have been checked. */
  accept(request: IncomingMessage, socket: Duplex, head: Buffer): void;
  close(): void;
}

/** Accepts WebSockets; `serve` gets a pipe for each that has shown the page's token in time. */
export function createSocketRoute(parts: {
  readonly tokens: TokenGate;
  readonly serve: (pipe: FramePipe) => void;
  readonly firstFrameWithinMs?: number;
}): SocketRoute {
  const server = new WebSocketServer({ noServer: true, maxPayload: MAX_FRAME_BYTES, perMessageDeflate: false });
  // Otherwise `ws` answers a bad handshake by itself, without our headers.
  server.on('wsClientError', (_error, socket) => endRaw(socket, 400, 'Bad Request'));
  return {
    accept: (request, socket, head) =>
      server.handleUpgrade(request, socket, head, (webSocket) =>
        expectToken(webSocket, parts.tokens, parts.firstFrameWithinMs ?? FIRST_FRAME_WITHIN_MS, parts.serve),
      ),
    close: () => {
      for (const webSocket of server.clients) webSocket.terminate();
    },
  };
}

function expectToken(
  webSocket: WebSocket,
  tokens: TokenGate,
  withinMs: number,
  serve: (pipe: FramePipe) => void,
): void {
  const timer = setTimeout(() => webSocket.close(CLOSE_CODE.badToken, 'token expected'), withinMs);
  // Unheard, an error of a socket that is not yet a pipe would end the process.
  const onError = (): void => webSocket.terminate();
  webSocket.on('error', onError);
  webSocket.once('close', () => clearTimeout(timer));
  webSocket.once('message', (data, isBinary) => {
    clearTimeout(timer);
    if (isBinary || tokens.check(tokenOf(data)) !== 'page') return void closeSlowly(webSocket, tokens);
    webSocket.off('error', onError);
    serve(createWebSocketPipe(webSocket));
  });
}

async function closeSlowly(webSocket: WebSocket, tokens: TokenGate): Promise<void> {
  await tokens.penalty();
  webSocket.close(CLOSE_CODE.badToken, 'token wrong');
}

function tokenOf(data: RawData): string {
  try {
    return FirstFrame.safeParse(JSON.parse(textOf(data))).data?.token ?? '';
  } catch {
    // Not JSON: no token either.
    return '';
  }
}
