import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { Found } from './check-folder.ts';
import { BACKUP_ROWS } from './backup-rows.ts';
import { noPowerCutsBecause } from './compile-shim.ts';
import { DETECTION_ROWS } from '../proof/detection/rows.ts';
import { DELIVERY_ROWS } from '../proof/delivery/rows.ts';
import { brokenBy, type FaultOutcome, type FaultRow, type FaultRun, spread } from './fault-row.ts';
import { failSync } from './failed-sync.ts';
import { failOnce, injectionsOf } from './io-errors.ts';
import { spoilCopies } from './damaged-copies.ts';
import { spoilLogs } from './damaged-logs.ts';
import { killLoop } from './kills.ts';
import { TIME_ROWS } from '../proof/time/rows.ts';
import { ACCESS_ROWS } from '../proof/access/rows.ts';
import { HOSTILE_ROWS } from '../proof/hostile/rows.ts';
import { REPLUG_ROWS } from '../proof/hostile/replug-rows.ts';
import { cutLoop } from './power-cuts.ts';
import { insideOwnMounts, noMountsBecause } from './own-mounts.ts';
import { makeTemplate } from './template.ts';
import { noTracingBecause } from './strace.ts';
import { traceOrder } from './sync-order.ts';

const FoundAgain = z.object({ lost: z.array(z.string()), half: z.array(z.string()), damage: z.array(z.string()) });
const FullDisk = z.object({
  ...{ saved: z.int(), savedAfter: z.int(), kinds: z.array(z.string()), reads: z.int() },
  ...{ stateWhenFull: z.string(), stateAfter: z.string(), found: FoundAgain },
});
const UnmountedDisk = z.object({
  ...{ refused: z.string(), state: z.string(), begun: z.array(z.string()) },
  ...{ savedAfter: z.int(), found: FoundAgain },
});
const ReadOnlyDisk = z.object({ refused: z.string(), reads: z.boolean(), again: z.boolean(), found: FoundAgain });

/** A control that loses nothing in fewer cuts than this says that the cuts are none. */
const CONTROL_SHARE = 0.8;

export const FAULT_ROWS: readonly FaultRow[] = [
  {
    id: 'D2',
    claim: 'no acknowledged event is lost when the bench is killed',
    target: '1,000 kills: 0 lost, 0 half transactions, integrity ok, ready again within 2 s',
    blocked: () => null,
    run: runKills,
  },
  {
    id: 'D3',
    claim: 'no acknowledged event is lost when the power goes',
    target: '500 cuts: 0 lost, 0 damaged; the control without syncs loses in at least 80 % (9.1)',
    blocked: noPowerCutsBecause,
    run: runCuts,
  },
  {
    id: 'D4',
    claim: 'what is answered was synced before',
    target: '1,000 requests: every answer after the sync of its commit, at least as many syncs as commits',
    blocked: noTracingBecause,
    run: runOrder,
  },
  {
    id: 'D5',
    claim: 'an I/O error is said, loses nothing, and is over when the disk is well',
    target:
      '200 errors (write, sync, open; n-th call): 0 wrong successes, 0 damaged, said within 1 s, goes on by itself',
    blocked: noTracingBecause,
    run: runErrors,
  },
  {
    id: 'D6',
    claim: 'a failed sync is never tried again as if nothing were',
    target: '0 answers between the failed sync and the record that was opened and checked again',
    blocked: noTracingBecause,
    run: runFailedSync,
  },
  {
    id: 'D7',
    claim: 'a full disk loses nothing, says so, and the bench goes on when there is room',
    target: 'disks of 8 and 32 MB: 0 answered lost, reading works, goes on without a restart',
    blocked: noMountsBecause,
    run: runFullDisks,
  },
  {
    id: 'D8',
    claim:
      'a folder that cannot be written, or is gone, is never said to be saved to, and written again when it can be',
    target:
      'starts, reads, refuses with store-read-only or store-failed, begins nothing elsewhere, goes on without a restart',
    blocked: noMountsBecause,
    run: runReadOnly,
  },
  {
    id: 'D9',
    claim: 'a damaged record is found, not served',
    target: '1,000 spoilt copies: 0 crashes, every changed event is found by the check of the file or of the chain',
    blocked: () => null,
    run: runSpoilt,
  },
  {
    id: 'D12',
    claim: 'a photograph has its row exactly when it has its file',
    target:
      '250 power cuts while photographs are taken: 0 rows without file, 0 said to be kept and gone, orphans swept',
    blocked: noPowerCutsBecause,
    run: runPhotographs,
  },
  ...ACCESS_ROWS,
  ...HOSTILE_ROWS,
  ...REPLUG_ROWS,
  ...DETECTION_ROWS,
  ...DELIVERY_ROWS,
  ...BACKUP_ROWS,
  ...TIME_ROWS,
];

