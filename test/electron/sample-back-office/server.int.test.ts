import { once } from 'node:events';
import { request, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { signAttempt } from '../../../electron/delivery/sign-attempt.ts';
import { createSampleBackOffice } from '../../../electron/sample-back-office/server.ts';
import { OTHER_SECRET, runBench, SECRET } from '../delivery/bench.ts';
import { givenRow, idOf, RECEIVED } from '../delivery/given-rows.ts';
import { factBody } from '../../../electron/delivery/fact-body.ts';

const MEDIA_TYPE = 'application/cloudevents+json; charset=utf-8';
let server: Server;
let base: string;

beforeEach(async () => {
  server = createSampleBackOffice({ secrets: [SECRET, OTHER_SECRET] });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  base = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
});

afterEach(async () => {
  server.closeAllConnections();
  await new Promise((closed) => server.close(closed));
});

interface PostOptions {
  readonly atMs?: number;
  readonly secret?: string;
  readonly id?: string;
  readonly type?: string;
}

async function post(body: string, options: PostOptions = {}): Promise<{ status: number; text: string }> {
  const { atMs = Date.now(), secret = SECRET, id = idOf('case|1'), type = MEDIA_TYPE } = options;
  const headers = { 'content-type': type, ...signAttempt(id, body, atMs, [secret]) };
  const answer = await fetch(`${base}/facts`, { method: 'POST', body, headers });
  return { status: answer.status, text: await answer.text() };
}

function bodyOf(payload: unknown = RECEIVED): string {
  const body = factBody(givenRow('case', 1, { payload }), '/sites/HZ1/stations/B1');
  if (!body.ok) throw new Error(body.error.text);
  return body.value;
}

const page = async (path: string): Promise<string> => (await fetch(`${base}${path}`)).text();
const setMode = (mode: string, type = 'application/json'): Promise<Response> =>
  fetch(`${base}/mode`, { method: 'POST', headers: { 'content-type': type }, body: JSON.stringify({ mode }) });

describe('the sample back office', () => {
  it('accepts what the sender sends, once', async () => {
    const bench = runBench([givenRow('case', 1), givenRow('case', 2)], { url: `${base}/facts`, startMs: Date.now() });
    await bench.until(() => bench.queue.rows().every(({ state }) => state === 'sent'));
    await bench.stop();
    expect(JSON.parse(await page('/accepted'))).toMatchObject({
      counts: { accepted: 2, repeats: 0, refused: 0 },
      facts: [{ event: { id: idOf('case|2') } }, { event: { id: idOf('case|1') } }],
    });
  });

  it('takes a repeat without a second effect and refuses the same id with other content', async () => {
    expect(await post(bodyOf())).toEqual({ status: 200, text: 'accepted' });
    expect(await post(bodyOf())).toEqual({ status: 200, text: 'repeat' });
    expect((await post(bodyOf({ ...RECEIVED, grossMg: 1 }))).status).toBe(409);
    expect(JSON.parse(await page('/accepted')).counts).toEqual({ accepted: 1, repeats: 1, refused: 1 });
  });

  it.each([
    ['a wrong secret', { secret: `whsec_${Buffer.alloc(32, 7).toString('base64')}` }, 401],
    ['a time 301 s ago', { atMs: Date.now() - 310_000 }, 401],
    ['a time 301 s ahead', { atMs: Date.now() + 310_000 }, 401],
    ['a time 290 s ago', { atMs: Date.now() - 290_000 }, 200],
    ['the other secret', { secret: OTHER_SECRET }, 200],
    ['another id in the header', { id: idOf('elsewhere') }, 400],
    ['another content type', { type: 'application/json' }, 415],
  ] as const)('judges %s', async (_name, options, status) => {
    expect((await post(bodyOf(), options)).status).toBe(status);
  });

  it('refuses what is no fact, and what is too long', async () => {
    expect((await post('{}')).status).toBe(400);
    expect((await post('no json')).status).toBe(400);
    expect((await post('x'.repeat(300_000))).status).toBe(413);
  });

  it('misbehaves on demand', async () => {
    for (const [mode, status] of [
      ['500', 500],
      ['410', 410],
      ['ok', 200],
    ] as const) {
      expect((await setMode(mode)).status).toBe(200);
      expect((await post(bodyOf())).status).toBe(status);
    }
    expect((await setMode('mad')).status).toBe(400);
    expect((await setMode('ok', 'text/plain')).status).toBe(415);
  });

  it('says what it accepted in three languages, escaped', async () => {
    await post(bodyOf({ ...RECEIVED, trackingNumber: '<img src=x onerror=alert(1)>' }));
    expect(await page('/?lang=en')).toContain('Parcel &lt;img src=x onerror=alert(1)&gt; received, 1254 g');
    expect(await page('/?lang=zh-CN')).toContain('已收到包裹 &lt;img');
    expect(await page('/facts-list?lang=es')).toContain('Paquete &lt;img');
    for (const path of ['/?lang=en', '/facts-list?lang=es']) expect(await page(path)).not.toContain('<img');
  });

  it('lets a page load nothing from elsewhere and answers to its own name only', async () => {
    const answer = await fetch(`${base}/`);
    expect(answer.headers.get('content-security-policy')).toContain("default-src 'none'");
    expect(await statusFor({ host: 'attacker.example' })).toBe(403);
  });
});

function statusFor(headers: Record<string, string>): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    request(base, { headers }, (response) => resolve(response.resume().statusCode))
      .on('error', reject)
      .end();
  });
}
