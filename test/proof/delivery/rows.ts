import { brokenBy, type FaultOutcome, type FaultRow, type FaultRun } from '../../faults/fault-row.ts';
import { flap } from './flapping.ts';
import { killAfterAnswer } from './kill-after-answer.ts';
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
      '10 minutes at 20 facts a second, up, refusing, hanging, 500: all arrive, 0 double effects, each in its order',
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

async function runFlapping({ size, seed }: FaultRun): Promise<FaultOutcome> {
  const seen = await flap({ seconds: size === 'full' ? 600 : 10, seed });
  return {
    figure:
      `${seen.facts} facts, ${seen.phases} phases, ${seen.posts} posts, ${seen.repeats} repeats absorbed, ` +
      `${seen.lost} lost, drained ${Math.round(seen.drainedMs / 1_000)} s after the last fault`,
    broken: [
      ...brokenBy('wrong at the receiver', seen.wrong),
      ...(seen.lost + seen.dead === 0 ? [] : [`${seen.lost} lost, ${seen.dead} dead letters`]),
      ...(seen.posts > seen.facts ? [] : ['nothing failed on the way: the phases prove nothing']),
    ],
  };
}
