import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { ROLES, type Role } from '../../../shared/protocol/call.ts';
import { CALLS } from '../../../shared/protocol/calls.ts';
import { type ApiClient, apiClient, errorOf } from '../../support/api-client.ts';
import type { HostProcess } from '../../support/host-process.ts';
import { newCommandId, startBench } from '../host/bench.ts';

/** No call has it, so whoever is let in is told so, and nothing happens. */
const WRONG_PARAMS = { noSuchParameter: 1 };

let host: HostProcess;
const clients = new Map<Role, ApiClient>();

beforeAll(async () => {
  const bench = await startBench(afterAll);
  host = bench.host;
  for (const role of ROLES) {
    const person = {
      name: `One ${role}`,
      pin: '482913',
      badge: `USRROLE${role.toUpperCase()}`,
      roles: [role],
      locale: 'en',
    };
    await bench.client.ok('person.add', { commandId: newCommandId(), ...person });
    const { badge, pin } = person;
    const { sessionId } = await apiClient(host.file).ok<{ sessionId: string }>('session.signIn', { badge, pin });
    clients.set(role, apiClient(host.file).as(sessionId));
  }
}, 60_000);

const calls = Object.entries(CALLS).map(([name, { access }]) => ({ name, access }));
const restricted = calls.filter(({ access }) => access !== 'open');

describe('A14 every declared call over HTTP', () => {
  it.each(restricted)('$name wants somebody signed in', async ({ name }) => {
    const error = await apiClient(host.file).fails(name, WRONG_PARAMS, 401);
    expect(error).toMatchObject({ kind: 'not-signed-in', message: expect.stringContaining('Sign in first') });
    const stranger = apiClient(host.file).as('not-a-session-of-this-host');
    expect((await stranger.fails(name, WRONG_PARAMS, 401)).kind).toBe('not-signed-in');
  });

  it.each(calls)('$name lets in exactly the roles it names', async ({ name, access }) => {
    for (const role of ROLES) {
      const answer = await clients.get(role)?.send(name, WRONG_PARAMS);
      const isMeant = access === 'open' || access === 'anyone' || access.includes(role);
      expect([role, answer?.status]).toEqual([role, isMeant ? 400 : 403]);
      expect(answer && errorOf(answer).kind).toBe(isMeant ? 'params-invalid' : 'role-missing');
    }
  });

  it('is shut without the token, whatever the session', async () => {
    const { sessionId } = await apiClient(host.file).ok<{ sessionId: string }>('session.signIn', {
      badge: 'USRROLEADMINISTRATOR',
    });
    const wrong = apiClient({ ...host.file, token: 'x'.repeat(43) }).as(sessionId);
    for (const name of ['setup.status', 'bench.get', 'case.close', 'no.such', 'photos']) {
      expect(await wrong.fails(name, {}, 401)).toMatchObject({ kind: 'token-wrong' });
    }
  });

  it('says that a call does not exist, and where they are listed', async () => {
    const error = await apiClient(host.file).fails('parcel.explode', {}, 404);
    expect(error).toMatchObject({ kind: 'call-unknown', message: expect.stringContaining('README') });
  });
});

describe('the owner token', () => {
  it('administers without signing in, and acts as a person once a session is sent along', async () => {
    const owner = apiClient(host.file, 'owner');
    expect((await owner.send('person.list', {})).status).toBe(200);
    expect(await owner.ok('session.current', {})).toMatchObject({ personId: 'owner' });
    const badge = 'USRROLEOPERATOR';
    const { sessionId } = await owner.ok<{ sessionId: string }>('session.signIn', { badge });
    expect(await owner.as(sessionId).ok('session.current', {})).toMatchObject({ name: 'One operator' });
    expect((await owner.as(sessionId).fails('person.list', {}, 403)).kind).toBe('role-missing');
  });

  it('is not the token a page gets', () => {
    expect(host.file.ownerToken).not.toBe(host.file.token);
    expect(host.file.token).toMatch(/^[\w-]{43}$/);
  });
});
