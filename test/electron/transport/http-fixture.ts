import { mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { WebSocket } from 'ws';
import type { FramePipe } from '../../../shared/protocol/frames.ts';
import { openHttpServer } from '../../../electron/transport/http-server.ts';
import type { HttpServer, HttpServerOptions } from '../../../electron/transport/http-server.ts';
import { createWebSocketPipe } from '../../../electron/transport/web-socket-pipe.ts';
import { createStation } from '../../contract/host-client.contract.ts';
import type { Station } from '../../contract/host-client.contract.ts';

export const PAGE_TOKEN = 'page-token-0123456789abcdefghijklmnopqrstuv';
export const OWNER_TOKEN = 'owner-token-0123456789abcdefghijklmnopqrstu';

const INDEX_HTML = `<!doctype html><html><head><meta charset="utf-8"><script type="module" src="./assets/index-aBcD1234.js"></script></head><body></body></html>`;

/** A folder like a built renderer's, with a file outside that must not be reachable. */
export function createRendererDir(): string {
  const outside = mkdtempSync(join(tmpdir(), 'bench-renderer-'));
  const root = join(outside, 'renderer');
  mkdirSync(join(root, 'assets'), { recursive: true });
  writeFileSync(join(outside, 'secret.json'), '{"secret":true}');
  writeFileSync(join(root, 'index.html'), INDEX_HTML);
  writeFileSync(join(root, 'assets', 'index-aBcD1234.js'), 'export {};');
  writeFileSync(join(root, 'assets', 'index-aBcD1234.js.map'), '{}');
  writeFileSync(join(root, 'decoder.wasm'), new Uint8Array([0, 97, 115, 109]));
  symlinkSync(join(outside, 'secret.json'), join(root, 'assets', 'link.json'));
  onTestFinished(() => rmSync(outside, { recursive: true, force: true }));
  return root;
}

/** A server with the calls of the contract, on a port of the system's choice; ended with the test. */
export async function startServer(
  station: Station = createStation(),
  options: Partial<HttpServerOptions> = {},
): Promise<HttpServer> {
  const server = await openHttpServer({
    port: 0,
    rendererDir: createRendererDir(),
    pageToken: PAGE_TOKEN,
    ownerToken: OWNER_TOKEN,
    dispatcher: station.dispatcher,
    sessions: { find: (sessionId) => station.sessions.get(sessionId) ?? null },
    pushes: station.pushes,
    clock: { nowMs: () => 1_700_000_000_000 },
    log: (level, text, details) => station.logged.push(JSON.stringify({ level, text, details })),
    ...options,
  });
  onTestFinished(() => server.close());
  return server;
}

/** A socket that has connected and sent its first frame. */
export async function openSocket(
  server: HttpServer,
  first: string,
  headers: Record<string, string> = {},
): Promise<WebSocket> {
  const socket = new WebSocket(`ws://127.0.0.1:${server.port}/socket`, { headers });
  await new Promise((resolve, reject) => {
    socket.once('open', resolve);
    socket.once('error', reject);
  });
  socket.send(first);
  return socket;
}

export async function openSocketPipe(server: HttpServer): Promise<FramePipe> {
  return createWebSocketPipe(await openSocket(server, JSON.stringify({ token: PAGE_TOKEN })));
}
