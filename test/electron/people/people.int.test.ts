import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type ApiClient, apiClient } from '../../support/api-client.ts';
import { type HostProcess, startHost } from '../../support/host-process.ts';
import { newCommandId, openCase, PIN, scan, signIn, startBench, TRACKING, type Bench } from '../host/bench.ts';

interface Person {
  readonly personId: string;
  readonly name: string;
  readonly roles: string[];
  readonly isActive: boolean;
  readonly hasBadge: boolean;
}
interface SignedIn {
  readonly sessionId: string;
  readonly person: Person;
  readonly rolesAfterPin: string[];
}

const OTHER_PIN = '482913';
let host: HostProcess;
let administrator: ApiClient;
let added = 0;

beforeAll(async () => {
  const bench = await startBench(afterAll);
  host = bench.host;
  administrator = bench.client;
}, 60_000);

async function add(...roles: string[]): Promise<Person & { badge: string }> {
  added += 1;
  const badge = `USRPERSON${added}X`;
  const person = { name: `Person ${added}`, pin: OTHER_PIN, badge, roles, locale: 'es' };
  return { ...(await administrator.ok<Person>('person.add', { commandId: newCommandId(), ...person })), badge };
}

const byBadge = (badge: string) => apiClient(host.file).ok<SignedIn>('session.signIn', { badge });
const change = (call: string, params: Readonly<Record<string, unknown>>) =>
  administrator.ok<Person>(call, { commandId: newCommandId(), ...params });
const refused = async (call: string, params: Readonly<Record<string, unknown>>) =>
  (await administrator.fails(call, { commandId: newCommandId(), ...params }, 422)).kind;

describe('A10 a badge at a bench', () => {
  it('switches who works here and leaves the case open under the new person', async () => {
    const first = await add('operator');
    const second = await add('operator', 'inspector');
    const one = apiClient(host.file).as((await byBadge(first.badge)).sessionId);
    const { caseId } = openCase((await scan(one, TRACKING)).bench);
    const { sessionId, person } = await byBadge(second.badge);
    expect(person).toMatchObject({ name: second.name, locale: 'es' });
    const two = apiClient(host.file).as(sessionId);
    const bench = await two.ok<Bench>('bench.get', {});
    expect(bench.case?.caseId).toBe(caseId);
    await two.ok('packaging.record', {
      commandId: newCommandId(),
      caseId,
      parcelId: bench.case?.parcels[0]?.parcelId,
      condition: 'intact',
    });
  });

  it('gives a supervisor bench rights until the PIN comes, and all of them then', async () => {
    const { badge } = await add('supervisor');
    const { sessionId, person, rolesAfterPin } = await byBadge(badge);
    expect([person.roles, rolesAfterPin]).toEqual([['operator'], ['supervisor']]);
    const client = apiClient(host.file).as(sessionId);
    await client.ok('bench.get', {});
    expect((await client.fails('person.list', {}, 403)).kind).toBe('role-missing');
    expect((await client.fails('session.raise', { pin: '999999' }, 422)).kind).toBe('pin-wrong');
    expect((await client.fails('person.list', {}, 403)).kind).toBe('role-missing');
    const raised = await client.ok<SignedIn>('session.raise', { pin: OTHER_PIN });
    expect([raised.sessionId, raised.person.roles, raised.rolesAfterPin]).toEqual([sessionId, ['supervisor'], []]);
    await client.ok('person.list', {});
  });

  it('opens no money: finance rights want the PIN', async () => {
    const { badge } = await add('finance');
    expect(await byBadge(badge)).toMatchObject({ person: { roles: [] }, rolesAfterPin: ['finance'] });
  });

  it('with the PIN gives everything at once', async () => {
    const { badge } = await add('supervisor', 'operator');
    const signedIn = await apiClient(host.file).ok<SignedIn>('session.signIn', { badge, pin: OTHER_PIN });
    expect(signedIn).toMatchObject({ person: { roles: ['supervisor', 'operator'] }, rolesAfterPin: [] });
    const wrong = await apiClient(host.file).fails('session.signIn', { badge, pin: '111111' }, 422);
    expect(wrong.kind).toBe('pin-wrong');
  });
});

