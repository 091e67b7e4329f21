import { join } from 'node:path';
import Database from 'better-sqlite3';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import { openCaseRowStore } from '../../../electron/store/case-row-store.ts';
import { openSearchStore } from '../../../electron/store/search-store.ts';
import { type AcceptedFact, BACK_OFFICE_SECRET, type BackOffice, startBackOffice } from '../host/back-office.ts';
import { type Fact, newCommandId, openCase, scan, TRACKING } from '../host/bench.ts';
import { hear, type SiteBench, startSite } from './two-hosts.ts';

/** Programs are started and ended here; a busy machine takes its time over that. */
vi.setConfig({ testTimeout: 120_000 });

interface Timeline {
  readonly entries: readonly { eventId: string; state: string }[];
  readonly heads: readonly { eventId: string; station: string }[];
  readonly factsSent: number;
}

const LOOK_AGAIN_MS = 50;
const MOVING = ['returns.stock.restock.v1', 'returns.refund.ready.v1'];

/** Receives and closes the return, with facts that may leave at once, and tells them to the office. */
async function closeReturn(bench: SiteBench, office: BackOffice): Promise<string> {
  const { client, code } = bench;
  const { policy } = await client.ok<{ policy: object }>('policy.get', {});
  const undoWindowsMs = { received: 0, unidentified: 0, inspected: 0, restock: 0, refundReady: 0, corrected: 0 };
  const adopted = { ...policy, version: `at-once-${code}`, undoWindowsMs };
  await client.ok('policy.adopt', { commandId: newCommandId(), policy: adopted });
  const { caseId } = openCase((await scan(client, TRACKING)).bench);
  await client.ok('case.close', { commandId: newCommandId(), caseId, confirmedBy: 'api' });
  const endpoint = { url: office.endpoint, secret: BACK_OFFICE_SECRET, allowLoopback: true };
  await client.ok('backOffice.configure', { commandId: newCommandId(), ...endpoint });
  return caseId;
}

/** Looks until nothing of the bench's facts is on its way any more; answers them. */
async function settledFacts({ client }: SiteBench): Promise<readonly Fact[]> {
  for (;;) {
    const { facts } = await client.ok<{ facts: Fact[] }>('outbox.list', { state: 'any', limit: 100 });
    const isHeld = facts.some(({ state }) => state === 'dead');
    if (facts.every(({ state }) => !['sending', ...(isHeld ? [] : ['waiting'])].includes(state))) return facts;
    await new Promise((resolve) => setTimeout(resolve, LOOK_AGAIN_MS));
  }
}

/** What the office holds to be so: accepted and not reversed since. */
function standing(accepted: readonly AcceptedFact[]): AcceptedFact[] {
  const reversed = new Set(
    accepted
      .filter(({ type }) => type === 'returns.return.corrected.v1')
      .flatMap(({ data }) => (data['reverses'] as { factId: string }[]).map(({ factId }) => factId)),
  );
  return accepted.filter(({ id, type }) => MOVING.includes(type) && !reversed.has(id));
}

/** Every row of the views, read from the file of a bench that has ended. */
async function dumpOf({ host, dataDir }: SiteBench): Promise<readonly string[]> {
  await host.stop();
  const database = new Database(join(dataDir, 'record.sqlite'), { readonly: true });
  try {
    return [...openCaseRowStore(database).dump(), ...openSearchStore(database).dump()];
  } finally {
    database.close();
  }
}

describe.each([
  ['the one that told first', 0, [0, 1]],
  ['the one that told first', 0, [1, 0]],
  ['the other', 1, [0, 1]],
  ['the other', 1, [1, 0]],
] as const)('R7: two benches closed one return apart, settled for %s', (_winner, winner, order) => {
  it(`is told once, and both hold the same, heard by ${order.join(' then ')}`, async () => {
    const office = await startBackOffice();
    onTestFinished(() => office.stop());
    const benches = await startSite();
    const [b1, b2] = benches;
    const caseId = await closeReturn(b1, office);
    await settledFacts(b1);
    expect(await closeReturn(b2, office)).toBe(caseId);
    await settledFacts(b2);

    for (const at of order) await hear(benches[at], benches[1 - at] ?? b1);
    for (const { client } of benches) {
      expect(await client.ok('case.get', { caseId })).toMatchObject({ isInConflict: true });
    }
    const timeline = await b1.client.ok<Timeline>('case.timeline', { caseId });
    expect(timeline.heads.map(({ station }) => station).sort()).toEqual(['B1', 'B2']);
    expect(timeline.factsSent).toBeGreaterThan(0);

    const kept = timeline.heads.filter(({ station }) => station === benches[winner].code).map(({ eventId }) => eventId);
    await b1.client.ok('case.settle', { commandId: newCommandId(), caseId, kept });
    await hear(b2, b1);
    await hear(b1, b2);
    for (const bench of benches) await settledFacts(bench);
    for (const bench of benches) await settledFacts(bench);

    const told = standing(await office.accepted());
    expect(told.map(({ type }) => type).sort()).toEqual([...MOVING].sort());
    const [source] = new Set(told.map(({ source: from }) => from));
    expect(source).toContain(benches[winner].code);
    for (const { client } of benches) {
      expect(await client.ok('case.get', { caseId })).toMatchObject({ isInConflict: false, status: 'closed' });
      expect(await client.ok('health.get', {})).toMatchObject({ outbox: { waiting: 0, dead: 0 } });
    }
    expect(await dumpOf(b1)).toEqual(await dumpOf(b2));
  });
});
