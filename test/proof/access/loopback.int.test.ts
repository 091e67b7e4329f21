import { readFileSync, statSync } from 'node:fs';
import { connect } from 'node:net';
import { networkInterfaces } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { strangersTo } from '../../support/hostile-hosts.ts';
import { startHost } from '../../support/host-process.ts';
import { apiClient } from '../../support/api-client.ts';
import { type Answered, send, sendRaw } from '../../electron/transport/http-requests.ts';
import { startBench } from '../../electron/host/bench.ts';
import { type RealHost, realHost } from './real-host.ts';

/** Programs are started and ended here; a busy machine takes its time over that. */
vi.setConfig({ testTimeout: 60_000, hookTimeout: 60_000 });

let bench: RealHost;
beforeAll(async () => {
  bench = await realHost();
});

const own = (): Record<string, string> => ({
  authorization: `Bearer ${bench.host.file.token}`,
  'x-session': bench.sessionId,
});
const ask = (method: string, path: string, headers: Record<string, string>, body?: string): Promise<Answered> =>
  send(bench, method, path, headers, body);

/** True when somebody answers there. */
function answers(host: string, port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ host, port, timeout: 2_000 });
    const end = (isThere: boolean) => () => {
      socket.destroy();
      resolve(isThere);
    };
    socket.once('connect', end(true)).once('error', end(false)).once('timeout', end(false));
  });
}

describe('A1 the bench listens to its own machine only', () => {
  it('answers on 127.0.0.1 and on no address a network could reach', async () => {
    expect(await answers('127.0.0.1', bench.port)).toBe(true);
    const addresses = Object.values(networkInterfaces()).flatMap((list) => list ?? []);
    const outside = addresses
      .filter(({ internal }) => !internal)
      .map(({ address, family, scopeid = 0 }) =>
        family === 'IPv6' && address.startsWith('fe80') ? `${address}%${scopeid}` : address,
      );
    for (const address of outside) expect(await answers(address, bench.port), address).toBe(false);
  });

  it.skipIf(process.platform !== 'linux')(
    'has one listening socket, bound to 127.0.0.1 (read from /proc: Linux)',
    () => {
      const hexPort = bench.port.toString(16).toUpperCase().padStart(4, '0');
      const listening = ['tcp', 'tcp6'].flatMap((table) =>
        readFileSync(`/proc/net/${table}`, 'utf8')
          .split('\n')
          .map((line) => line.trim().split(/\s+/))
          .filter(([, local = '', , state]) => state === '0A' && local.endsWith(`:${hexPort}`))
          .map(([, local]) => local),
      );
      expect(listening).toEqual([`0100007F:${hexPort}`]);
    },
  );

  it.skipIf(process.platform === 'win32')('tells where it is in a file that only its owner reads', () => {
    expect(statSync(join(bench.dataDir, 'host.json')).mode & 0o777).toBe(0o600);
  });
});

describe('A2 the bench is called by its own name or not at all', () => {
  it('has forty wrong names and no answer for any of them', async () => {
    const before = await bench.counts();
    const strangers = strangersTo(bench.port);
    expect(strangers.length).toBeGreaterThanOrEqual(38);
    for (const host of [...strangers, null]) {
      const head = host === null ? '' : `Host: ${host}\r\n`;
      for (const line of ['GET /closed', 'POST /api/person.names', 'GET /socket']) {
        const token = `Authorization: Bearer ${bench.host.file.token}\r\nContent-Type: application/json\r\n`;
        const upgrade = line.endsWith('socket') ? 'Upgrade: websocket\r\nConnection: Upgrade\r\n' : '';
        const answer = await sendRaw(
          bench.port,
          `${line} HTTP/1.1\r\n${head}${token}${upgrade}Content-Length: 0\r\n\r\n`,
        );
        expect(answer, `${host} ${line}`).toMatch(/^HTTP\/1\.1 (?:421|400) /);
        expect(answer.split('\r\n\r\n')[1], `${host} ${line}`).toBe('');
      }
    }
    expect(await bench.counts()).toEqual(before);
  });

  it('is called twice, by a whole address, or through a proxy: refused', async () => {
    const mine = `Host: 127.0.0.1:${bench.port}\r\n`;
    for (const head of [
      `GET /closed HTTP/1.1\r\n${mine}Host: evil.test\r\n`,
      `GET http://evil.test/closed HTTP/1.1\r\n${mine}`,
      `GET /closed HTTP/1.1\r\n${mine}X-Forwarded-Host: evil.test\r\n`,
    ]) {
      expect(await sendRaw(bench.port, `${head}\r\n`)).toMatch(/^HTTP\/1\.1 421 [\s\S]*\r\n\r\n$/);
    }
    expect(await sendRaw(bench.port, `GET /closed HTTP/1.1\r\n${mine}Connection: close\r\n\r\n`)).toMatch(
      /^HTTP\/1\.1 200 /,
    );
  });
});

