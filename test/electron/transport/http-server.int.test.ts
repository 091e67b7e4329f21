import { describe, expect, it } from 'vitest';
import { contentSecurityPolicy } from '../../../electron/transport/security-headers.ts';
import { createStation } from '../../contract/host-client.contract.ts';
import { OWNER_TOKEN, PAGE_TOKEN, openSocket, startServer } from './http-fixture.ts';
import { callOverHttp, send, sendRaw } from './http-requests.ts';
import type { Answered } from './http-requests.ts';

const OWNER = { authorization: `Bearer ${OWNER_TOKEN}` };

function expectSecure({ headers }: Answered): void {
  expect(headers['content-security-policy']).toContain("default-src 'none'");
  expect(headers['content-security-policy']).toContain("frame-ancestors 'none'");
  expect(headers['x-content-type-options']).toBe('nosniff');
  expect(headers['cross-origin-resource-policy']).toBe('same-origin');
  expect(headers['cross-origin-opener-policy']).toBe('same-origin');
  expect(headers['referrer-policy']).toBe('no-referrer');
  expect(Object.keys(headers).filter((name) => name.startsWith('access-control'))).toEqual([]);
}

describe('calls over HTTP', () => {
  it('answers with the result as JSON', async () => {
    const server = await startServer();
    const answered = await callOverHttp(server, 'parcel.weigh', { grossMg: 1_300 });
    expect(answered).toMatchObject({ status: 200, body: '{"netMg":1200,"personId":"p1"}' });
    expect(answered.headers['content-type']).toBe('application/json');
    expectSecure(answered);
  });

  it.each([
    ['parcel.weigh', { grossMg: 'heavy' }, 400, 'params-invalid'],
    ['parcel.weigh', { grossMg: 1, netMg: 2 }, 400, 'params-invalid'],
    ['case.close', {}, 403, 'role-missing'],
    ['case.open', {}, 404, 'call-unknown'],
    ['toString', {}, 404, 'call-unknown'],
    ['host.open', {}, 404, 'call-unknown'],
    ['parcel.break', { how: 'missing' }, 404, 'case-unknown'],
    ['parcel.break', { how: 'conflict' }, 409, 'two-heads'],
    ['parcel.break', { how: 'refused' }, 422, 'parcel-already-weighed'],
    ['parcel.break', { how: 'bug' }, 500, 'host-bug'],
    ['parcel.break', { how: 'world' }, 503, 'scale-port-busy'],
  ])('%s %j: %i %s', async (name, params, status, kind) => {
    const answered = await callOverHttp(await startServer(), name, params);
    expect(answered.status).toBe(status);
    const { error } = JSON.parse(answered.body);
    expect(error).toMatchObject({ kind, message: expect.any(String), details: expect.any(Object) });
    expect(Object.keys(JSON.parse(answered.body))).toEqual(['error']);
    expectSecure(answered);
  });

  it('names the place of a wrong parameter as a person would', async () => {
    const params = { grossMg: 1, lines: [{ rmaNumber: 'R1' }, { rmaNumber: 5 }] };
    const { body } = await callOverHttp(await startServer(), 'parcel.weigh', params);
    expect(JSON.parse(body).error.message).toMatch(/^parcel\.weigh: lines\[1\]\.rmaNumber: /);
  });

  it.each([
    ['', 401],
    ['Bearer', 401],
    [`Bearer ${PAGE_TOKEN.slice(1)}`, 401],
    [`Bearer ${PAGE_TOKEN}x`, 401],
    [`bearer ${PAGE_TOKEN}`, 401],
    [`Basic ${PAGE_TOKEN}`, 401],
    [`Bearer ${'a'.repeat(129)}`, 401],
    [`Bearer ${PAGE_TOKEN}`, 200],
  ])('token %j: %i', async (authorization, status) => {
    const answered = await callOverHttp(await startServer(), 'parcel.weigh', { grossMg: 1 }, { authorization });
    expect(answered.status).toBe(status);
    expectSecure(answered);
  });

  it('tells nobody without the token whether a call exists', async () => {
    const server = await startServer();
    const wrong = { authorization: 'Bearer wrong' };
    const [known, unknown] = [
      await callOverHttp(server, 'parcel.weigh', {}, wrong),
      await callOverHttp(server, 'case.open', {}, wrong),
    ];
    expect(known.body).toBe(unknown.body);
  });

  it('asks for a session, and lets the owner do without or act as one', async () => {
    const server = await startServer();
    const anonymous = await callOverHttp(server, 'parcel.weigh', { grossMg: 1 }, { 'x-session': 'gone' });
    expect(anonymous.status).toBe(401);
    const asPerson = await callOverHttp(server, 'parcel.weigh', { grossMg: 101 }, OWNER);
    expect(JSON.parse(asPerson.body)).toEqual({ netMg: 1, personId: 'p1' });
    const headers = { ...OWNER, 'content-type': 'application/json' };
    const asOwner = await send(server, 'POST', '/api/parcel.weigh', headers, '{"grossMg":1}');
    expect(JSON.parse(asOwner.body).error).toMatchObject({ kind: 'role-missing' });
  });

  it.each([
    ['application/json', '{"grossMg":1}', 200],
    ['application/json; charset=utf-8', '{"grossMg":1}', 200],
    ['Application/JSON;charset=UTF-8', '{"grossMg":1}', 200],
    ['application/json; charset=utf-16', '{"grossMg":1}', 415],
    ['text/plain', '{"grossMg":1}', 415],
    ['text/plain; x=application/json', '{"grossMg":1}', 415],
    ['application/x-www-form-urlencoded', 'grossMg=1', 415],
    ['multipart/form-data; boundary=x', '--x--', 415],
    ['application/jsonx', '{"grossMg":1}', 415],
    ['application/json', '', 400],
    ['application/json', '{"grossMg":1', 400],
    ['application/json', '[', 400],
    ['application/json', '\u0000', 400],
    ['application/json', `{"grossMg":${'['.repeat(33)}${']'.repeat(33)}}`, 400],
    ['application/json', '['.repeat(200_000), 400],
    ['application/json', `{"grossMg":1,"x":"${'x'.repeat(1024 * 1024)}"}`, 413],
  ])('content type %s with %.20j: %i', async (type, body, status) => {
    const headers = { authorization: `Bearer ${PAGE_TOKEN}`, 'content-type': type, 'x-session': 's1' };
    const answered = await send(await startServer(), 'POST', '/api/parcel.weigh', headers, body);
    expect(answered.status).toBe(status);
    expectSecure(answered);
  });

  it.each([
    [32, 'params-invalid'],
    [33, 'body-invalid'],
  ])('reads parameters nested %i deep: %s', async (depth, kind) => {
    const nested: unknown = JSON.parse('['.repeat(depth) + ']'.repeat(depth));
    const { body } = await callOverHttp(await startServer(), 'parcel.weigh', nested);
    expect(JSON.parse(body).error.kind).toBe(kind);
  });

  it('refuses bodies that are not UTF-8, compressed, or longer than they say', async () => {
    const server = await startServer();
    const headers = { authorization: `Bearer ${PAGE_TOKEN}`, 'content-type': 'application/json', 'x-session': 's1' };
    const latin = await send(server, 'POST', '/api/parcel.weigh', headers, new Uint8Array([0x22, 0xe9, 0x22]));
    expect(latin.status).toBe(400);
    const zipped = { ...headers, 'content-encoding': 'gzip' };
    expect((await send(server, 'POST', '/api/parcel.weigh', zipped, '{"grossMg":1}')).status).toBe(415);
    const chunked = { ...headers, 'transfer-encoding': 'chunked' };
    const long = `{"grossMg":1,"x":"${'x'.repeat(1_100_000)}"}`;
    expect((await send(server, 'POST', '/api/parcel.weigh', chunked, long)).status).toBe(413);
  });

  it.each(['GET', 'HEAD', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'TRACE'])('%s is no way to call', async (method) => {
    const answered = await send(await startServer(), method, '/api/parcel.weigh', {
      authorization: `Bearer ${PAGE_TOKEN}`,
    });
    expect(answered.status).toBe(405);
    expectSecure(answered);
  });

  it('makes a new one-time URL for the owner', async () => {
    const server = await startServer();
    const { body } = await send(
      server,
      'POST',
      '/api/host.open',
      { ...OWNER, 'content-type': 'application/json' },
      '{}',
    );
    const { url } = JSON.parse(body);
    expect((await send(server, 'GET', new URL(url).pathname)).status).toBe(200);
  });
});

