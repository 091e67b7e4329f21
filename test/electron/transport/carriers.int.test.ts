import { createServer } from 'node:http';
import { MessageChannel } from 'node:worker_threads';
import { describe, expect, it, onTestFinished } from 'vitest';
import { WebSocket } from 'ws';
import type { Frame, FramePipe } from '../../../shared/protocol/frames.ts';
import {
  createMessagePortPipe,
  fromElectronPort,
  fromNodePort,
} from '../../../electron/transport/message-port-pipe.ts';
import { isParentPort, listenToShell } from '../../../electron/transport/shell-pipes.ts';
import type { ParentPort } from '../../../electron/transport/shell-pipes.ts';
import { createSocketRoute } from '../../../electron/transport/socket-route.ts';
import { createTokenGate } from '../../../electron/transport/token-gate.ts';
import { createWebSocketPipe } from '../../../electron/transport/web-socket-pipe.ts';

const photo: Frame = {
  kind: 'response',
  id: 7,
  outcome: { ok: true, result: { bytes: new Uint8Array([1, 2, 255]), contentType: 'image/jpeg' } },
};

const nextFrame = (pipe: FramePipe): Promise<Frame> => new Promise((resolve) => pipe.onFrame(resolve));
const ended = (pipe: FramePipe): Promise<void> => new Promise((resolve) => pipe.onClose(resolve));

/** Both ends of a WebSocket that has shown its token. */
async function connectSockets(
  firstFrameWithinMs = 5_000,
): Promise<{ socket: WebSocket; hostPipe: Promise<FramePipe> }> {
  const server = createServer();
  const tokens = createTokenGate({ pageToken: 'page', ownerToken: 'owner', nowMs: () => 0 });
  let serve: (pipe: FramePipe) => void;
  const hostPipe = new Promise<FramePipe>((resolve) => (serve = resolve));
  const route = createSocketRoute({ tokens, serve: (pipe) => serve(pipe), firstFrameWithinMs });
  server.on('upgrade', route.accept);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  onTestFinished(() => {
    route.close();
    server.close();
  });
  const address = server.address();
  const port = typeof address === 'object' && address !== null ? address.port : 0;
  const socket = new WebSocket(`ws://127.0.0.1:${port}/socket`);
  await new Promise((resolve) => socket.once('open', resolve));
  return { socket, hostPipe };
}

describe('a message port', () => {
  it('carries bytes as they are', async () => {
    const { port1, port2 } = new MessageChannel();
    const [left, right] = [createMessagePortPipe(port1, fromNodePort), createMessagePortPipe(port2, fromNodePort)];
    const arrived = nextFrame(right);
    left.send(photo);
    expect(await arrived).toEqual(photo);
    left.close();
  });

  it('ends on what is not a frame', async () => {
    const { port1, port2 } = new MessageChannel();
    const pipe = createMessagePortPipe(port1, fromNodePort);
    const closed = ended(pipe);
    port2.postMessage({ kind: 'pull' });
    await closed;
  });

  it('takes frames out of Electron’s events', () => {
    expect(fromElectronPort({ data: photo })).toBe(photo);
    expect(fromElectronPort('noise')).toBeNull();
  });
});

describe('a WebSocket', () => {
  it('refuses bytes and says where to get them', async () => {
    const { socket, hostPipe } = await connectSockets();
    socket.send('{"token":"page"}');
    const pagePipe = createWebSocketPipe(socket);
    const answer = nextFrame(pagePipe);
    (await hostPipe).send(photo);
    expect(await answer).toMatchObject({ id: 7, outcome: { ok: false, error: { kind: 'bytes-need-http' } } });
  });

  it('keeps the frames that follow the token at once', async () => {
    const { socket, hostPipe } = await connectSockets();
    const request: Frame = { kind: 'request', id: 0, call: 'case.get', params: {} };
    socket.send('{"token":"page"}');
    socket.send(JSON.stringify(request));
    expect(await nextFrame(await hostPipe)).toEqual(request);
  });

  it('is closed when it shows no token in time', async () => {
    const { socket } = await connectSockets(1);
    expect(await new Promise((resolve) => socket.once('close', resolve))).toBe(4401);
  });
});

describe('the desktop shell’s words to its host', () => {
  it('bring a pipe for each window, and the end', async () => {
    const { port1, port2 } = new MessageChannel();
    let say: Parameters<ParentPort['on']>[1] = () => {};
    let closed = 0;
    const pipes: FramePipe[] = [];
    listenToShell({
      parentPort: { on: (_event, listener) => (say = listener) },
      accept: (pipe) => pipes.push(pipe),
      close: () => closed++,
    });
    say({ data: 'pipe', ports: [port1] });
    say({ data: 'pipe', ports: [] });
    say({ data: 'noise', ports: [] });
    expect(pipes).toHaveLength(1);
    expect(closed).toBe(0);
    say({ data: 'close', ports: [] });
    expect(closed).toBe(1);
    port2.close();
  });

  it('come only where there is a parent port', () => {
    expect(isParentPort(undefined)).toBe(false);
    expect(isParentPort({ on: () => {} })).toBe(true);
  });
});