describe('A4 another site changes nothing', () => {
  const CHANGE = JSON.stringify({
    commandId: '00000000-0000-4000-8000-00000000a400',
    ...{ name: 'Intruder', pin: '482913', badge: null, roles: ['administrator'], locale: 'en' },
  });
  const origins = (port: number): string[] => [
    ...[
      'null',
      `https://127.0.0.1:${port}`,
      `http://127.0.0.1:${port + 1}`,
      `http://localhost:${port}`,
      'http://127.0.0.1',
    ],
    ...[`http://127.0.0.1:${port}.evil.test`, `http://evil.test/127.0.0.1:${port}`, `HTTP://127.0.0.1:${port}`, ''],
  ];

  it('by a call, an upload or a socket in another name', async () => {
    const before = await bench.counts();
    const json = { ...own(), 'content-type': 'application/json' };
    const jpeg = { ...own(), 'content-type': 'image/jpeg' };
    const upgrade = { connection: 'Upgrade', upgrade: 'websocket', 'sec-websocket-version': '13' };
    for (const origin of origins(bench.port)) {
      const all = [
        await ask('POST', '/api/person.add', { ...json, origin }, CHANGE),
        await ask('POST', '/api/photos', { ...jpeg, origin }, 'x'),
        await ask('GET', '/socket', { ...upgrade, 'sec-websocket-key': 'AAAAAAAAAAAAAAAAAAAAAA==', origin }),
      ];
      for (const answer of all) expect([origin, answer.status, answer.body]).toEqual([origin, 403, '']);
    }
    for (const site of ['cross-site', 'same-site', 'none']) {
      const answer = await ask('POST', '/api/person.add', { ...json, 'sec-fetch-site': site }, CHANGE);
      expect([site, answer.status]).toEqual([site, 403]);
    }
    expect(await bench.counts()).toEqual(before);
  });

  it('by a form or by text that is not called JSON', async () => {
    for (const type of ['text/plain', 'application/x-www-form-urlencoded', 'multipart/form-data; boundary=x', '']) {
      expect((await ask('POST', '/api/person.add', { ...own(), 'content-type': type }, CHANGE)).status, type).toBe(415);
    }
  });

  it('by a GET, whatever its address', async () => {
    const before = await bench.counts();
    const names = ['person.add', 'case.close', 'code.scan', 'session.signOut', 'record.rebuild', 'photos', 'host.open'];
    const paths = ['/', '/closed', '/favicon.ico', '/open/x', '/x?commandId=1', ...names.map((name) => `/api/${name}`)];
    for (const path of paths) {
      const { status } = await ask('GET', `${path}?${encodeURIComponent(CHANGE)}`, own());
      if (path.startsWith('/api/')) expect([path, status]).toEqual([path, 405]);
    }
    expect(await bench.counts()).toEqual(before);
    await bench.client.ok('session.current', {});
  });
});

