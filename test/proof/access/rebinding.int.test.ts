import { createServer } from 'node:http';
import { connect, createServer as createTcpServer, type AddressInfo, type Server } from 'node:net';
import { type Browser, chromium, type Page } from '@playwright/test';
import { afterAll, beforeAll, describe, expect, it, onTestFinished, vi } from 'vitest';
import { requireBrowser } from '../../support/browser.ts';
import { robBench } from './hostile-page.ts';
import { type RealHost, realHost } from './real-host.ts';

/** A browser and a host are started here; a busy machine takes its time over that. */
vi.setConfig({ testTimeout: 90_000, hookTimeout: 90_000 });

/** Resolves to an address where an attacker listens, and then (rebinding) to where the bench does. */
const EVIL = 'evil.test';
/** Has been rebound already. */
const REBOUND = 'rebound.test';
const ATTACKER_ADDRESS = '127.0.0.2';
const MAPPED = `--host-resolver-rules=MAP ${EVIL} ${ATTACKER_ADDRESS},MAP ${REBOUND} 127.0.0.1`;
/** The second address of the loopback interface, which only Linux has by itself. */
const isBlocked = process.platform !== 'linux';

let browser: Browser;
let bench: RealHost;

beforeAll(async () => {
  if (isBlocked) return;
  bench = await realHost();
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  browser = await chromium.launch({ executablePath: requireBrowser(), args: [...sandbox, MAPPED] });
});
afterAll(() => browser?.close());

async function openPage(url: string): Promise<Page> {
  const page = await browser.newPage();
  onTestFinished(() => page.close());
  await page.goto(url);
  return page;
}

const loot = (target: string) => {
  const { host, sessionId, photoSha256 } = bench;
  return { target, token: host.file.token, sessionId, photoSha256 };
};

async function listening(server: Server, port: number): Promise<number> {
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(port, ATTACKER_ADDRESS, resolve);
  });
  onTestFinished(() => void server.close());
  return (server.address() as AddressInfo).port;
}

/** The attacker's own site: one page, no connection kept, so that the next request asks for the address again. */
async function evilSite(): Promise<number> {
  const site = createServer((_request, response) =>
    response.writeHead(200, { 'content-type': 'text/html', connection: 'close' }).end('<title>evil</title>'),
  );
  return listening(site, 0);
}

/**
 * The address behind the name `evil.test`, on the bench's own port: the attacker's site first, and after `rebind` the
 * bench, byte for byte. For the browser the origin stays the same, which is the whole trick of rebinding.
 */
async function rebindingName(): Promise<{ rebind(): void; reached(): number }> {
  let to = { host: ATTACKER_ADDRESS, port: await evilSite() };
  let connections = 0;
  const relay = createTcpServer((client) => {
    if (to.host === '127.0.0.1') connections += 1;
    const server = connect(to.port, to.host);
    client.pipe(server).pipe(client);
    for (const socket of [client, server]) socket.on('error', () => [client, server].forEach((end) => end.destroy()));
  });
  await listening(relay, bench.port);
  return { rebind: () => void (to = { host: '127.0.0.1', port: bench.port }), reached: () => connections };
}

const skipped = isBlocked ? ' (skipped: needs 127.0.0.2, which Linux has)' : '';

describe.skipIf(isBlocked)(`A3 a page of another site, with the token and a session in its hands${skipped}`, () => {
  it('reads nothing and changes nothing once its name leads to the bench', async () => {
    const before = await bench.counts();
    const name = await rebindingName();
    const page = await openPage(`http://${EVIL}:${bench.port}/`);
    expect(await page.title()).toBe('evil');
    name.rebind();
    expect(await page.evaluate(robBench, loot(''))).toEqual([]);
    expect(name.reached()).toBeGreaterThan(5);
    expect(await bench.counts()).toEqual(before);
  });

  it('reads nothing and changes nothing under any name of the bench', async () => {
    const before = await bench.counts();
    const page = await openPage(`http://${EVIL}:${await evilSite()}/`);
    for (const host of ['127.0.0.1', 'localhost', REBOUND]) {
      expect(await page.evaluate(robBench, loot(`http://${host}:${bench.port}`)), host).toEqual([]);
    }
    expect(await bench.counts()).toEqual(before);
  });

  it('is not shown in the bench’s place', async () => {
    await expect(openPage(`http://${REBOUND}:${bench.port}/`)).rejects.toThrow('ERR_HTTP_RESPONSE_CODE_FAILURE');
  });

  it('is stopped by where it comes from: the same page, of the bench itself, gets what it asks for', async () => {
    const page = await openPage(`http://127.0.0.1:${bench.port}/closed`);
    const got = await page.evaluate(robBench, loot(''));
    for (const what of ['reading: 200', 'a photograph: 200', 'a new person: 200', 'a socket answered']) {
      expect(got.join('\n')).toContain(what);
    }
  });
});
