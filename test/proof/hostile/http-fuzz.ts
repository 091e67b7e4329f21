import { connect } from 'node:net';
import { join } from 'node:path';
import { randomFrom } from '../../support/property-seed.ts';
import { type HostProcess, startHost } from '../../support/host-process.ts';

export interface HttpFuzz {
  readonly requests: number;
  /** How many were answered with what status; 0: the connection was closed without an answer. */
  readonly statuses: ReadonlyMap<number, number>;
  /** What went wrong, with the request that did it. */
  readonly broken: readonly string[];
}

type Random = () => number;
const ABREAST = 25;
const ANSWER_WITHIN_MS = 20_000;

/**
 * Broken, absurd and hostile requests over raw sockets against a running host. It has to answer each with a refusal of
 * its own or to close, never with an error of ours (500), and to be there afterwards.
 */
export async function fuzzHttp(requests: number, seed: number, workDir: string): Promise<HttpFuzz> {
  const random = randomFrom(seed);
  const host = await startHost(join(workDir, 'host'));
  const port = Number(new URL(host.file.url).port);
  const statuses = new Map<number, number>();
  const broken: string[] = [];
  for (let sent = 0; sent < requests && broken.length < 5; sent += ABREAST) {
    const batch = Array.from({ length: Math.min(ABREAST, requests - sent) }, () => someRequest(random, port, host));
    const answers = await Promise.all(batch.map(async (bytes) => ({ bytes, answer: await sendBytes(port, bytes) })));
    for (const { bytes, answer } of answers) {
      const status = Number(/^HTTP\/1\.1 (\d{3})/.exec(answer)?.[1] ?? 0);
      statuses.set(status, (statuses.get(status) ?? 0) + 1);
      if (answer === 'unanswered' || status === 500)
        broken.push(`${answer.slice(0, 60)} for ${bytes.toString('base64')}`);
    }
  }
  broken.push(...(await aliveOrWhy(host)));
  await host.stop();
  return { requests, statuses, broken };
}

/** Nothing when the host still answers and has complained of nothing on its standard error. */
export async function aliveOrWhy(host: HostProcess): Promise<string[]> {
  const answer = await fetch(`${host.file.url}/closed`).then(
    ({ status }) => status,
    (error: unknown) => String(error),
  );
  const complaints = host.stderr().split('\n');
  const bugs = complaints.filter((line) => /unhandled|uncaught|"level":"error"|RangeError|TypeError/i.test(line));
  return [...(answer === 200 ? [] : [`the host answers ${answer}`]), ...bugs.slice(0, 3)];
}

/** Everything that came back, or `unanswered` when nothing came and the connection stayed open. */
export function sendBytes(port: number, bytes: Uint8Array): Promise<string> {
  return new Promise((resolve) => {
    let answer = '';
    const socket = connect(port, '127.0.0.1', () => socket.end(bytes));
    const timer = setTimeout(() => {
      socket.destroy();
      resolve(answer === '' ? 'unanswered' : answer);
    }, ANSWER_WITHIN_MS);
    const settle = (): void => {
      clearTimeout(timer);
      resolve(answer);
    };
    socket.on('data', (chunk) => (answer += chunk.toString('latin1', 0, 200)));
    socket.on('error', settle);
    socket.on('close', settle);
  });
}

/** A request that begins as a good one and is bent in one or several places. */
function someRequest(random: Random, port: number, host: HostProcess): Buffer {
  const headers = [
    mostly(random, `Host: 127.0.0.1:${port}`, HOSTS),
    `Authorization: ${mostly(random, `Bearer ${host.file.token}`, TOKENS)}`,
    `Content-Type: ${mostly(random, 'application/json', TYPES)}`,
    ...EXTRA_HEADERS.filter(() => random() < 0.03),
    ...(random() < 0.02 ? manyHeaders() : []),
  ];
  const body = pick(random, BODIES);
  const framing = pick(random, FRAMINGS)(body);
  const line = `${mostly(random, 'POST', METHODS)} ${pick(random, TARGETS)} ${mostly(random, 'HTTP/1.1', VERSIONS)}`;
  const request = Buffer.from([line, ...headers, framing.header, '', framing.body].join('\r\n'), 'latin1');
  return random() < 0.4 ? bent(request, random) : request;
}