describe('files over HTTP', () => {
  const jpeg = { authorization: `Bearer ${PAGE_TOKEN}`, 'x-session': 's1', 'content-type': 'image/jpeg' };

  it('takes a photo as raw bytes', async () => {
    const answered = await send(await startServer(), 'POST', '/api/photos', jpeg, new Uint8Array(2_000_000));
    expect(answered).toMatchObject({ status: 200, body: '{"lengthBytes":2000000,"personId":"p1"}' });
  });

  it.each([
    [{ authorization: 'Bearer wrong' }, 10, 401],
    [{ 'x-session': 'gone' }, 10, 401],
    [{ 'content-type': 'image/png' }, 10, 415],
    [{}, 25 * 1024 * 1024 + 1, 413],
  ])('refuses a photo with %j of %i bytes: %i', async (headers, length, status) => {
    const answered = await send(
      await startServer(),
      'POST',
      '/api/photos',
      { ...jpeg, ...headers },
      new Uint8Array(length),
    );
    expect(answered.status).toBe(status);
    expectSecure(answered);
  });

  it('gives files with their own type', async () => {
    const answered = await callOverHttp(await startServer(), 'document.bytes', { number: 'D1' });
    expect([...answered.bytes]).toEqual([0, 255, 128]);
    expect(answered.headers['content-type']).toBe('application/pdf');
    expectSecure(answered);
  });
});

