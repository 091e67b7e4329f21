import { join } from 'node:path';
import { brokenBy, type FaultOutcome, type FaultRow, type FaultRun, spread } from '../../faults/fault-row.ts';
import { drainBacklog } from './backlog.ts';
import { flap } from './flapping.ts';
import { killAfterAnswer } from './kill-after-answer.ts';
import { deliverAroundPoison } from './poison.ts';
import { scanBesideSlowReceiver } from './slow-receiver.ts';
import { deliverInOrder } from './order-per-return.ts';
import { stopBetweenStatements } from '../../faults/intake-statements.ts';

/** The rows of delivery: state and outbox, the sender, and receivers that misbehave. */
export const DELIVERY_ROWS: readonly FaultRow[] = [
  {
    id: 'O1',
    claim: 'state and outbox commit together',
    target: '20 returns, killed between every two statements of the intake: rows(state) = rows(outbox), always',
    blocked: () => null,
    run: runStatements,
  },
  {
    id: 'O2',
    claim: 'a flapping receiver loses nothing and takes nothing twice',
    target:
      '10 minutes at 20 facts a second, up, refusing, hanging, 500: all arrive, 0 double effects, each in its order, the last within 60 s',
    blocked: () => null,
    run: runFlapping,
  },
  {
    id: 'O3',
    claim: 'a crash between the answer and the mark only repeats',
    target:
      '200 kills right after the 200 has left: 200 repeats under the same id, byte for byte, with a new timestamp',
    blocked: () => null,
    run: runKillsAfterAnswer,
  },
  {
    id: 'O6',
    claim: 'a slow receiver cannot freeze the station',
    target:
      'no answer, nothing taken in, a dripping header, an endless body: over in 15 s; scan p95 at most twice idle',
    blocked: () => null,
    run: runSlowReceivers,
  },
  {
    id: 'O7',
    claim: 'order holds per return, and no return waits for another',
    target: '1,000 returns of 6 facts, random failures, 8 at once: 0 out of order, the others go on past a stuck one',
    blocked: () => null,
    run: runOrder,
  },
  {
    id: 'O8',
    claim: 'a poison fact blocks its own return only, and can be sent again',
    target:
      '10,000 facts, one always refused, one always an error: the others wait 0 ms for them; sent again, all arrive',
    blocked: () => null,
    run: runPoison,
  },
  {
    id: 'O9',
    claim: 'a backlog drains, and scans do not feel it',
    target: '100,000 facts at 5 ms each in 300 s, at most 100 MB more, scan p95 at most twice that of an idle bench',
    blocked: () => null,
    run: runBacklog,
  },
];

async function runStatements({ size, workDir }: FaultRun): Promise<FaultOutcome> {
  const [returns, everyWhole] = size === 'full' ? [20, 5] : [1, 4];
  const { moments, inside, folders, facts, differing } = await stopBetweenStatements({ returns, everyWhole, workDir });
  return {
    figure: `${returns} returns, ${moments} moments (${inside} inside a transaction, ${folders} states of the disk), ${facts} facts, ${differing.length} differences`,
    broken: [
      ...brokenBy('state and outbox apart', differing),
      ...(facts < returns * 4 || inside < returns * 20 ? ['too little was written: the moments prove nothing'] : []),
    ],
  };
}

async function runKillsAfterAnswer({ size, workDir }: FaultRun): Promise<FaultOutcome> {
  const { kills, posts, repeats, effects, wrong } = await killAfterAnswer(workDir, size === 'full' ? 200 : 3);
  return {
    figure: `${kills} kills, ${posts} posts, ${repeats} repeats absorbed, ${effects} effects, ${wrong.length} differences`,
    broken: [
      ...brokenBy('not the same again', wrong),
      ...(effects === kills + 1 ? [] : [`${effects} of ${kills + 1} facts took effect`]),
      ...(repeats === kills ? [] : [`${repeats} repeats after ${kills} kills`]),
    ],
  };
}

/** On the bench's clock, which is held: no machine is too slow for it. */
const MOST_FLAPPING_DRAIN_MS = 60_000;

async function runFlapping({ size, seed }: FaultRun): Promise<FaultOutcome> {
  const seen = await flap({ seconds: size === 'full' ? 600 : 10, seed });
  return {
    figure:
      `${seen.facts} facts, ${seen.phases} phases, ${seen.failed} attempts failed, ${seen.repeats} repeats absorbed, ` +
      `${seen.lost} lost, drained ${Math.round(seen.drainedMs / 1_000)} s after the last fault`,
    broken: [
      ...brokenBy('wrong at the receiver', seen.wrong),
      ...(seen.lost + seen.dead === 0 ? [] : [`${seen.lost} lost, ${seen.dead} dead letters`]),
      ...(seen.drainedMs <= MOST_FLAPPING_DRAIN_MS ? [] : [`${Math.round(seen.drainedMs / 1_000)} s to drain`]),
      ...(seen.failed > 0 ? [] : ['nothing failed on the way: the phases prove nothing']),
    ],
  };
}

