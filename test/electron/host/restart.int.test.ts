import { setImmediate as nextTurn } from 'node:timers/promises';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { hasHostJson, readHostJson, startHost, startRefused } from '../../support/host-process.ts';
import { apiClient } from '../../support/api-client.ts';
import { type Bench, type Fact, newCommandId, openCase, scan, signIn, startBench, TRACKING } from './bench.ts';
import { damagedReturn } from './damaged-return.ts';

/** Programs are started and ended here; a busy machine takes its time over that. */
vi.setConfig({ testTimeout: 60_000 });

/** What a restart may not change. What the weighing waits for and how long a step can be undone is of the moment. */
function eventually({ case: open, justClosed, parkedCount, outboxWaiting }: Bench) {
  const lasting = (view: typeof open) => view && { ...view, undo: view.undo?.commandId ?? null };
  return { case: lasting(open), justClosed: lasting(justClosed), parkedCount, outboxWaiting };
}

/** Lets a request get some way: sent, taken up, answered. */
async function nextTurns(count: number): Promise<void> {
  for (let turn = 0; turn < count; turn += 1) await nextTurn();
}

describe('a host that is killed (-9) in the middle of a damaged return', () => {
  it('comes back at the same step every time, and a step sent again is done once', { timeout: 180_000 }, async () => {
    const started = await startBench();
    const { dataDir } = started;
    let { host, client } = started;
    onTestFinished(() => host.kill());
    const revived = async () => {
      await host.kill();
      host = await startHost(dataDir);
      client = await signIn(host);
      return client.ok<Bench>('bench.get', {});
    };

    for (const { name, run } of damagedReturn()) {
      const before = await client.ok<Bench>('bench.get', {});
      const interrupted = run(client).then(
        () => 'answered',
        () => 'cut off',
      );
      // A step may be cut off before, while or after it is recorded; each leaves a whole step or none.
      await nextTurns(name.length * 3);
      const found = await revived();
      await interrupted;
      const answer = (await run(client)) as { bench: Bench };
      const repeated = (await run(client)) as { bench: Bench };
      expect(repeated.bench, name).toEqual(answer.bench);
      expect([eventually(before), eventually(answer.bench)], name).toContainEqual(eventually(found));
    }

    const { facts } = await client.ok<{ facts: Fact[] }>('outbox.list', { state: 'any', limit: 20 });
    expect(facts.map(({ type }) => type).toSorted()).toEqual([
      'returns.parcel.received.v1',
      'returns.refund.ready.v1',
      'returns.return.inspected.v1',
      'returns.stock.restock.v1',
    ]);
    expect(await client.ok('record.verify', {})).toMatchObject({
      isSound: true,
      viewsDiffering: [],
      photosMissing: [],
    });
  });
});

describe('the data folder', () => {
  it('gives the first answer to a repeated command across a restart, and refuses its id for another', async () => {
    const { host, client, dataDir } = await startBench();
    const commandId = newCommandId();
    const first = await scan(client, TRACKING, commandId);
    expect(await scan(client, TRACKING, commandId)).toEqual(first);
    await host.stop();
    const restarted = await startHost(dataDir);
    onTestFinished(() => restarted.kill());
    const again = await signIn(restarted);
    expect((await scan(again, TRACKING, commandId)).outcome).toEqual(first.outcome);
    const reused = await again.fails('code.scan', { commandId, raw: 'OTHER-1', source: 'api' }, 409);
    expect(reused).toMatchObject({ kind: 'command-id-reused', message: expect.stringContaining('make a new one') });
    const other = await again.fails(
      'case.park',
      { commandId, caseId: openCase(first.bench).caseId, reason: 'asked' },
      409,
    );
    expect(other.kind).toBe('command-id-reused');
  });

  it('is refused to a second host, with what to do, and the first goes on', async () => {
    const { client, dataDir } = await startBench();
    const { code, stderr } = await startRefused(['--data', dataDir, '--port', '0']);
    expect(code).toBe(1);
    expect(stderr).toContain(`The data folder ${dataDir} is in use by another bench on this machine: close it first.`);
    expect((await client.send('bench.get', {})).status).toBe(200);
  });

  it('leaves no host.json behind on a clean end, and an orderly exit code', async () => {
    const { host, dataDir } = await startBench();
    expect(await host.stop()).toBe(0);
    expect(hasHostJson(dataDir)).toBe(false);
  });

  it('can be started again after kill -9 although host.json was left behind', async () => {
    const { host, dataDir } = await startBench();
    await host.kill();
    const stale = readHostJson(dataDir);
    const next = await startHost(dataDir);
    onTestFinished(() => next.kill());
    expect(next.file.pid).not.toBe(stale.pid);
    expect((await apiClient(next.file).send('health.get', {})).status).toBe(200);
  });
});