describe('the page over HTTP', () => {
  it('opens once with the token, in no URL and under its own nonce', async () => {
    const server = await startServer();
    const { pathname } = new URL(server.openUrl());
    const first = await send(server, 'GET', pathname);
    expect(first.status).toBe(200);
    expect(first.body).toContain(`<meta name="host-token" content="${PAGE_TOKEN}">`);
    expect(first.body).toContain('src="/assets/index-aBcD1234.js"');
    const nonce = /property="csp-nonce" nonce="([^"]+)"/.exec(first.body)?.[1] ?? '';
    expect(first.headers['content-security-policy']).toBe(contentSecurityPolicy(nonce));
    expect(first.headers['cache-control']).toBe('no-store');
    const second = await send(server, 'GET', pathname);
    expect(second.status).toBe(410);
    expect(second.body).not.toContain(PAGE_TOKEN);
    for (const lang of ['zh-CN', 'en', 'es']) expect(second.body).toContain(`<section lang="${lang}">`);
    expectSecure(second);
  });

  it('is not used up by a look at the head', async () => {
    const server = await startServer();
    const { pathname } = new URL(server.openUrl());
    expect((await send(server, 'HEAD', pathname)).status).toBe(405);
    expect((await send(server, 'GET', pathname)).status).toBe(200);
  });

  it('loads again at / without the token, each time with another nonce', async () => {
    const server = await startServer();
    const loads = [await send(server, 'GET', '/'), await send(server, 'GET', '/')];
    const nonces = loads.map(({ headers }) => /nonce-([^']+)'/.exec(String(headers['content-security-policy']))?.[1]);
    expect(new Set(nonces).size).toBe(2);
    for (const { body, status } of loads) {
      expect(status).toBe(200);
      expect(body).not.toContain('host-token');
      expect(body).not.toContain('__CSP_NONCE__');
    }
  });

  it.each([
    ['/closed', 200, 'text/html; charset=utf-8', 'no-store'],
    ['/assets/index-aBcD1234.js', 200, 'text/javascript; charset=utf-8', 'public, max-age=31536000, immutable'],
    ['/decoder.wasm', 200, 'application/wasm', 'no-store'],
    ['/decoder.wasm?x=../..', 200, 'application/wasm', 'no-store'],
    ['/assets/index-aBcD1234.js.map', 404, 'application/json', 'no-store'],
    ['/../secret.json', 404, 'application/json', 'no-store'],
    ['/assets/link.json', 404, 'application/json', 'no-store'],
    ['/%2e%2e/secret.json', 404, 'application/json', 'no-store'],
    ['/assets', 404, 'application/json', 'no-store'],
    ['/nothing.js', 404, 'application/json', 'no-store'],
    ['/open/', 410, 'text/html; charset=utf-8', 'no-store'],
    ['/host.json', 404, 'application/json', 'no-store'],
  ])('%s: %i %s', async (path, status, type, cacheControl) => {
    const answered = await send(await startServer(), 'GET', path);
    expect(answered.status).toBe(status);
    expect(answered.headers['content-type']).toBe(type);
    expect(answered.headers['cache-control']).toBe(cacheControl);
    expect(answered.body).not.toContain('"secret":true');
    expectSecure(answered);
  });

  it('says so when the renderer has not been built', async () => {
    const server = await startServer(createStation(), { rendererDir: '/nonexistent' });
    expect((await send(server, 'GET', '/')).status).toBe(503);
    expect((await send(server, 'GET', '/x.js')).status).toBe(404);
  });
});