const TOKENS = ['Bearer x', 'Basic YTpi', `Bearer ${'x'.repeat(9_000)}`, ''];
const TYPES = ['text/plain', 'image/jpeg', 'a/b; c="', ''];
const METHODS = ['GET', 'GET', 'OPTIONS', 'PUT', 'HEAD', 'TRACE', 'CONNECT', 'PRI', 'G\u0000T', ''];
const VERSIONS = ['HTTP/1.0', 'HTTP/9.9', 'HTTP/2.0', '', 'ICAP/1.0'];
const TARGETS = [
  '/',
  '/socket',
  '/api/bench.get',
  '/api/code.scan',
  '/api/photos',
  '/api/evidence',
  '/api/',
  '/api/__proto__',
  '/api/constructor',
  '/api/toString',
  '/%00',
  '/%',
  '/%ff%fe',
  '/..%2f..%2fetc/passwd',
  '//evil.test/',
  'http://evil.test/',
  'http://[::1',
  '*',
  `/${'a/'.repeat(3_000)}`,
  `/open/${'x'.repeat(200)}`,
  '/\u00e9',
  '?',
];
const HOSTS = [
  'Host: evil.test',
  'Host:',
  'Host: [',
  'Host: 127.0.0.1:99999999',
  'Host: %00',
  'X: no host',
  'Host: \u00ff',
];
const EXTRA_HEADERS = [
  'Origin: null',
  'Origin: http://[',
  'Origin: http://127.0.0.1:1',
  `Origin: ${'http://a'.repeat(500)}`,
  'Upgrade: websocket\r\nConnection: Upgrade',
  'Upgrade: h2c\r\nConnection: Upgrade, HTTP2-Settings\r\nHTTP2-Settings: AAAA',
  'Connection: Upgrade\r\nUpgrade: websocket\r\nSec-WebSocket-Version: 13\r\nSec-WebSocket-Key: x',
  'Sec-WebSocket-Extensions: permessage-deflate; server_max_window_bits=1; =;;',
  'Sec-WebSocket-Protocol: a,,b',
  'Expect: 100-continue',
  'Expect: \u0001',
  'Transfer-Encoding: chunked, identity',
  'Content-Length: -1',
  'Content-Length: 99999999999999999999',
  'Content-Encoding: gzip',
  'Sec-Fetch-Site: cross-site',
  'X-Forwarded-Host: evil.test',
  'X-Session: __proto__',
  ' folded: header',
  'No colon at all',
  ': no name',
  'Cookie: a=b',
  'Range: bytes=0-0,-1',
];
const BODIES = [
  '{}',
  '{"commandId":"x"}',
  '{"__proto__":{"polluted":1}}',
  '{"a":1e400,"a":2}',
  '[]',
  'null',
  '"\\ud800"',
  '\u00ff\u00fe',
  `${'['.repeat(30_000)}${']'.repeat(30_000)}`,
  `{"raw":"${'A'.repeat(60_000)}"}`,
  '',
];

interface Framing {
  readonly header: string;
  readonly body: string;
}
/** How long the body says it is: truthfully, wrongly, in pieces, in broken pieces. */
const FRAMINGS: readonly ((body: string) => Framing)[] = [
  (body) => ({ header: `Content-Length: ${body.length}`, body }),
  (body) => ({ header: `Content-Length: ${body.length}`, body }),
  (body) => ({ header: `Content-Length: ${body.length + 10}`, body }),
  (body) => ({ header: 'Content-Length: 0', body }),
  (body) => ({ header: 'Content-Length: 99999999', body }),
  (body) => ({ header: 'Transfer-Encoding: chunked', body: `${body.length.toString(16)}\r\n${body}\r\n0\r\n\r\n` }),
  (body) => ({ header: 'Transfer-Encoding: chunked', body: `FFFFFFFFFFFFFFFF\r\n${body}` }),
  (body) => ({ header: 'Transfer-Encoding: chunked', body: `-1\r\n${body}\r\n` }),
  () => ({ header: 'Transfer-Encoding: chunked', body: `2;${'x'.repeat(5_000)}\r\n{}\r\n0\r\nTrailer: x\r\n\r\n` }),
];

const manyHeaders = (): string[] => Array.from({ length: 10_000 }, (_, at) => `X-${at}: 1`);

function bent(request: Buffer, random: Random): Buffer {
  const at = Math.floor(random() * Math.min(request.length, 600));
  const bends = [
    () => request.subarray(0, at),
    () => Buffer.concat([request.subarray(0, at), Buffer.from([Math.floor(random() * 256)]), request.subarray(at + 1)]),
    () => Buffer.concat([request.subarray(0, at), Buffer.from('\r\n'), request.subarray(at)]),
    () => Buffer.concat([request.subarray(0, at), request.subarray(at + 1 + Math.floor(random() * 8))]),
    () => Buffer.concat([request, request]),
    () => Buffer.from(Array.from({ length: 200 }, () => Math.floor(random() * 256))),
  ];
  return pick(random, bends)();
}

/** The good one nine times of ten. */
function mostly(random: Random, good: string, bad: readonly string[]): string {
  return random() < 0.9 ? good : pick(random, bad);
}

function pick<Item>(random: Random, items: readonly Item[]): Item {
  const item = items[Math.floor(random() * items.length)];
  if (item === undefined) throw new RangeError('nothing to pick from');
  return item;
}
