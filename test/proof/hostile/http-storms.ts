import { once } from 'node:events';
import { connect, type Socket } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';
import { WebSocket } from 'ws';
import type { HostProcess } from '../../support/host-process.ts';
import { aliveOrWhy } from './http-fuzz.ts';

/** More than the host lets in at once. */
const STRANGERS = 120;
/** Refused strangers are let go after a second; asked again and again until then. */
const BACK_WITHIN_MS = 15_000;

/** Requests that are refused before anybody has shown a token, by what they are. */
const REFUSED: Readonly<Record<string, (host: string) => string>> = {
  'an upgrade elsewhere': (host) => `GET /x HTTP/1.1\r\n${host}Upgrade: websocket\r\nConnection: Upgrade\r\n\r\n`,
  'a bad handshake': (host) => `GET /socket HTTP/1.1\r\n${host}Upgrade: websocket\r\nConnection: Upgrade\r\n\r\n`,
  'a tunnel': (host) => `CONNECT evil.test:80 HTTP/1.1\r\n${host}\r\n`,
  noise: () => '\u0016\u0003\u0001\r\n\r\n',
  'a foreign Host': () => 'GET / HTTP/1.1\r\nHost: evil.test\r\n\r\n',
};

/** Strangers who are refused and never close their end; for each kind, whether the bench is there again for others. */
export async function heldByRefused(host: HostProcess): Promise<string[]> {
  const broken: string[] = [];
  for (const [what, request] of Object.entries(REFUSED)) {
    const sockets = await openMany(host, STRANGERS, request(`Host: 127.0.0.1:${portOf(host)}\r\n`));
    if (!(await isBack(host))) broken.push(`${what} from ${STRANGERS} strangers shuts the bench out`);
    sockets.forEach((socket) => socket.destroy());
    await isBack(host);
  }
  return broken;
}

/** Strangers who send their request a byte at a time: the host lets go of them, and everybody else gets in again. */
export async function slowRequests(host: HostProcess, strangers: number): Promise<string[]> {
  const sockets = await openMany(host, strangers, 'GET / HTTP/1.1\r\nHost: 127');
  const drip = setInterval(() => sockets.forEach((socket) => socket.writable && socket.write('x')), 1_000);
  const isIn = await isBack(host);
  clearInterval(drip);
  sockets.forEach((socket) => socket.destroy());
  return isIn ? [] : [`${strangers} slow requests shut the bench out for more than ${BACK_WITHIN_MS} ms`];
}

/** What a page that has gone mad may do to its socket; the host closes it or answers, and stays. */
export async function madPages(host: HostProcess, messages: number): Promise<string[]> {
  const deep = `{"kind":"request","id":1,"call":"bench.get","params":${'['.repeat(60_000)}${']'.repeat(60_000)}}`;
  const codes = {
    'a frame of 10 MB': await closeCode(host, `"${'x'.repeat(10_000_000)}"`),
    'a frame nested 60,000 deep': await closeCode(host, deep),
    'half a document': await closeCode(host, '{"kind":'),
    'bytes that are no text': await closeCode(host, Buffer.from([0xff, 0x00])),
  };
  // Who is still writing 10 MB may lose the connection before the close frame reaches them: 1006.
  const expected = [[1009, 1006], [1003], [1003], [1003]];
  const wrong = Object.entries(codes).filter(([, code], at) => expected[at]?.includes(code) !== true);
  const { answered } = await manyMessages(host, messages);
  return [
    ...wrong.map(([what, code]) => `${what} is closed with ${code}`),
    ...(answered === messages ? [] : [`of ${messages} messages at once ${answered} were answered`]),
    ...(await aliveOrWhy(host)),
  ];
}

async function manyMessages(host: HostProcess, messages: number): Promise<{ answered: number }> {
  const socket = await openPage(host);
  let answered = 0;
  const all = new Promise<void>((resolve) => {
    socket.on('message', (data: Buffer) => {
      if (!data.includes('"kind":"response"')) return;
      answered += 1;
      if (answered === messages) resolve();
    });
    socket.on('close', () => resolve());
  });
  for (let id = 0; id < messages; id += 1) {
    socket.send(JSON.stringify({ kind: 'request', id, call: 'health.get', params: {} }));
  }
  await all;
  socket.terminate();
  return { answered };
}

async function closeCode(host: HostProcess, frame: string | Buffer): Promise<number> {
  const socket = await openPage(host);
  const closed = once(socket, 'close');
  socket.on('error', () => undefined);
  socket.send(frame);
  const [code]: unknown[] = await closed;
  return Number(code);
}

async function openPage(host: HostProcess): Promise<WebSocket> {
  const socket = new WebSocket(`ws://127.0.0.1:${portOf(host)}/socket`);
  await once(socket, 'open');
  socket.send(JSON.stringify({ token: host.file.token }));
  return socket;
}

async function openMany(host: HostProcess, count: number, bytes: string): Promise<Socket[]> {
  const sockets = Array.from({ length: count }, () =>
    connect({ port: portOf(host), host: '127.0.0.1', allowHalfOpen: true }),
  );
  await Promise.all(
    sockets.map((socket) => {
      socket.on('error', () => undefined);
      socket.resume();
      return new Promise<void>((resolve) => {
        socket.once('connect', () => socket.write(bytes, () => resolve()));
        socket.once('close', () => resolve());
      });
    }),
  );
  return sockets;
}

/** True as soon as somebody else is answered. */
async function isBack(host: HostProcess): Promise<boolean> {
  const untilMs = performance.now() + BACK_WITHIN_MS;
  while (performance.now() < untilMs) {
    const status = await fetch(`${host.file.url}/closed`, { headers: { connection: 'close' } }).then(
      (response) => response.status,
      () => 0,
    );
    if (status === 200) return true;
    await wait(100);
  }
  return false;
}

const portOf = (host: HostProcess): number => Number(new URL(host.file.url).port);