describe('A5 no other site may read, frame or embed anything', () => {
  it('says so with every answer: pages, files, calls, photographs, refusals', async () => {
    const json = { ...own(), 'content-type': 'application/json' };
    const photo = JSON.stringify({ sha256: bench.photoSha256 });
    const all: Record<string, Answered> = {
      page: await ask('GET', '/', {}),
      closed: await ask('GET', '/closed', {}),
      icon: await ask('GET', '/favicon.ico', {}),
      missing: await ask('GET', '/nothing.js', {}),
      used: await ask('GET', '/open/used', {}),
      climbing: await ask('GET', '/%2e%2e/host.json', {}),
      call: await ask('POST', '/api/session.current', json, '{}'),
      photograph: await ask('POST', '/api/photo.bytes', json, photo),
      'without token': await ask('POST', '/api/session.current', {}, '{}'),
      'without session': await ask('POST', '/api/bench.get', { ...json, 'x-session': '' }, '{}'),
      'unknown call': await ask('POST', '/api/no.such', json, '{}'),
      'bad body': await ask('POST', '/api/session.current', json, '{'),
      'other method': await ask('OPTIONS', '/api/session.current', json),
      'other origin': await ask('POST', '/api/session.current', { ...json, origin: 'http://evil.test' }, '{}'),
      'other host': await ask('GET', '/', { host: 'evil.test' }),
    };
    expect(all['photograph']?.headers['content-type']).toBe('image/jpeg');
    for (const [what, { headers }] of Object.entries(all)) {
      expect(headers, what).toMatchObject({
        'content-security-policy': expect.stringContaining("frame-ancestors 'none'"),
        'cross-origin-resource-policy': 'same-origin',
        'cross-origin-opener-policy': 'same-origin',
        'x-content-type-options': 'nosniff',
        'referrer-policy': 'no-referrer',
        'cache-control': 'no-store',
      });
      expect(
        Object.keys(headers).filter((name) => name.startsWith('access-control')),
        what,
      ).toEqual([]);
    }
  });
});

describe('A6 the token opens the bench, and nothing else does', () => {
  it('whole, the present one, in its header', async () => {
    const { token, ownerToken } = bench.host.file;
    expect(Buffer.from(token, 'base64url')).toHaveLength(32);
    const json = { 'content-type': 'application/json' };
    const wrong = [
      ...['', 'Bearer', token, `Basic ${token}`, `Bearer ${token.slice(1)}`, `Bearer ${token}x`],
      ...[`Bearer ${token.toLowerCase()}`, `Bearer ${ownerToken.slice(0, -1)}`, `Bearer ${bench.sessionId}`],
    ];
    for (const authorization of wrong) {
      const { status } = await ask('POST', '/api/person.names', { ...json, authorization }, '{}');
      expect([authorization, status]).toEqual([authorization, 401]);
    }
    const inUrl = await ask('POST', `/api/person.names?token=${token}`, { ...json, cookie: `token=${token}` }, '{}');
    expect(inUrl.status).toBe(401);
  });

  it('of another start is worth nothing, and the link to the page dies when it is used', async () => {
    const { host, dataDir } = await startBench();
    const { file, openUrl } = host;
    const port = Number(new URL(file.url).port);
    const { pathname } = new URL(openUrl);
    expect((await send({ port }, 'GET', pathname)).status).not.toBe(410);
    const again = await send({ port }, 'GET', pathname);
    expect([again.status, again.body.includes(file.token)]).toEqual([410, false]);
    await host.kill();
    const next = await startHost(dataDir);
    const old = apiClient({ ...next.file, token: file.token });
    expect((await old.fails('person.names', {}, 401)).kind).toBe('token-wrong');
    await next.kill();
  });

  it.skipIf(process.platform !== 'linux')(
    'stands in no command line, no environment and no log (read from /proc: Linux)',
    async () => {
      const { pid, token, ownerToken } = bench.host.file;
      await bench.client.send('case.list', { wrong: token });
      const places = ['cmdline', 'environ'].map((name) => readFileSync(`/proc/${pid}/${name}`, 'utf8'));
      for (const place of [...places, bench.host.stderr()]) {
        for (const secret of [token, ownerToken, bench.sessionId]) expect(place).not.toContain(secret);
      }
    },
  );
});
