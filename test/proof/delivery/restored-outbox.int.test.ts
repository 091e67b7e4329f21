import { join } from 'node:path';
import { expect, it, vi } from 'vitest';
import { makeBackup } from '../../../electron/backup/make-backup.ts';
import { prepareRestore } from '../../../electron/backup/prepare-restore.ts';
import { netEffectOf } from '../../../electron/sample-back-office/net-effect.ts';
import { idOf } from '../../support/builders.ts';
import { tempFolder } from '../../support/temp-database.ts';
import { setUpBench, trackingOf } from '../../faults/template.ts';
import { FACTS_OF_A_RETURN, openOffice, openPostingBench, takeIn } from './posting-bench.ts';

vi.setConfig({ testTimeout: 60_000 });

const HOUR_MS = 3_600_000;
type Office = Awaited<ReturnType<typeof openOffice>>;

const refundsOf = (office: Office) =>
  office.facts.list().filter(({ event }) => event.type === 'returns.refund.ready.v1');
const netOf = (office: Office) => netEffectOf(office.facts.list().map(({ event }) => event));

/** What was to be paid back after each fact that the office took, in cents. */
function standingOverTime(office: Office): number[] {
  const events = office.facts
    .list()
    .map(({ event }) => event)
    .reverse();
  return events.map((_, at) => netEffectOf(events.slice(0, at + 1)).refundMinor['EUR'] ?? 0);
}

function backUp(dataDir: string, madeAtMs: number): string {
  const about = { backupId: idOf('backup'), madeAtMs, reason: 'by-hand', appVersion: '0.0.0' } as const;
  return makeBackup({ dataDir, root: join(dataDir, 'backups'), ...about }).path;
}

/** A bench with one return taken in, posting to an office; nothing has been sent. */
async function givenReturn() {
  const office = await openOffice();
  const dataDir = join(tempFolder(), 'data');
  await setUpBench(dataDir, 2);
  const nowMs = Date.now();
  const bench = openPostingBench(dataDir, nowMs);
  await bench.change('backOffice.configure', office.endpoint);
  const caseId = await takeIn(bench, trackingOf(0));
  return { office, dataDir, nowMs, bench, caseId };
}

type Given = Awaited<ReturnType<typeof givenReturn>>;

/** The old backup takes the place of the record that has told everything. */
function restored({ dataDir, nowMs }: Given, path: string) {
  prepareRestore({ path, dataDir, nowMs: nowMs + HOUR_MS, actor: 'owner' });
  return openPostingBench(dataDir, nowMs + HOUR_MS);
}

it('O15 a refund has one effect when an old backup is restored and its whole outbox goes out again', async () => {
  const given = await givenReturn();
  const { bench, caseId, office, dataDir } = given;
  await bench.change('case.close', { caseId, confirmedBy: 'api' });
  const path = backUp(dataDir, given.nowMs);
  bench.advance(HOUR_MS);
  await bench.until(() => bench.host.parts.outbox.counts().sent === FACTS_OF_A_RETURN);
  const told = netOf(office);
  await bench.close();

  const again = restored(given, path);
  expect(again.host.parts.station.lineage()).toHaveLength(2);
  await again.until(() => again.host.parts.outbox.counts().sent === FACTS_OF_A_RETURN);
  expect(office.facts.counts()).toEqual({ accepted: FACTS_OF_A_RETURN, repeats: FACTS_OF_A_RETURN, refused: 0 });
  expect(refundsOf(office)).toHaveLength(1);
  expect(netOf(office)).toEqual(told);
  expect(told.refundMinor).toEqual({ EUR: 2_580 });
});

it('O15 a refund has one effect when the return is closed again after a backup from before its closing', async () => {
  const given = await givenReturn();
  const { bench, caseId, office, dataDir } = given;
  const path = backUp(dataDir, given.nowMs);
  await bench.change('case.close', { caseId, confirmedBy: 'api' });
  bench.advance(HOUR_MS);
  await bench.until(() => bench.host.parts.outbox.counts().sent === FACTS_OF_A_RETURN);
  const [before] = refundsOf(office);
  await bench.close();

  const again = restored(given, path);
  await again.change('case.close', { caseId, confirmedBy: 'api' });
  again.advance(HOUR_MS);
  const { outbox } = again.host.parts;
  const ids = outbox.ofCase(caseId).map(({ factId }) => factId);
  expect(ids).toContain(before?.event.id);
  await again.until(() => outbox.ofCase(caseId).filter(({ lastError }) => lastError?.kind === 'conflict').length > 0);
  again.advance(HOUR_MS);
  await again.until(() => outbox.unsent().waiting + outbox.unsent().dead === 0);
  // The office refused the same id with a later time of closing: what it took first is reversed, then told again.
  expect(netOf(office)).toMatchObject({ refundMinor: { EUR: 2_580 }, restockedUnits: 2 });
  for (const standing of standingOverTime(office)) expect(standing).toBeLessThanOrEqual(2_580);
});
