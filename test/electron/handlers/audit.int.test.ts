import { readFileSync } from 'node:fs';
import { beforeAll, afterAll, describe, expect, it } from 'vitest';
import { type ApiClient, apiClient } from '../../support/api-client.ts';
import type { HostProcess } from '../../support/host-process.ts';
import { newCommandId, openCase, RMA, scan, startBench, TRACKING } from '../host/bench.ts';

interface AuditRow {
  readonly act: string;
  readonly by: { actor: string; name: string };
  readonly about: string;
  readonly detail: Readonly<Record<string, unknown>>;
}
interface Audit {
  readonly rows: AuditRow[];
  readonly actors: { actor: string; name: string }[];
}

const ALL = { fromMs: null, toMs: null, act: null, actor: null };
let host: HostProcess;
let client: ApiClient;

beforeAll(async () => {
  const bench = await startBench(afterAll);
  ({ host, client } = bench);
  const person = { name: '=Operator 1', pin: '482913', badge: 'USROPERATOR1', roles: ['operator'], locale: 'en' };
  const { personId } = await client.ok<{ personId: string }>('person.add', { commandId: newCommandId(), ...person });
  const { caseId, parcels } = openCase((await scan(client, TRACKING)).bench);
  const weight = { caseId, parcelId: parcels[0]?.parcelId, grossMg: 447_000, reason: 'scale-broken' };
  await client.ok('parcel.weighManual', { commandId: newCommandId(), ...weight });
  await client.ok('person.changeRoles', { commandId: newCommandId(), personId, roles: ['operator', 'inspector'] });
}, 60_000);

const acts = ({ rows }: Audit): string[] => rows.map(({ act }) => act);
const list = (filter: Readonly<Record<string, unknown>> = {}) =>
  client.ok<Audit>('audit.list', { ...ALL, limit: 100, ...filter });

describe('S102 A14 the audit view', () => {
  it('lists what was done with more than daily rights, newest first, with names for the screen', async () => {
    const audit = await list();
    expect(acts(audit)).toEqual([
      'roles-changed',
      'weight-by-hand',
      'person-added',
      'import-made',
      'import-made',
      'person-added',
      'station-set-up',
    ]);
    expect(audit.rows[0]).toMatchObject({ by: { name: 'Administrator 1' }, about: '=Operator 1' });
    expect(audit.rows[1]).toMatchObject({ about: RMA, detail: { grossMg: 447_000, reason: 'scale-broken' } });
  });

  it('filters by what, who and when', async () => {
    expect(acts(await list({ act: 'person-added' }))).toEqual(['person-added', 'person-added']);
    const { actors } = await list();
    expect(actors).toMatchObject([{ name: 'Administrator 1' }]);
    expect((await list({ actor: 'nobody' })).rows).toEqual([]);
    expect((await list({ toMs: 1_000 })).rows).toEqual([]);
    expect(acts(await list({ limit: 1 }))).toEqual(['roles-changed']);
  });

  it('is for supervisors and administrators who gave their PIN', async () => {
    const { sessionId } = await apiClient(host.file).ok<{ sessionId: string }>('session.signIn', {
      badge: 'USROPERATOR1',
      pin: '482913',
    });
    const operator = apiClient(host.file).as(sessionId);
    expect((await operator.fails('audit.list', { ...ALL, limit: 1 }, 403)).kind).toBe('role-missing');
  });

  it('leaves as a file with ids and no names, and says afterwards that it did', async () => {
    const params = { commandId: newCommandId(), ...ALL, locale: 'es' };
    const saved = await client.ok<{ savedTo: string; rows: number }>('audit.export', params);
    const csv = readFileSync(saved.savedTo, 'utf8');
    expect(csv.split('\r\n')).toHaveLength(saved.rows + 2);
    expect(csv).toContain('"Peso a mano"');
    expect(csv).not.toContain('Operator 1');
    expect(csv).not.toContain('Administrator 1');
    expect(await client.ok('audit.export', params)).toEqual(saved);
    expect(acts(await list({ act: 'export-made' }))).toEqual(['export-made']);
  });

  it('is a view: folding it again changes nothing', async () => {
    const rebuilt = await client.ok('record.rebuild', { commandId: newCommandId() });
    expect(rebuilt).toMatchObject({ viewsChanged: [] });
    expect(await client.ok('record.verify', {})).toMatchObject({ isSound: true });
  });
});