/** @throws RangeError for an id that is no row. */
export function rowNamed(id: string): FaultRow {
  const row = FAULT_ROWS.find((other) => other.id === id);
  if (!row) throw new RangeError(`${id} is no row: ${FAULT_ROWS.map((other) => other.id).join(', ')}`);
  return row;
}

async function runKills({ size, seed, workDir }: FaultRun): Promise<FaultOutcome> {
  const kills = size === 'full' ? 1_000 : 10;
  const { saved, unknown, restartMs, found } = await killLoop({ kills, seed, workDir });
  return {
    figure: `${kills} kills, ${saved} answered, ${unknown} cut off, ${found.lost.length} lost; ready in ${spread(restartMs)}`,
    broken: [
      ...brokenFound(found),
      ...(saved === 0 ? ['nothing was answered before the kills: they prove nothing'] : []),
    ],
  };
}

async function runCuts({ size, seed, workDir }: FaultRun): Promise<FaultOutcome> {
  const [cuts, control, mostWrites] = size === 'full' ? [500, 100, 5_000] : [6, 4, 1_200];
  const kept = await cutLoop({ cuts, seed, workDir: `${workDir}/full`, mostWrites, isLazy: false });
  const lazy = await cutLoop({ cuts: control, seed, workDir: `${workDir}/lazy`, mostWrites, isLazy: true });
  const share = lazy.cutsThatLost / Math.max(1, lazy.cutsAnswered);
  return {
    figure:
      `${cuts} cuts, ${kept.saved} answered, ${kept.found.lost.length} lost, ${kept.found.damage.length} damaged; ` +
      `control: lost in ${lazy.cutsThatLost} of ${lazy.cutsAnswered} cuts (${lazy.found.lost.length} commands)`,
    broken: [
      ...brokenFound(kept.found),
      ...(share < CONTROL_SHARE
        ? [`the control lost in ${Math.round(share * 100)} % of its cuts: the cuts are blind`]
        : []),
    ],
  };
}

async function runOrder({ size, workDir }: FaultRun): Promise<FaultOutcome> {
  const { saved, early, afterSync, syncs } = await traceOrder({ requests: size === 'full' ? 1_000 : 60, workDir });
  return {
    figure: `${saved} commands answered, ${syncs} syncs, ${early} answers before a sync`,
    broken: [
      ...(early > 0 ? [`${early} answers left before what was written was synced`] : []),
      ...(afterSync < saved ? [`${saved} commands were answered and only ${afterSync} answers came after a sync`] : []),
      ...(saved === 0 ? ['nothing was answered'] : []),
    ],
  };
}

async function runErrors({ size, seed, workDir }: FaultRun): Promise<FaultOutcome> {
  const injections = size === 'full' ? injectionsOf(200, seed) : injectionsOf(8, seed);
  const { errors, shown, saved, slowestMs, wrongWords, stuck, found } = await failOnce({ injections, workDir });
  return {
    figure: `${errors} errors, ${shown} shown, ${saved} answered, slowest error ${Math.round(slowestMs)} ms`,
    broken: [
      ...brokenFound(found),
      ...brokenBy('other words', wrongWords),
      ...brokenBy('does not go on', stuck),
      ...(shown === 0 ? ['no error was met: the injections prove nothing'] : []),
    ],
  };
}

async function runFailedSync({ size, seed, workDir }: FaultRun): Promise<FaultOutcome> {
  const [requests, every] = size === 'full' ? [1_000, 17 + (seed % 13)] : [40, 17];
  const { syncsFailed, saved, failed, tooEarly, after, found } = await failSync({ nth: 9, every, requests, workDir });
  return {
    figure: `${syncsFailed} failed syncs: ${saved} answered, ${failed} refused, ${tooEarly} answered too early, ${after} after the last`,
    broken: [
      ...brokenFound(found),
      ...(tooEarly > 0 ? [`${tooEarly} were answered before the record was opened again`] : []),
      ...(syncsFailed === 0 || failed === 0 ? ['no failed sync met a step: this proves nothing'] : []),
      ...(after === 0 ? ['the bench did not go on'] : []),
    ],
  };
}

