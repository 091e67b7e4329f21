import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ApiClient } from '../../support/api-client.ts';
import { type Bench, importCsv, newCommandId, openCase, scan, startBench } from '../host/bench.ts';

let client: ApiClient;
let dataDir: string;
let bench: Awaited<ReturnType<typeof startBench>>;

beforeAll(async () => {
  bench = await startBench(afterAll);
  ({ client, dataDir } = bench);
}, 60_000);

const params = (raw: string) => ({ commandId: newCommandId(), raw, source: 'wedge' });

describe('V7 a code that is no work', () => {
  it('is an answer and is written down when nobody knows it', async () => {
    const before = await client.ok<{ events: number }>('health.get', {});
    const { outcome } = await scan(client, 'NOBODY-KNOWS-7');
    expect(outcome).toEqual({ kind: 'parcel-first', name: 'NOBODY-KNOWS-7' });
    const after = await client.ok<{ events: number }>('health.get', {});
    expect(after.events).toBe(before.events + 1);
  });

  it('typed with a wrong check digit is said to be mistyped; a scanner reads what is printed', async () => {
    const typed = { ...params('RR417921169ES'), source: 'typed' };
    const { outcome } = await client.ok<{ outcome: { kind: string } }>('code.scan', typed);
    expect(outcome).toMatchObject({ kind: 'unknown', check: 'failed' });
  });

  it.each([
    ['4 kB', 'A'.repeat(4_096), 422, 'code-too-long', /scan the parcel number alone/],
    ['8 kB, the longest the call takes', 'A'.repeat(8_192), 422, 'code-too-long', /scan the parcel number alone/],
    ['more than 8 kB', 'A'.repeat(8_193), 400, 'params-invalid', /code\.scan: raw: .*8192/],
    ['the most letters a QR code holds', 'Q'.repeat(4_296), 422, 'code-too-long', /scan the parcel number alone/],
    ['the most digits a QR code holds', '7'.repeat(7_089), 422, 'code-too-long', /scan the parcel number alone/],
    ['nothing', '', 422, 'code-empty', /scan it again/],
    ['spaces', '   ', 422, 'code-empty', /scan it again/],
    ['a bell in the middle', 'RMA\u0007-20001', 422, 'code-control-characters', /set the scanner up/],
    ['a NUL', 'RMA\u0000-20001', 422, 'code-control-characters', /set the scanner up/],
    ['an escape sequence', '\u001b[2JRMA-20001', 422, 'code-control-characters', /set the scanner up/],
    ['a C1 control', 'RMA\u009b-20001', 422, 'code-control-characters', /set the scanner up/],
  ])('%s is refused with what to do', async (_what, raw, status, kind, remedy) => {
    const error = await client.fails('code.scan', params(raw), status);
    expect(error.kind).toBe(kind);
    expect(error.message).toMatch(remedy);
  });

  it.each([
    "'; DROP TABLE event; --",
    '=cmd|calc',
    '{{7*7}}',
    '../../etc/passwd',
    '<img src=x onerror=alert(1)>',
    '💥',
    '${7*7}',
    '%00%0d%0a',
    '\u202e42-AMR',
    '\u0645\u062d\u0645\u062f',
  ])('%s is text like any other', async (raw) => {
    expect(['unknown', 'parcel-first']).toContain((await scan(client, raw)).outcome.kind);
    expect((await client.send('health.get', {})).status).toBe(200);
  });
});

describe('V7 a code in no encoding', () => {
  it.each([
    ['half a UTF-8 character', [0xe2, 0x82]],
    ['Latin-1', [0xf1]],
    ['an overlong slash', [0xc0, 0xaf]],
    ['UTF-16', [0xff, 0xfe, 0x41, 0x00]],
  ])('%s is refused before it is a code', async (_what, bytes) => {
    const { host } = bench;
    const [before, after] = JSON.stringify(params('#')).split('#');
    const body = Buffer.concat([Buffer.from(before ?? ''), Buffer.from(bytes), Buffer.from(after ?? '')]);
    const headers = { authorization: `Bearer ${host.file.token}`, 'content-type': 'application/json' };
    const response = await fetch(`${host.file.url}/api/code.scan`, { method: 'POST', headers, body });
    expect([response.status, await response.json()]).toMatchObject([400, { error: { kind: 'body-invalid' } }]);
  });
});

