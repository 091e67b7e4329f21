import type { Found } from './check-folder.ts';
import { noPowerCutsBecause } from './compile-shim.ts';
import { DELIVERY_ROWS } from '../proof/delivery/rows.ts';
import { brokenBy, type FaultOutcome, type FaultRow, type FaultRun, spread } from './fault-row.ts';
import { failSync } from './failed-sync.ts';
import { failOnce, injectionsOf } from './io-errors.ts';
import { killLoop } from './kills.ts';
import { HOSTILE_ROWS } from '../proof/hostile/rows.ts';
import { cutLoop } from './power-cuts.ts';
import { noTracingBecause } from './strace.ts';
import { traceOrder } from './sync-order.ts';

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
  ...HOSTILE_ROWS,
  ...DELIVERY_ROWS,
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
  const [requests, every] = size === 'full' ? [1_000, 17 + (seed % 13)] : [80, 17];
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