async function runOrder({ size, seed }: FaultRun): Promise<FaultOutcome> {
  const seen = await deliverInOrder({ returns: size === 'full' ? 1_000 : 40, seed });
  const { facts, posts, wrong, sentOfStuck, mostAtOnce, unsent } = seen;
  return {
    figure: `${facts} facts, ${posts} posts, at most ${mostAtOnce} at once, ${wrong.length} out of order, ${unsent} unsent`,
    broken: [
      ...brokenBy('out of order', wrong),
      ...(unsent === 0 ? [] : [`${unsent} facts of other returns were not sent`]),
      ...(sentOfStuck === 0 ? [] : [`${sentOfStuck} facts were sent past the one they follow`]),
      ...(mostAtOnce > 1 && mostAtOnce <= 8 ? [] : [`${mostAtOnce} posts at once`]),
    ],
  };
}

const SLOW_HABITS = ['says nothing', 'takes nothing in', 'drips its header', 'never ends its answer'] as const;

async function runSlowReceivers({ size, workDir }: FaultRun): Promise<FaultOutcome> {
  const isFull = size === 'full';
  const [timeoutMs, idleScans] = isFull ? [15_000, 300] : [400, 10];
  const figures: string[] = [];
  const broken: string[] = [];
  for (const habit of isFull ? SLOW_HABITS : SLOW_HABITS.slice(2)) {
    const dataDir = join(workDir, habit.replaceAll(' ', '-'));
    const seen = await scanBesideSlowReceiver({ dataDir, habit, timeoutMs, idleScans });
    const ratio = p95(seen.busyScanMs) / p95(seen.idleScanMs);
    figures.push(
      `${habit}: ${seen.ended} ended, the last after ${Math.round(seen.longestMs)} ms, ` +
        `scan p95 ${Math.round(p95(seen.idleScanMs))} ms idle, ${Math.round(p95(seen.busyScanMs))} ms beside it`,
    );
    if (seen.ended < 8 || seen.sent > 0) broken.push(`${habit}: ${seen.ended} of 8 ended, ${seen.sent} sent`);
    if (isFull && seen.longestMs > timeoutMs + 1_000) broken.push(`${habit}: ${Math.round(seen.longestMs)} ms`);
    if (isFull && ratio > 2) broken.push(`${habit}: scans took ${ratio.toFixed(1)} times as long`);
  }
  return { figure: figures.join('; '), broken };
}

async function runPoison({ size }: FaultRun): Promise<FaultOutcome> {
  const seen = await deliverAroundPoison(size === 'full' ? 10_000 : 200);
  const { facts, arrived, heldUpMs, refusedState, failingState, past, wrong, left } = seen;
  return {
    figure:
      `${facts} facts, the others waited ${heldUpMs} ms; the refused one ${refusedState}, the failing one ${failingState}; ` +
      `sent again: ${arrived} arrived, ${left} left`,
    broken: [
      ...brokenBy('wrong at the receiver', wrong),
      ...(heldUpMs === 0 ? [] : [`the others waited ${heldUpMs} ms`]),
      ...(past === 0 ? [] : [`${past} facts went past the poisoned one of their return`]),
      ...(refusedState === 'dead' && failingState === 'waiting' ? [] : [`${refusedState}, ${failingState}`]),
      ...(arrived === facts && left === 0 ? [] : [`${facts - arrived} did not arrive, ${left} left`]),
    ],
  };
}

const MOST_GROWN_BYTES = 100_000_000;
const MOST_DRAIN_MS = 300_000;

/** Speed is judged at full size only: the short form shares its machine with other tests. */
async function runBacklog({ size, workDir }: FaultRun): Promise<FaultOutcome> {
  const isFull = size === 'full';
  const seen = await drainBacklog(workDir, isFull ? 100_000 : 2_000);
  const { facts, posts, arrived, commits, drainMs, grownBytes, idleScanMs, busyScanMs } = seen;
  const ratio = p95(busyScanMs) / p95(idleScanMs);
  const broken = [
    ...(arrived >= facts && posts === arrived ? [] : [`${posts} posts of ${arrived} facts for ${facts}`]),
    ...(commits <= facts ? [] : [`${commits} commits for ${facts} facts: marks are not written together`]),
    ...(grownBytes <= MOST_GROWN_BYTES ? [] : [`${Math.round(grownBytes / 1e6)} MB more`]),
    ...(isFull && drainMs > MOST_DRAIN_MS ? [`${Math.round(drainMs / 1_000)} s to drain`] : []),
    ...(isFull && ratio > 2 ? [`scans took ${ratio.toFixed(1)} times as long`] : []),
  ];
  return {
    figure:
      `${facts} facts in ${Math.round(drainMs / 1_000)} s, ${commits} commits, ${Math.round(grownBytes / 1e6)} MB more; ` +
      `scans idle: ${spread(idleScanMs)}; draining: ${spread(busyScanMs)}`,
    broken,
  };
}

function p95(timesMs: readonly number[]): number {
  return timesMs.toSorted((a, b) => a - b)[Math.floor((timesMs.length - 1) * 0.95)] ?? 0;
}
