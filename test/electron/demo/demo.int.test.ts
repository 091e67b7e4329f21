import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { apiClient } from '../../support/api-client.ts';
import { startHost } from '../../support/host-process.ts';
import { type Bench, newCommandId, openCase, scan, signIn, temporaryFolder } from '../host/bench.ts';
import { damagedReturn } from '../host/damaged-return.ts';

/** Programs are started and ended here; a busy machine takes its time over that. */
vi.setConfig({ testTimeout: 60_000 });

interface Demo {
  readonly parcels: {
    what: string;
    rmaNumber: string | null;
    trackingNumber: string;
    names: string[];
    grossMg: number;
  }[];
  readonly badges: { name: string; badge: string }[];
  readonly backOfficeUrl: string;
}

interface InspectedCase {
  readonly caseId: string;
  readonly lines: {
    units: { unitId: string; proposed: { leg: { leg: string; contractedBy: string; carrier: string | null } } }[];
  }[];
}

async function startDemo(dataDir = temporaryFolder()) {
  const host = await startHost(dataDir, ['--demo']);
  onTestFinished(() => host.kill());
  return { host, dataDir, demo: await apiClient(host.file).ok<Demo>('demo.get', {}) };
}

const answers = (url: string): Promise<boolean> =>
  fetch(url).then(
    (response) => response.ok,
    () => false,
  );

describe('the demo', () => {
  it('is furnished: a hundred returns, a catalogue, badges, parcels with names, a scale, a back office', async () => {
    const { host, demo } = await startDemo();
    const client = apiClient(host.file);
    expect(await client.ok('health.get', {})).toMatchObject({ isSetUp: true, outbox: { waiting: 0 } });
    const { expectedReturns } = await client.ok<{ expectedReturns: number }>('health.get', {});
    expect(expectedReturns).toBeGreaterThanOrEqual(100);
    expect(demo.badges.map(({ name }) => name)).toEqual(['Inspector 1', 'Operator 1', 'Finance 1', 'Supervisor 1']);
    expect(demo.parcels.map(({ what }) => what)).toEqual(expect.arrayContaining(['clean', 'damaged']));
    expect(demo.parcels.every(({ names }) => names.every((name) => name !== ''))).toBe(true);
    expect(await answers(demo.backOfficeUrl)).toBe(true);
    for (const { badge } of demo.badges) {
      expect((await client.send('session.signIn', { badge })).status).toBe(200);
    }
  });

  it('weighs a parcel put on its simulated scale by itself', async () => {
    const { host, demo } = await startDemo();
    const client = await signIn(host, demo.badges[1]?.badge, '2468');
    const clean = demo.parcels.find(({ what }) => what === 'clean');
    await scan(client, clean?.trackingNumber ?? '');
    await client.ok('demo.scale', { action: 'put-on', massMg: clean?.grossMg });
    for (;;) {
      const [parcel] = openCase(await client.ok<Bench>('bench.get', {})).parcels;
      if (parcel?.weighing) {
        expect(parcel.weighing).toMatchObject({ isManual: false, grossMg: clean?.grossMg });
        return;
      }
      await new Promise((resolve) => setTimeout(resolve, 20));
    }
  });

  it('S46 drafts a claim of its damaged parcel, because the demo pays the carrier', async () => {
    const { host, demo } = await startDemo();
    const client = await signIn(host, demo.badges[3]?.badge, '2468');
    const damaged = demo.parcels.find(({ what }) => what === 'damaged') ?? { trackingNumber: '', grossMg: 0 };
    for (const step of damagedReturn(damaged)) {
      await step.run(client);
      if (step.name !== 'inspect') continue;
      const { case: open } = await client.ok<{ case: InspectedCase }>('bench.get', {});
      const { caseId, lines } = open;
      const [unit] = lines.flatMap(({ units }) => units);
      const params = { caseId, unitId: unit?.unitId, ...unit?.proposed.leg };
      await client.ok('leg.state', { commandId: newCommandId(), ...params });
    }
    const finance = await signIn(host, demo.badges[2]?.badge, '2468');
    const { claims } = await finance.ok<{ claims: { status: string }[] }>('claim.list', {
      month: 'open',
      carrier: null,
    });
    expect(claims).toMatchObject([{ kind: 'damage', status: 'draft', notClaimed: null }]);
  });

  it('goes on where it was when it is started again, with a new back office', async () => {
    const first = await startDemo();
    const client = await signIn(first.host, first.demo.badges[1]?.badge, '2468');
    const { bench } = await scan(client, first.demo.parcels[0]?.trackingNumber ?? '');
    await first.host.stop();
    const second = await startDemo(first.dataDir);
    const again = await signIn(second.host, second.demo.badges[1]?.badge, '2468');
    expect((await again.ok<Bench>('bench.get', {})).case?.caseId).toBe(openCase(bench).caseId);
    expect(await answers(second.demo.backOfficeUrl)).toBe(true);
  });

  it('takes its back office with it, also when it is killed', async () => {
    const { host, demo } = await startDemo();
    await host.kill();
    while (await answers(demo.backOfficeUrl)) await new Promise((resolve) => setTimeout(resolve, 20));
    expect(await answers(demo.backOfficeUrl)).toBe(false);
  });
});

describe('a bench that is no demo', () => {
  it('has no side panel and no simulated hands', async () => {
    const host = await startHost(temporaryFolder());
    onTestFinished(() => host.kill());
    const error = await apiClient(host.file).fails('demo.get', {}, 404);
    expect(error).toMatchObject({ kind: 'not-a-demo', message: expect.stringContaining('npm run demo') });
    const put = await apiClient(host.file, 'owner').fails('demo.scale', { action: 'take-off' }, 422);
    expect(put.kind).toBe('no-simulated-scale');
  });
});
