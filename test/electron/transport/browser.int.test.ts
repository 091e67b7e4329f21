import { writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { chromium } from '@playwright/test';
import type { Browser, Page } from '@playwright/test';
import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import type { Dispatcher } from '../../../electron/transport/dispatcher.ts';
import { createStation } from '../../contract/host-client.contract.ts';
import { requireBrowser } from '../../support/browser.ts';
import { PAGE_TOKEN, createRendererDir, startServer } from './http-fixture.ts';

/** A page that does what ours does with the token, and tells in its title how far it came. */
const PAGE_SCRIPT = `
  const meta = document.querySelector('meta[name="host-token"]');
  if (meta) { sessionStorage.setItem('token', meta.content); meta.remove(); history.replaceState(null, '', '/'); }
  const socket = new WebSocket('ws://' + location.host + '/socket');
  socket.onopen = () => {
    socket.send(JSON.stringify({ token: sessionStorage.getItem('token') }));
    socket.send(JSON.stringify({ kind: 'request', id: 1, call: 'parcel.weigh', params: { grossMg: 101 }, sessionId: 's1' }));
  };
  socket.onmessage = ({ data }) => { document.title = data; };
  socket.onclose = ({ code }) => { document.title = 'closed ' + code; };
`;

/** What a hostile page tries against the bench at \`target\`; true for everything that gave it something. */
const ATTACK = async (target: string): Promise<Record<string, boolean>> => {
  const loads = (tag: 'img' | 'script', src: string): Promise<boolean> =>
    new Promise((resolve) => {
      const element = document.createElement(tag);
      element.onload = () => resolve(true);
      element.onerror = () => resolve(false);
      element.src = src;
      document.head.append(element);
    });
  const opens = (url: string): Promise<boolean> =>
    new Promise((resolve) => {
      const socket = new WebSocket(url);
      socket.onopen = () => resolve(true);
      socket.onerror = () => resolve(false);
    });
  const reads = (init: RequestInit): Promise<boolean> =>
    fetch(`${target}/api/parcel.weigh`, init).then(
      (response) => response.ok,
      () => false,
    );
  return {
    page: await fetch(target).then(
      (response) => response.ok,
      () => false,
    ),
    image: await loads('img', `${target}/decoder.wasm`),
    script: await loads('script', `${target}/assets/index-aBcD1234.js`),
    plain: await reads({ method: 'POST', body: '{"grossMg":1}' }),
    json: await reads({ method: 'POST', body: '{"grossMg":1}', headers: { 'content-type': 'application/json' } }),
    socket: await opens(`${target.replace('http', 'ws')}/socket`),
  };
};

describe('in a real browser', () => {
  let browser: Browser;
  beforeAll(async () => {
    const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
    const args = [...sandbox, '--host-resolver-rules=MAP evil.test 127.0.0.1'];
    browser = await chromium.launch({ executablePath: requireBrowser(), args });
  });
  afterAll(() => browser.close());

  async function openPage(url: string): Promise<{ page: Page; complaints: string[] }> {
    const page = await browser.newPage();
    onTestFinished(() => page.close());
    const complaints: string[] = [];
    page.on('console', (line) => line.type() === 'error' && complaints.push(line.text()));
    await page.goto(url);
    return { page, complaints };
  }

  it('opens once, speaks to the host, and survives a reload', async () => {
    const rendererDir = createRendererDir();
    writeFileSync(join(rendererDir, 'assets', 'index-aBcD1234.js'), PAGE_SCRIPT);
    const server = await startServer(createStation(), { rendererDir });
    const { page, complaints } = await openPage(server.openUrl());
    const answered = '{"kind":"response","id":1,"outcome":{"ok":true,"result":{"netMg":1,"personId":"p1"}}}';
    await expect.poll(() => page.title()).toBe(answered);
    expect(page.url()).toBe(`${server.url}/`);
    expect(await page.content()).not.toContain(PAGE_TOKEN);
    await page.evaluate(() => (document.title = ''));
    await page.reload();
    await expect.poll(() => page.title()).toBe(answered);
    expect(complaints).toEqual([]);
  });

  it('runs no script but its own, and no text as code', async () => {
    const server = await startServer();
    const { page } = await openPage(server.openUrl());
    const blocked = await page.evaluate(() => {
      const tries = {
        inline: () => {
          const script = document.createElement('script');
          script.textContent = 'window.hacked = true';
          document.head.append(script);
          return 'hacked' in window;
        },
        html: () => Boolean((document.body.innerHTML = '<b>x</b>')),
        policy: () => Boolean(Reflect.get(window, 'trustedTypes').createPolicy('other', {})),
      };
      return Object.entries(tries).map(([name, attempt]) => {
        try {
          return [name, attempt()];
        } catch {
          return [name, false];
        }
      });
    });
    expect(Object.fromEntries(blocked)).toEqual({ inline: false, html: false, policy: false });
  });

  it('gives nothing to a page of another site, under its own name or ours', async () => {
    const station = createStation();
    let dispatched = 0;
    const dispatcher: Dispatcher = {
      dispatch: (request) => {
        dispatched++;
        return station.dispatcher.dispatch(request);
      },
    };
    const server = await startServer(station, { dispatcher });
    const evil = createServer((_request, response) =>
      response.setHeader('content-type', 'text/html').end('<title>evil</title>'),
    );
    await new Promise<void>((resolve) => evil.listen(0, '127.0.0.1', resolve));
    onTestFinished(() => void evil.close());
    const address = evil.address();
    const evilPort = typeof address === 'object' && address !== null ? address.port : 0;
    const nothing = { page: false, image: false, script: false, plain: false, json: false, socket: false };
    const { page } = await openPage(`http://evil.test:${evilPort}/`);
    for (const target of [server.url, `http://evil.test:${server.port}`, `http://localhost:${server.port}`]) {
      expect(await page.evaluate(ATTACK, target), target).toEqual(nothing);
    }
    // Chromium shows its own error page for an empty 421: no document of that name ever runs.
    await expect(page.goto(`http://evil.test:${server.port}/`)).rejects.toThrow('ERR_HTTP_RESPONSE_CODE_FAILURE');
    expect(dispatched).toBe(0);
  });
});
