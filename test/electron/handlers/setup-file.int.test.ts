import { readFileSync } from 'node:fs';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { apiClient } from '../../support/api-client.ts';
import { startHost } from '../../support/host-process.ts';
import { BACK_OFFICE_SECRET } from '../host/back-office.ts';
import { BADGE, newCommandId, PIN, SET_UP, startBench, temporaryFolder } from '../host/bench.ts';

/** Programs are started and ended here; a busy machine takes its time over that. */
vi.setConfig({ testTimeout: 60_000 });

const URL_WITH_KEY = 'https://bench:pass-canary@erp.example.com/returns?key=query-canary';
const ADMINISTRATOR = { name: 'Administrator 2', pin: '846201', badge: null };

async function exported() {
  const { host, client, dataDir } = await startBench();
  const endpoint = { url: URL_WITH_KEY, secret: BACK_OFFICE_SECRET, allowLoopback: false };
  const configured = await client.send('backOffice.configure', { commandId: newCommandId(), ...endpoint });
  if (configured.status !== 200) {
    const plain = { ...endpoint, url: 'https://erp.example.com/returns' };
    await client.ok('backOffice.configure', { commandId: newCommandId(), ...plain });
  }
  const { savedTo } = await client.ok<{ savedTo: string }>('setup.export', { commandId: newCommandId() });
  const { personId } = await client.ok<{ personId: string }>('session.current', {});
  const { stations } = await client.ok<{ stations: { stationId: string }[] }>('record.verify', {});
  return {
    host,
    client,
    dataDir,
    text: readFileSync(savedTo, 'utf8'),
    personId,
    stationId: stations[0]?.stationId ?? '',
  };
}

async function newHost() {
  const host = await startHost(temporaryFolder());
  onTestFinished(() => host.kill());
  return apiClient(host.file);
}

describe('the set-up as a file for the next bench', () => {
  it('holds no secret, no person and nothing of who the exporting station is', async () => {
    const { host, text, personId, stationId, dataDir } = await exported();
    const secrets = {
      PIN,
      BADGE,
      BACK_OFFICE_SECRET,
      personId,
      stationId,
      token: host.file.token,
      ownerToken: host.file.ownerToken,
      pepper: readFileSync(`${dataDir}/pepper.key`).toString('base64url'),
      person: 'Administrator 1',
      station: 'Bench 1',
      inTheAddress: 'canary',
    };
    const found = Object.entries(secrets).filter(([, secret]) => secret === '' || text.includes(secret));
    expect(found).toEqual([]);
    expect(JSON.parse(text)).toMatchObject({
      format: 'returns-bench-set-up',
      version: 1,
      site: { siteName: 'Site 1', siteCode: 'S1', zone: 'Europe/Madrid' },
      backOffice: { url: 'https://erp.example.com/returns' },
    });
  });

  it('is taken over at the first start, with a name of its own and no secret', async () => {
    const { text } = await exported();
    const next = await newHost();
    expect(await next.ok('setup.check', { text })).toMatchObject({ siteName: 'Site 1', policyVersion: 'default-1' });
    const own = { ...SET_UP, siteName: 'Ignored', siteCode: 'XX', stationName: 'Bench 2', stationCode: 'B2' };
    const params = { ...own, commandId: newCommandId(), administrator: ADMINISTRATOR, file: text };
    const { sessionId } = await next.ok<{ sessionId: string }>('setup.complete', params);
    expect(await next.ok('setup.status', {})).toMatchObject({ siteName: 'Site 1', stationCode: 'B2' });
    expect(await next.as(sessionId).ok('backOffice.get', {})).toMatchObject({
      url: 'https://erp.example.com/returns',
      hasSecret: false,
    });
  });

  it('means the same returns: both benches derive the same case for an RMA', async () => {
    const { client, text } = await exported();
    const siteOf = (written: string): string => (JSON.parse(written) as { site: { siteId: string } }).site.siteId;
    const next = await newHost();
    const params = { ...SET_UP, commandId: newCommandId(), administrator: ADMINISTRATOR, file: text };
    const { sessionId } = await next.ok<{ sessionId: string }>('setup.complete', params);
    const again = await next.as(sessionId).ok<{ savedTo: string }>('setup.export', { commandId: newCommandId() });
    expect(siteOf(readFileSync(again.savedTo, 'utf8'))).toBe(siteOf(text));
    expect(
      await client.ok('audit.list', { fromMs: null, toMs: null, act: 'export-made', actor: null, limit: 5 }),
    ).toMatchObject({
      rows: [{ detail: { kind: 'set-up' } }],
    });
  });

  it('is refused with what is wrong with it, and the first start is still to be done', async () => {
    const { text } = await exported();
    const file = JSON.parse(text) as Record<string, unknown>;
    const next = await newHost();
    const cases = {
      'setup-file-unreadable': 'RMA,Order',
      'setup-file-other': '{"sku":"A"}',
      'setup-file-newer': JSON.stringify({ ...file, version: 2 }),
      'setup-file-damaged': JSON.stringify({ ...file, pin: '1234' }),
    };
    for (const [kind, wrong] of Object.entries(cases)) {
      expect((await next.fails('setup.check', { text: wrong }, 422)).kind).toBe(kind);
      const params = { ...SET_UP, commandId: newCommandId(), administrator: ADMINISTRATOR, file: wrong };
      expect((await next.fails('setup.complete', params, 422)).kind).toBe(kind);
    }
    expect(await next.ok('setup.status', {})).toMatchObject({ isSetUp: false });
  });
});