describe('H10 parameters that are not what the call takes', () => {
  it.each([
    ['a wrong type', 'code.scan', { commandId: newCommandId(), raw: 7, source: 'api' }, /code\.scan: raw: /],
    ['an unknown key', 'bench.get', { verbose: true }, /bench\.get: .*verbose/],
    ['an unknown source', 'code.scan', { ...params('X'), source: 'telepathy' }, /source: /],
    ['no command id', 'code.scan', { raw: 'X', source: 'api' }, /commandId: /],
    ['a command id that is none', 'code.scan', { ...params('X'), commandId: 'one' }, /commandId: /],
    ['a float for milligrams', 'parcel.weighManual', { grossMg: 1.5 }, /grossMg: /],
    ['a number beyond integers', 'content.count', { counted: 1e21 }, /counted: /],
    ['a list instead of parameters', 'bench.get', [], /bench\.get: /],
    ['null instead of parameters', 'bench.get', null, /bench\.get: /],
  ])('%s is refused with its place', async (_what, call, wrong, place) => {
    const error = await client.fails(call, wrong, 400);
    expect(error.kind).toBe('params-invalid');
    expect(error.message).toMatch(place);
  });

  it.each([
    ['__proto__', '{"__proto__":{"polluted":1}}'],
    ['constructor.prototype', '{"constructor":{"prototype":{"polluted":1}}}'],
    ['nesting 100,000 deep', `${'{"a":'.repeat(100_000)}1${'}'.repeat(100_000)}`],
    ['half a document', '{"raw":'],
    ['no document', ''],
  ])('%s harms nobody', async (_what, body) => {
    const { host } = bench;
    const headers = {
      authorization: `Bearer ${host.file.token}`,
      'content-type': 'application/json',
    };
    const response = await fetch(`${host.file.url}/api/setup.status`, { method: 'POST', headers, body });
    expect(response.status).toBe(400);
    const { error } = (await response.json()) as { error: { kind: string; message: string } };
    expect(['params-invalid', 'body-invalid']).toContain(error.kind);
    expect(error.message.length).toBeGreaterThan(20);
    expect((await client.send('bench.get', {})).status).toBe(200);
  });

  it('refuses a body over 1 MB', async () => {
    const error = await client.fails('code.scan', params('A'.repeat(1_100_000)), 413);
    expect(error).toMatchObject({ kind: 'body-too-large', message: expect.stringContaining('1 MB') });
  });
});

describe('V7 HTML and formulas in the names of an imported catalogue', () => {
  const NAMES = ['<img src=x onerror=alert(1)>', '=HYPERLINK("http://x";"y")', '</script><script>alert(1)</script>'];

  it('come back as the text they are', async () => {
    const quoted = (name: string): string => `"${name.replaceAll('"', '""')}"`;
    const items = NAMES.map((name, index) => `EVIL-${index},${quoted(name)}`).join('\n');
    await importCsv(client, dataDir, 'catalogue', `SKU,Name\n${items}\n`);
    const returns = NAMES.map((_name, index) => `RMA-EVIL-${index},EVIL-${index},1`).join('\n');
    await importCsv(client, dataDir, 'returns', `RMA,SKU,Qty\n${returns}\n`);
    for (const [index, name] of NAMES.entries()) {
      const answer = await scan(client, `RMA-EVIL-${index}`);
      expect(openCase(answer.bench).lines[0]?.name).toBe(name);
    }
    expect((await client.ok<Bench>('bench.get', {})).case).not.toBeNull();
  });
});