describe('strangers', () => {
  it.each([
    ['GET', '/', { host: 'evil.test' }, 421],
    ['POST', '/api/parcel.weigh', { host: 'localhost.evil:80' }, 421],
    ['POST', '/api/parcel.weigh', { origin: 'http://evil.test' }, 403],
    ['GET', '/', { 'sec-fetch-site': 'cross-site' }, 403],
    ['GET', '/assets/index-aBcD1234.js', { 'sec-fetch-site': 'same-site', 'sec-fetch-mode': 'no-cors' }, 403],
  ])('%s %s with %j: %i, no body', async (method, path, headers, status) => {
    const answered = await send(await startServer(), method, path, {
      authorization: `Bearer ${PAGE_TOKEN}`,
      ...headers,
    });
    expect(answered).toMatchObject({ status, body: '' });
    expectSecure(answered);
  });

  it('listens on 127.0.0.1 only', async () => {
    const { url, port } = await startServer();
    expect(url).toBe(`http://127.0.0.1:${port}`);
    const taken = startServer(createStation(), { port });
    await expect(taken).rejects.toMatchObject({ kind: 'port-in-use' });
  });

  const own = (server: { port: number }): string => `Host: 127.0.0.1:${server.port}\r\n`;

  it.each([
    ['nothing but noise', () => '\x16\x03\x01\x02\x00\x01\x00\x01\xfc', 'HTTP/1.1 400'],
    ['no Host', () => 'GET / HTTP/1.1\r\n\r\n', 'HTTP/1.1 421'],
    ['HTTP/1.0 without Host', () => 'GET / HTTP/1.0\r\n\r\n', 'HTTP/1.1 421'],
    ['two Hosts', (host: string) => `GET / HTTP/1.1\r\n${host}Host: evil.test\r\n\r\n`, 'HTTP/1.1 421'],
    ['an absolute URI', (host: string) => `GET http://evil.test/ HTTP/1.1\r\n${host}\r\n`, 'HTTP/1.1 421'],
    ['a tunnel', (host: string) => `CONNECT evil.test:80 HTTP/1.1\r\n${host}\r\n`, 'HTTP/1.1 405'],
    ['a huge header', (host: string) => `GET / HTTP/1.1\r\n${host}X: ${'x'.repeat(20_000)}\r\n\r\n`, 'HTTP/1.1 431'],
    [
      'two lengths',
      (host: string) => `POST /api/x HTTP/1.1\r\n${host}Content-Length: 1\r\nContent-Length: 2\r\n\r\nxx`,
      'HTTP/1.1 400',
    ],
    [
      'length and chunks',
      (host: string) =>
        `POST /api/x HTTP/1.1\r\n${host}Content-Length: 1\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n`,
      'HTTP/1.1 400',
    ],
    [
      'an odd expectation',
      (host: string) => `GET / HTTP/1.1\r\n${host}Expect: wonders\r\nConnection: close\r\n\r\n`,
      'HTTP/1.1 417',
    ],
    [
      'an upgrade elsewhere',
      (host: string) => `GET /x HTTP/1.1\r\n${host}Upgrade: websocket\r\nConnection: Upgrade\r\n\r\n`,
      'HTTP/1.1 404',
    ],
    [
      'a bad handshake',
      (host: string) => `GET /socket HTTP/1.1\r\n${host}Upgrade: websocket\r\nConnection: Upgrade\r\n\r\n`,
      'HTTP/1.1 400',
    ],
    [
      'a foreign upgrade',
      (host: string) =>
        `GET /socket HTTP/1.1\r\n${host}Origin: http://evil.test\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n\r\n`,
      'HTTP/1.1 403',
    ],
  ])('%s is answered with our headers and ends nothing', async (_name, bytes, expected) => {
    const server = await startServer();
    const answer = await sendRaw(server.port, Buffer.from(bytes(own(server)), 'latin1'));
    expect(answer.startsWith(expected), answer.slice(0, 60)).toBe(true);
    expect(answer.toLowerCase()).toContain("frame-ancestors 'none'");
    expect((await send(server, 'GET', '/closed')).status).toBe(200);
  });

  it('survives requests given up half way', async () => {
    const server = await startServer();
    const head = `POST /api/parcel.weigh HTTP/1.1\r\n${own(server)}Authorization: Bearer ${PAGE_TOKEN}\r\nContent-Type: application/json\r\n`;
    await sendRaw(server.port, `${head}Content-Length: 100\r\n\r\n{"gross`);
    await sendRaw(server.port, head.slice(0, 40));
    expect((await send(server, 'GET', '/closed')).status).toBe(200);
  });

  it('never writes a token or a one-time URL into the log', async () => {
    const station = createStation();
    const server = await startServer(station);
    const { pathname } = new URL(server.openUrl());
    await send(server, 'GET', pathname);
    await callOverHttp(server, 'parcel.break', { how: 'bug' });
    await callOverHttp(server, 'parcel.break', { how: 'world' });
    expect(station.logged).toHaveLength(2);
    for (const secret of [PAGE_TOKEN, OWNER_TOKEN, pathname]) expect(station.logged.join()).not.toContain(secret);
  });
});

