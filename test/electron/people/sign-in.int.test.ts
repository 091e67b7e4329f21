import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { type ApiClient, apiClient, errorOf } from '../../support/api-client.ts';
import { startHost } from '../../support/host-process.ts';
import { BADGE, newCommandId, PIN, SET_UP, setUp, startBench, temporaryFolder } from '../host/bench.ts';

/** Programs are started and ended here; a busy machine takes its time over that. */
vi.setConfig({ testTimeout: 60_000 });

const NAME = 'Administrator 1';
const WRONG = '000000';

const signIn = (client: ApiClient, pin: string, name = NAME) => client.send('session.signIn', { name, pin });

/** The machine's clock, an hour later than it is. */
const AN_HOUR_LATER = ['--import', 'data:text/javascript,const now=Date.now;Date.now=()=>now()+3600000'];

describe('A9 signing in', () => {
  it('counts wrong PINs, locks after five, and says how many are left and until when', async () => {
    const { host } = await startBench();
    const client = apiClient(host.file);
    for (const triesLeft of [4, 3, 2, 1]) {
      const answer = await signIn(client, WRONG);
      expect(answer.status).toBe(422);
      expect(errorOf(answer)).toMatchObject({ kind: 'pin-wrong', details: { triesLeft } });
      expect(errorOf(answer).message).toContain(`${triesLeft} tries left`);
    }
    const locked = errorOf(await signIn(client, WRONG));
    expect(locked).toMatchObject({ kind: 'pin-locked', details: { untilMs: expect.any(Number) } });
    expect(errorOf(await signIn(client, PIN)).kind).toBe('pin-locked');
  });

  it('keeps a lock over kill -9 and a clock set an hour on; a badge still opens', async () => {
    const { host, dataDir } = await startBench();
    const client = apiClient(host.file);
    for (let time = 0; time < 5; time += 1) await signIn(client, WRONG);
    await host.kill();
    const next = await startHost(dataDir, [], { nodeArgs: AN_HOUR_LATER });
    onTestFinished(() => next.kill());
    const again = apiClient(next.file);
    expect(errorOf(await signIn(again, PIN)).kind).toBe('pin-locked');
    expect((await again.send('session.signIn', { badge: BADGE })).status).toBe(200);
  });

  it('counts fifty tries at once as fifty', { timeout: 60_000 }, async () => {
    const { host } = await startBench();
    const client = apiClient(host.file);
    const answers = await Promise.all(Array.from({ length: 50 }, () => signIn(client, WRONG)));
    const kinds = answers.map((answer) => errorOf(answer).kind);
    expect(kinds.filter((kind) => kind === 'pin-wrong')).toHaveLength(4);
    expect(kinds.filter((kind) => kind === 'pin-locked')).toHaveLength(46);
  });

  it('forgets wrong tries once the right PIN came', async () => {
    const { host } = await startBench();
    const client = apiClient(host.file);
    for (let time = 0; time < 4; time += 1) await signIn(client, WRONG);
    expect((await signIn(client, PIN)).status).toBe(200);
    expect(errorOf(await signIn(client, WRONG))).toMatchObject({ details: { triesLeft: 4 } });
  });

  it('does not tell an unknown name from a wrong PIN, and knows no unknown badge', async () => {
    const { host } = await startBench();
    const client = apiClient(host.file);
    const known = errorOf(await signIn(client, WRONG));
    const unknown = errorOf(await signIn(client, WRONG, 'Nobody 9'));
    expect(unknown).toEqual(known);
    const badge = errorOf(await client.send('session.signIn', { badge: 'USRNOBODY123' }));
    expect(badge).toMatchObject({ kind: 'badge-unknown', message: expect.stringContaining('sign in by name') });
  });

  it('ends with signing out, at once', async () => {
    const { client } = await startBench();
    await client.ok('session.signOut', {});
    expect((await client.fails('bench.get', {}, 401)).kind).toBe('not-signed-in');
  });
});

describe('people', () => {
  it('have names of their own, so that a PIN belongs to one person', async () => {
    const { client } = await startBench();
    const twin = { name: NAME, pin: '135792', badge: null, roles: ['operator'], locale: 'en' };
    const error = await client.fails('person.add', { commandId: newCommandId(), ...twin }, 422);
    expect(error).toMatchObject({ kind: 'name-taken', message: expect.stringContaining(NAME) });
  });

  it('have badges of their own', async () => {
    const { client } = await startBench();
    const other = { name: 'Operator 1', pin: '135792', badge: BADGE, roles: ['operator'], locale: 'en' };
    const error = await client.fails('person.add', { commandId: newCommandId(), ...other }, 422);
    expect(error).toMatchObject({ kind: 'badge-taken', message: expect.stringContaining('use another one') });
    expect(await client.ok('person.names', {})).toEqual({ names: [NAME] });
  });
});

describe('first start', () => {
  it('is done once', async () => {
    const dataDir = temporaryFolder();
    const host = await startHost(dataDir);
    onTestFinished(() => host.kill());
    const client = apiClient(host.file);
    expect(await client.ok('setup.status', {})).toMatchObject({ isSetUp: false, stationName: null });
    const early = await client.fails('session.signIn', { name: NAME, pin: PIN }, 422);
    expect(early.kind).toBe('pin-wrong');
    await setUp(host);
    await expect(setUp(host)).rejects.toThrow(/already-set-up.*sign in instead/);
    expect(await client.ok('setup.status', {})).toMatchObject({ isSetUp: true, siteName: 'Site 1', stationCode: 'B1' });
  });

  it('signs its administrator in when it is sent again, because the answer was lost', async () => {
    const host = await startHost(temporaryFolder());
    onTestFinished(() => host.kill());
    const client = apiClient(host.file);
    const params = { ...SET_UP, commandId: newCommandId(), administrator: { name: NAME, pin: PIN, badge: null } };
    const first = await client.ok<{ person: unknown }>('setup.complete', params);
    expect(await client.ok('setup.complete', params)).toMatchObject({ person: first.person });
    const guessed = { ...params, administrator: { ...params.administrator, pin: WRONG } };
    expect((await client.fails('setup.complete', guessed, 422)).kind).toBe('pin-wrong');
  });

  it('refuses a time zone that does not exist, and is still to be done', async () => {
    const host = await startHost(temporaryFolder());
    onTestFinished(() => host.kill());
    const client = apiClient(host.file);
    const administrator = { name: NAME, pin: PIN, badge: null };
    const params = { ...SET_UP, commandId: newCommandId(), zone: 'Europe/Atlantis', administrator };
    const error = await client.fails('setup.complete', params, 422);
    expect(error).toMatchObject({ kind: 'zone-unknown', message: expect.stringContaining('Europe/Madrid') });
    expect(await client.ok('setup.status', {})).toMatchObject({ isSetUp: false });
    const work = await apiClient(host.file, 'owner').fails(
      'code.scan',
      { commandId: newCommandId(), raw: 'X', source: 'api' },
      422,
    );
    expect(work).toMatchObject({ kind: 'not-set-up', message: expect.stringContaining('first start') });
  });
});
