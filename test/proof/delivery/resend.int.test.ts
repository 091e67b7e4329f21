import { join } from 'node:path';
import { expect, it, vi } from 'vitest';
import { tempFolder } from '../../support/temp-database.ts';
import { setUpBench, trackingOf } from '../../faults/template.ts';
import { FACTS_OF_A_RETURN, openOffice, openPostingBench, takeIn } from './posting-bench.ts';

vi.setConfig({ testTimeout: 60_000 });

interface Audit {
  readonly rows: readonly { readonly act: string; readonly occurredAtMs: number }[];
}

it('O8 a dead letter that is sent again goes out under its id, byte for byte, and who did it when is on record', async () => {
  const office = await openOffice();
  const dataDir = join(tempFolder(), 'data');
  await setUpBench(dataDir, 2);
  const nowMs = Date.now();
  const bench = openPostingBench(dataDir, nowMs);
  await bench.change('backOffice.configure', office.endpoint);
  const poisoned = await takeIn(bench, trackingOf(0));
  const { outbox } = bench.host.parts;
  const poison = outbox.ofCase(poisoned)[0]?.factId ?? '';
  office.refuse(poison, 422);
  await bench.change('case.close', { caseId: poisoned, confirmedBy: 'api' });
  const other = await takeIn(bench, trackingOf(1));
  await bench.change('case.close', { caseId: other, confirmedBy: 'api' });
  bench.advance(3_600_000);
  await bench.until(() => outbox.counts().sent === FACTS_OF_A_RETURN);
  expect(outbox.ofCase(other).map(({ state }) => state)).toEqual(Array(FACTS_OF_A_RETURN).fill('sent'));
  expect(outbox.ofCase(poisoned).map(({ state }) => state)).toEqual([
    'dead',
    'waiting',
    'waiting',
    'waiting',
    'waiting',
  ]);
  expect(outbox.ofCase(poisoned)[0]?.lastError).toMatchObject({ kind: 'conflict', status: 422 });

  office.work();
  expect(await bench.change('outbox.resend', { factId: poison })).toEqual({ revived: true });
  await bench.until(() => outbox.counts().sent === 2 * FACTS_OF_A_RETURN);
  const posted = office.posts.filter(({ id }) => id === poison);
  expect(posted).toHaveLength(2);
  expect(posted[1]?.body).toBe(posted[0]?.body);
  expect(await bench.change('outbox.resend', { factId: poison })).toEqual({ revived: false });
  const { rows } = await bench.ok<Audit>('audit.list', {
    fromMs: null,
    toMs: null,
    act: 'fact-resent',
    actor: null,
    limit: 50,
  });
  expect(rows).toHaveLength(1);
  expect(rows[0]).toMatchObject({ act: 'fact-resent', occurredAtMs: nowMs + 3_600_000 });
  expect(JSON.stringify(rows[0])).toContain('owner');
});

it('a fact that waits after a failure is named as the next try, and goes out at once when somebody says so', async () => {
  const office = await openOffice();
  const dataDir = join(tempFolder(), 'data');
  await setUpBench(dataDir, 1);
  const nowMs = Date.now();
  const bench = openPostingBench(dataDir, nowMs);
  await bench.change('backOffice.configure', office.endpoint);
  const caseId = await takeIn(bench, trackingOf(0));
  const { outbox } = bench.host.parts;
  const factId = outbox.ofCase(caseId)[0]?.factId ?? '';
  office.refuse(factId, 500);
  bench.advance(60_000);
  await bench.until(() => outbox.ofCase(caseId)[0]?.attempts === 1);
  const atMs = outbox.ofCase(caseId)[0]?.nextAttemptAtMs;
  expect(atMs).toBeGreaterThan(nowMs + 60_000);
  expect(await bench.ok('backOffice.get', {})).toMatchObject({
    alarm: { kind: 'server-error' },
    pause: null,
    nextTry: { factId, atMs },
  });

  office.work();
  expect(await bench.change('outbox.resend', { factId })).toEqual({ revived: true });
  await bench.until(() => outbox.ofCase(caseId)[0]?.state === 'sent');
  expect(office.posts.map(({ id }) => id)).toEqual([factId, factId]);
  expect(office.posts[1]?.body).toBe(office.posts[0]?.body);
  expect(await bench.ok('backOffice.get', {})).toMatchObject({ alarm: null, nextTry: null });
});