const brokenFound = ({ lost, half, damage }: Found): string[] => [
  ...brokenBy('answered and lost', lost),
  ...brokenBy('half a transaction', half),
  ...brokenBy('damage', damage),
];

async function runFullDisks({ size, workDir }: FaultRun): Promise<FaultOutcome> {
  const figures: string[] = [];
  const broken: string[] = [];
  for (const megabytes of size === 'full' ? [8, 16, 32] : [8]) {
    const answer = await insideOwnMounts('full', await ownFolder(workDir, `disk-${megabytes}`), megabytes);
    const { saved, savedAfter, kinds, reads, stateWhenFull, stateAfter, found } = FullDisk.parse(answer);
    figures.push(`${megabytes} MB: ${saved} answered, ${found.lost.length} lost, ${savedAfter} more with room`);
    broken.push(...brokenFound(found));
    if (kinds.join() !== 'store-full') broken.push(`${megabytes} MB: said ${kinds.join(', ')}`);
    if (reads !== 200) broken.push(`${megabytes} MB: reading answered ${reads}`);
    if (stateWhenFull !== 'full') broken.push(`${megabytes} MB: the state was ${stateWhenFull}`);
    if (savedAfter === 0 || stateAfter === 'full') broken.push(`${megabytes} MB: the bench did not go on`);
  }
  return { figure: figures.join('; '), broken };
}

async function runReadOnly({ workDir }: FaultRun): Promise<FaultOutcome> {
  const answer = await insideOwnMounts('read-only', await ownFolder(workDir, 'disk'), 16);
  const { refused, reads, again, found } = ReadOnlyDisk.parse(answer);
  const gone = UnmountedDisk.parse(await insideOwnMounts('unmounted', await ownFolder(workDir, 'gone'), 16));
  return {
    figure:
      `started, read ${reads ? 'well' : 'nothing'}, a scan was ${refused}, written again: ${again ? 'yes' : 'no'}; ` +
      `unmounted at work: ${gone.refused}, ${gone.found.lost.length} lost, ${gone.savedAfter} more when it was back`,
    broken: [
      ...brokenFound(found),
      ...brokenFound(gone.found),
      ...(gone.refused === 'store-failed' && gone.state === 'failed'
        ? []
        : [`unmounted: ${gone.refused}, ${gone.state}`]),
      ...brokenBy('begun where the disk was', gone.begun),
      ...(gone.savedAfter > 0 ? [] : ['the bench did not go on when its disk was back']),
      ...(refused === 'store-read-only' ? [] : [`a scan was ${refused}`]),
      ...(reads ? [] : ['nothing can be read']),
      ...(again ? [] : ['the bench did not go on']),
    ],
  };
}

async function runSpoilt({ size, seed, workDir }: FaultRun): Promise<FaultOutcome> {
  const folder = await ownFolder(workDir, 'sound');
  await makeTemplate(folder, 40);
  const copies = size === 'full' ? 1_000 : 60;
  const { refused, found, harmless, missed } = await spoilCopies({ copies, seed, folder, workDir });
  const logs = await spoilLogs({ copies: copies / 2, seed, folder, workDir });
  return {
    figure:
      `${copies} copies: ${refused} refused at the start, ${found} found by the check, ${harmless} with every event as it was; ` +
      `${logs.copies} logs: ${logs.refused} refused, ${logs.found} found, ${logs.harmless} whole, ${logs.shortened} end earlier`,
    broken: [
      ...brokenBy('missed', missed),
      ...brokenBy('missed in a log', logs.missed),
      ...(logs.shortened + logs.found + logs.refused === 0 ? ['no log was spoilt: this proves nothing'] : []),
    ],
  };
}

async function ownFolder(workDir: string, name: string): Promise<string> {
  return mkdir(join(workDir, name), { recursive: true }).then(() => join(workDir, name));
}

async function runPhotographs({ size, seed, workDir }: FaultRun): Promise<FaultOutcome> {
  const [cuts, mostWrites] = size === 'full' ? [250, 1_500] : [5, 400];
  const run = { cuts, mostWrites, seed: seed + 1, workDir, isLazy: false, photographEvery: 1 };
  const { saved, found } = await cutLoop(run);
  return {
    figure: `${cuts} cuts, ${saved} answered, ${found.damage.length} rows without file or files without row`,
    broken: [...brokenFound(found), ...(saved === 0 ? ['nothing was answered before the cuts'] : [])],
  };
}
