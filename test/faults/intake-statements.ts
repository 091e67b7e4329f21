import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import type { Host } from '../../electron/host.ts';
import { OWNER_SESSION } from '../../electron/session.ts';
import { checkFolder } from './check-folder.ts';
import { beforeEachStatement, copyAsKilled, printOf } from './each-statement.ts';
import { newHistory } from './intake.ts';
import { outboxBesideRecord } from './outbox-beside-record.ts';
import { setUpBench, openRecordOf, trackingOf } from './template.ts';

export interface StatementFigures {
  readonly returns: number;
  /** Moments at which the bench was as if killed. */
  readonly moments: number;
  /** Those of them with an open transaction. */
  readonly inside: number;
  /** Different things the disk held at those moments. */
  readonly folders: number;
  readonly facts: number;
  /** Where record and outbox, or the record and itself, did not agree. */
  readonly differing: string[];
}

/**
 * Takes returns in, scan to close, and looks at the folder between every two statements as the next start would find
 * it after a kill (O1). `everyWhole`: every so many moments the whole record is verified, not only the outbox.
 */
export async function stopBetweenStatements(options: {
  readonly returns: number;
  readonly everyWhole: number;
  readonly workDir: string;
}): Promise<StatementFigures> {
  const dataDir = join(options.workDir, 'bench');
  await setUpBench(dataDir, options.returns);
  const host = openRecordOf(dataDir);
  const folders: string[] = [];
  const seen = { moments: 0, inside: 0, print: '' };
  const copy = (): void => {
    seen.moments += 1;
    if (host.parts.database.inTransaction) seen.inside += 1;
    const print = printOf(dataDir);
    if (print !== seen.print) folders.push(copyAsKilled(dataDir, join(options.workDir, `killed-${folders.length}`)));
    seen.print = print;
  };
  for (let at = 0; at < options.returns; at += 1) await beforeEachStatement(() => takeIn(host, at), copy);
  await host.close();
  const { caused: facts } = outboxBesideRecord(dataDir);
  const differing: string[] = [];
  for (const [at, path] of folders.entries()) {
    differing.push(...(await differencesIn(path, at % options.everyWhole === 0)));
  }
  const { moments, inside } = seen;
  return { returns: options.returns, moments, inside, folders: folders.length, facts, differing };
}

async function differencesIn(path: string, isWhole: boolean): Promise<string[]> {
  const { differing } = outboxBesideRecord(path);
  return isWhole ? [...differing, ...(await checkFolder(path, newHistory())).damage] : differing;
}

interface BenchSeen {
  readonly bench: {
    readonly case: {
      readonly caseId: string;
      readonly parcels: readonly { readonly parcelId: string }[];
      readonly lines: readonly { readonly lineId: string }[];
    } | null;
  };
}

async function takeIn({ dispatcher }: Host, at: number): Promise<void> {
  const ok = async (call: string, params: object): Promise<unknown> => {
    const change = { call, params: { commandId: randomUUID(), ...params }, session: OWNER_SESSION };
    const outcome = await dispatcher.dispatch(change);
    if (!outcome.ok) throw new Error(`${call}: ${JSON.stringify(outcome.error)}`);
    return outcome.result;
  };
  const { bench } = (await ok('code.scan', { raw: trackingOf(at), source: 'api' })) as BenchSeen;
  const open = bench.case;
  const parcelId = open?.parcels[0]?.parcelId;
  const lineId = open?.lines[0]?.lineId;
  if (!open || !parcelId || !lineId) throw new Error('the scan opened nothing');
  const { caseId } = open;
  await ok('parcel.weighManual', { caseId, parcelId, grossMg: 780_000, reason: 'no-scale' });
  await ok('packaging.record', { caseId, parcelId, condition: 'intact' });
  await ok('content.count', { caseId, lineId, counted: 2 });
  await ok('case.close', { caseId, confirmedBy: 'api' });
}
