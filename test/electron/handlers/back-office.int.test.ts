import { afterAll, beforeAll, describe, expect, it, onTestFinished } from 'vitest';
import type { ApiClient } from '../../support/api-client.ts';
import { openReceiver } from '../../support/receiver.ts';
import { BACK_OFFICE_SECRET } from '../host/back-office.ts';
import { type Fact, newCommandId, scan, startBench, TRACKING } from '../host/bench.ts';

let client: ApiClient;

beforeAll(async () => {
  ({ client } = await startBench(afterAll));
}, 60_000);

const configure = (url: string | null, allowLoopback: boolean, secret: string | null = BACK_OFFICE_SECRET) => ({
  commandId: newCommandId(),
  url,
  secret,
  allowLoopback,
});

describe('a back office address', () => {
  it.each([
    ['erp.example.com', false, 'endpoint-not-a-url'],
    ['http://erp.example.com/returns', false, 'endpoint-https-required'],
    ['ftp://erp.example.com/returns', false, 'endpoint-https-required'],
    ['https://127.0.0.1/returns', false, 'endpoint-loopback'],
    ['https://localhost/returns', false, 'endpoint-loopback'],
    ['https://169.254.169.254/latest/meta-data', false, 'endpoint-forbidden-address'],
    ['https://metadata.google.internal/x', true, 'endpoint-forbidden-address'],
    ['https://user:pass@erp.example.com/', false, 'endpoint-credentials-in-url'],
    ['https://erp.example.com/#returns', false, 'endpoint-fragment-in-url'],
  ])('%s (loopback allowed: %s) is refused as %s', async (url, allowLoopback, kind) => {
    const error = await client.fails('backOffice.configure', configure(url, allowLoopback), 422);
    expect(error.kind).toBe(kind);
    expect(error.message).toMatch(/enter|take|leave|choose|check/i);
    expect(await client.ok('backOffice.get', {})).toMatchObject({ url: null, hasSecret: false });
  });

  it.each(['not-a-secret', 'whsec_', 'whsec_c2hvcnQ='])('wants a real signing secret, not %s', async (secret) => {
    const error = await client.fails('backOffice.configure', configure('https://erp.example.com/', false, secret), 422);
    expect(error.kind).toMatch(/^endpoint-/);
  });

  it('is kept, its secret is never told', async () => {
    const set = await client.ok('backOffice.configure', configure('https://erp.example.com/returns', false));
    expect(set).toMatchObject({ url: 'https://erp.example.com/returns', hasSecret: true });
    expect(JSON.stringify(set)).not.toContain(BACK_OFFICE_SECRET.slice(6));
    const kept = await client.ok('backOffice.configure', configure('https://erp.example.com/other', false, null));
    expect(kept).toMatchObject({ url: 'https://erp.example.com/other', hasSecret: true });
    expect(await client.ok('backOffice.configure', configure(null, false, null))).toMatchObject({ url: null });
  });
});

describe('a back office that answers 500', () => {
  it('is shown with its status, and the fact waits and goes out when it is mended', { timeout: 60_000 }, async () => {
    const receiver = await openReceiver();
    onTestFinished(() => receiver.close());
    receiver.answer(() => ({ status: 500, body: '<h1>Out of order</h1>' }));
    await client.ok('backOffice.configure', configure(receiver.url, true));
    await scan(client, TRACKING);
    await receiver.received(1);
    const { facts, backOffice } = await factsWith((fact) => fact.attempts > 0 || fact.lastError !== null);
    expect(facts[0]).toMatchObject({ state: 'waiting', lastError: { status: 500 } });
    expect(facts[0]?.lastError?.text.length).toBeGreaterThan(20);
    expect(backOffice).toMatchObject({ isReachable: true });
    receiver.answer(() => ({ status: 204 }));
    const after = await factsWith((fact) => fact.state === 'sent');
    expect(receiver.posts.map(({ id }) => id)).toEqual(receiver.posts.map(() => after.facts[0]?.factId));
    expect(new Set(receiver.posts.map(({ body }) => body)).size).toBe(1);
  });
});

async function factsWith(isMeant: (fact: Fact) => boolean): Promise<{ facts: Fact[]; backOffice: unknown }> {
  for (;;) {
    const list = await client.ok<{ facts: Fact[]; backOffice: unknown }>('outbox.list', { state: 'any', limit: 5 });
    if (list.facts.some(isMeant)) return list;
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