describe('the WebSocket', () => {
  const closeCode = (socket: Awaited<ReturnType<typeof openSocket>>): Promise<number> =>
    new Promise((resolve) => socket.once('close', resolve));

  it.each([
    ['a wrong token', JSON.stringify({ token: 'wrong' })],
    ['the owner’s token', JSON.stringify({ token: OWNER_TOKEN })],
    ['something else', 'hello'],
    ['a call', JSON.stringify({ kind: 'request', id: 1, call: 'parcel.weigh', params: {} })],
  ])('closes on %s as the first frame', async (_name, first) => {
    expect(await closeCode(await openSocket(await startServer(), first))).toBe(4401);
  });

  it.each([
    ['not JSON', 'hello', 1003],
    ['no frame', '{"kind":"pull"}', 1003],
    ['an answer', '{"kind":"response","id":1,"outcome":{"ok":true,"result":1}}', 1005],
    ['a frame above 256 kB', `"${'x'.repeat(256 * 1024)}"`, 1009],
  ])('closes on %s later', async (_name, frame, code) => {
    const socket = await openSocket(await startServer(), JSON.stringify({ token: PAGE_TOKEN }));
    const closed = closeCode(socket);
    socket.send(frame);
    expect(await closed).toBe(code);
  });

  it('opens for the page’s own Origin only', async () => {
    const server = await startServer();
    const first = JSON.stringify({ token: PAGE_TOKEN });
    await openSocket(server, first, { origin: server.url });
    await expect(openSocket(server, first, { origin: 'http://evil.test' })).rejects.toThrow('403');
    await expect(openSocket(server, first, { host: 'evil.test' })).rejects.toThrow('421');
  });
});