describe('people settings', () => {
  it('end the sessions of somebody who is deactivated, and let them in again later', async () => {
    const { personId, badge, name } = await add('operator');
    const client = apiClient(host.file).as((await byBadge(badge)).sessionId);
    expect(await change('person.deactivate', { personId })).toMatchObject({ isActive: false });
    expect((await client.fails('bench.get', {}, 401)).kind).toBe('not-signed-in');
    const anyone = apiClient(host.file);
    expect((await anyone.fails('session.signIn', { badge }, 422)).kind).toBe('person-inactive');
    expect((await anyone.fails('session.signIn', { name, pin: OTHER_PIN }, 422)).kind).toBe('pin-wrong');
    expect(await anyone.ok('person.names', {})).not.toMatchObject({ names: expect.arrayContaining([name]) });
    await change('person.reactivate', { personId });
    expect(await byBadge(badge)).toMatchObject({ person: { personId } });
  });

  it('change rights under a running session, at once', async () => {
    const { personId, badge } = await add('supervisor');
    const client = apiClient(host.file);
    const { sessionId } = await client.ok<SignedIn>('session.signIn', { badge, pin: OTHER_PIN });
    await client.as(sessionId).ok('person.list', {});
    expect(await change('person.changeRoles', { personId, roles: ['operator'] })).toMatchObject({
      roles: ['operator'],
    });
    expect((await client.as(sessionId).fails('person.list', {}, 403)).kind).toBe('role-missing');
    await client.as(sessionId).ok('bench.get', {});
  });

  it('make the old badge and the old PIN void', async () => {
    const { personId, badge, name } = await add('operator');
    await change('person.issueBadge', { personId, badge: 'USRFRESH123' });
    await change('person.setPin', { personId, pin: '13572468' });
    const anyone = apiClient(host.file);
    expect((await anyone.fails('session.signIn', { badge }, 422)).kind).toBe('badge-unknown');
    expect((await anyone.fails('session.signIn', { name, pin: OTHER_PIN }, 422)).kind).toBe('pin-wrong');
    await anyone.ok('session.signIn', { name, pin: '13572468' });
    await byBadge('USRFRESH123');
    expect(await change('person.issueBadge', { personId, badge: null })).toMatchObject({ hasBadge: false });
    expect((await anyone.fails('session.signIn', { badge: 'USRFRESH123' }, 422)).kind).toBe('badge-unknown');
  });

  it('never take the last administrator away, and do once there is another', async () => {
    const { personId } = await administrator.ok<Person>('session.current', {});
    expect(await refused('person.deactivate', { personId })).toBe('last-administrator');
    expect(await refused('person.changeRoles', { personId, roles: ['operator'] })).toBe('last-administrator');
    const heir = await add('administrator');
    await change('person.changeRoles', { personId, roles: ['administrator', 'operator'] });
    await change('person.changeRoles', { personId: heir.personId, roles: ['operator'] });
    expect(await refused('person.deactivate', { personId })).toBe('last-administrator');
  });

  it('know nobody who was never added', async () => {
    const params = { commandId: newCommandId(), personId: '00000000-0000-4000-8000-0000000000ff' };
    expect((await administrator.fails('person.deactivate', params, 404)).kind).toBe('person-not-found');
  });

  it('are kept over a restart', { timeout: 60_000 }, async () => {
    const bench = await startBench();
    const person = { name: 'Operator 9', pin: OTHER_PIN, badge: 'USRNINE9999', roles: ['operator'], locale: 'en' };
    const { personId } = await bench.client.ok<Person>('person.add', { commandId: newCommandId(), ...person });
    await bench.client.ok('person.deactivate', { commandId: newCommandId(), personId });
    await bench.host.kill();
    const next = await startHost(bench.dataDir);
    const client = await signIn(next, 'USRCANARY7Q2W9', PIN);
    const { people } = await client.ok<{ people: Person[] }>('person.list', {});
    expect(people.find((row) => row.personId === personId)).toMatchObject({ isActive: false });
    await next.kill();
  });
});
