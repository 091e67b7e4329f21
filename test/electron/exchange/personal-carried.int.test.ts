import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, vi } from 'vitest';
import { apiClient } from '../../support/api-client.ts';
import { newCommandId, PIN } from '../host/bench.ts';
import { exportFrom, hear, importInto, type SiteBench, startSite } from './two-hosts.ts';

/** Programs are started and ended here; a busy machine takes its time over that. */
vi.setConfig({ testTimeout: 120_000 });

const BUYER = 'Buyer Canary';
const DETAILS = { account: null, name: BUYER, phone: '600 004 821', reason: null, sender: null, region: null };
const SLIP = { found: true, rmaWritten: null, orderWritten: null };
const ALL_ACTS = { fromMs: null, toMs: null, act: null, actor: null, limit: 50 };

const doAt = <Result>({ client }: SiteBench, call: string, params: object): Promise<Result> =>
  client.ok<Result>(call, { commandId: newCommandId(), ...params });

async function slipAt(bench: SiteBench): Promise<string> {
  const { bench: seen } = await doAt<{ bench: { case: { caseId: string } } }>(bench, 'unidentified.open', {});
  const { caseId } = seen.case;
  await doAt(bench, 'slip.record', { ...SLIP, caseId, details: DETAILS });
  return caseId;
}

const buyerAt = async ({ client }: SiteBench, caseId: string): Promise<string | null> =>
  (await client.ok<{ slip: { details: { name: string } | null } | null }>('unidentified.get', { caseId })).slip?.details
    ?.name ?? null;

const namesAt = async ({ client }: SiteBench): Promise<string[]> =>
  (await client.ok<{ names: string[] }>('person.names', {})).names;

const personalIn = (path: string): string => readFileSync(join(path, 'personal.jsonl'), 'utf8');

describe('P3 what a slip said of a buyer', () => {
  it('goes with the events that name it, and once erased stays erased on every bench', async () => {
    const [b1, b2] = await startSite();
    const caseId = await slipAt(b1);
    const old = await exportFrom(b1);
    await importInto(b2, old.path);
    expect(await buyerAt(b2, caseId)).toBe(BUYER);

    expect(await doAt(b1, 'personal.erase', { of: { caseId } })).toEqual({ erased: 1 });
    expect(await doAt(b1, 'personal.erase', { of: { caseId } })).toEqual({ erased: 0 });
    expect(await buyerAt(b1, caseId)).toBeNull();

    await importInto(b1, (await exportFrom(b2)).path);
    expect(await buyerAt(b1, caseId)).toBeNull();

    const since = await exportFrom(b1, { since: { cut: old.cut } });
    expect(personalIn(since.path)).not.toContain(BUYER);
    await importInto(b2, since.path);
    expect(await buyerAt(b2, caseId)).toBeNull();
    expect(await importInto(b2, old.path)).toMatchObject({ personalTaken: 0 });
    expect(await buyerAt(b2, caseId)).toBeNull();
    for (const { client } of [b1, b2]) {
      expect(await client.ok('record.verify', {})).toMatchObject({ isSound: true });
      const { rows } = await client.ok<{ rows: { act: string }[] }>('audit.list', ALL_ACTS);
      expect(rows.filter(({ act }) => act === 'personal-erased')).toHaveLength(1);
    }

    await doAt(b1, 'slip.record', { ...SLIP, caseId, details: { ...DETAILS, name: 'Buyer again' } });
    expect(await buyerAt(b1, caseId)).toBe('Buyer again');
  });

  it('and a name stay behind when no exported event names them', async () => {
    const [b1] = await startSite();
    await slipAt(b1);
    const { cut } = await exportFrom(b1);
    const person = { name: 'Operator late', pin: '482913', badge: null, roles: ['operator'], locale: 'en' };
    await doAt(b1, 'person.add', person);
    const { path } = await exportFrom(b1, { since: { cut } });
    const lines = personalIn(path).trim().split('\n');
    const values = lines.map((line) => (JSON.parse(line) as { value: string }).value);
    expect(values.toSorted()).toEqual(['Administrator B1', 'Operator late']);
  });
});

describe('people of another bench', () => {
  it('are names in the history here: nobody signs in under them, and nothing of them is changed', async () => {
    const [b1, b2] = await startSite();
    const caseId = await slipAt(b1);
    await hear(b2, b1);
    expect(await namesAt(b2)).toEqual(['Administrator B2']);
    const { people } = await b2.client.ok<{ people: { name: string }[] }>('person.list', {});
    expect(people.map(({ name }) => name)).toEqual(['Administrator B2']);
    const timeline = await b2.client.ok<{ entries: { by: { name: string; personId: string } }[] }>('case.timeline', {
      caseId,
    });
    const [{ by } = { by: { name: '', personId: '' } }] = timeline.entries;
    expect(by.name).toBe('Administrator B1');
    const anyone = apiClient(b2.host.file);
    expect((await anyone.fails('session.signIn', { name: 'Administrator B1', pin: PIN }, 422)).kind).toBe('pin-wrong');
    const change = { commandId: newCommandId(), personId: by.personId };
    await b2.client.fails('person.setPin', { ...change, pin: PIN }, 404);
    await b2.client.fails('person.issueBadge', { ...change, badge: 'USRSTRANGER1' }, 404);
    await doAt(b2, 'person.add', { name: by.name, pin: '482913', badge: null, roles: ['operator'], locale: 'en' });
    await apiClient(b2.host.file).ok('session.signIn', { name: by.name, pin: '482913' });
  });

  it('P3 keep their name while they sign in, and lose it everywhere when it is erased', async () => {
    const [b1, b2] = await startSite();
    const person = { name: 'Operator gone', pin: '482913', badge: null, roles: ['operator'], locale: 'en' };
    const { personId } = await doAt<{ personId: string }>(b1, 'person.add', person);
    const erase = { commandId: newCommandId(), of: { personId } };
    expect((await b1.client.fails('personal.erase', erase, 422)).kind).toBe('person-signs-in');
    await doAt(b1, 'person.deactivate', { personId });
    const old = await exportFrom(b1);
    expect(await doAt(b1, 'personal.erase', { of: { personId } })).toEqual({ erased: 1 });
    await hear(b2, b1);
    await importInto(b2, old.path);
    const { actors } = await b2.client.ok<{ actors: { actor: string; name: string }[] }>('audit.list', ALL_ACTS);
    expect(actors.map(({ name }) => name)).not.toContain('Operator gone');
    expect(personalIn((await exportFrom(b2)).path)).not.toContain('Operator gone');
  });
});
