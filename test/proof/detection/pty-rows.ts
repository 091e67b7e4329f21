import type { FaultOutcome, FaultRow, FaultRun } from '../../faults/fault-row.ts';
import { atOnce } from '../../support/at-once.ts';
import { shuffled } from '../../support/property-seed.ts';
import { type Stranger, plugInStranger, strangers } from '../../support/strangers.ts';
import { claimOverPty, tryOutOverPty } from './pty-trials.ts';
import type { TrialOutcome } from './judge-trial.ts';
import { type Promised, type Strangers, tellOutcomes } from './tell-outcomes.ts';
import { type Trial, allTrials, tryOut } from './trials.ts';

/** They mostly wait; more of them would measure the computer. */
const AT_ONCE = 14;
const SHORT_OF_EACH_KIND = 2;
/** In its short form the row takes what simulated time says is over by then, and listens to strangers as long. */
const SHORT_MS = 12_000;
const LISTENED_MS = { short: SHORT_MS, full: 60_000 } as const;
const SHORT_STRANGERS: readonly string[] = ['random bytes', 'half rate'];
const SLOW_BAUD_RATE = 1_200;
/** At this speed frames follow each other without a pause: whether the receiver falls into step with them is chance. */
const PAUSELESS_BAUD_RATE = 600;
/** On a machine that does all other tests besides, one of a dozen may be missed and speed says nothing. */
const SHORT_PROMISED: Promised = { foundShare: 0.9, streamingMedianMs: Number.POSITIVE_INFINITY };

/** Of each of these the short form takes some. */
const KINDS: readonly ((trial: Trial) => boolean)[] = [
  ({ mode, parity, isMoving }) => mode === 'streaming' && parity === 'none' && !isMoving,
  ({ mode, isMoving }) => mode === 'streaming' && isMoving,
  ({ mode, parity }) => mode === 'streaming' && parity !== 'none',
  ({ mode, baudRate }) => mode === 'streaming' && baudRate <= SLOW_BAUD_RATE,
  ({ mode, parity }) => mode === 'polled' && parity === 'none',
  ({ mode, parity }) => mode === 'polled' && parity !== 'none',
];

export const PTY_ROWS: readonly FaultRow[] = [
  {
    id: 'DETECT-PTY',
    claim: 'the same over ports of the system, in real time',
    target:
      'at least 95 % with family, speed and parity; median of streaming scales under 3 s; no claim for a stranger',
    blocked: noPtysBecause,
    run: detectOverPtys,
  },
];

function noPtysBecause(): string | null {
  return process.platform === 'linux' ? null : 'the speed that is set is asked of Linux';
}

async function detectOverPtys({ size, seed }: FaultRun): Promise<FaultOutcome> {
  const trials = size === 'full' ? shuffled(allTrials(), seed) : someOfEachKind(seed);
  const claims = claimsForStrangers(seed, size);
  if (size === 'full') await claims;
  const first = await atOnce(AT_ONCE, trials, tryOutOverPty);
  const outcomes = size === 'full' ? first : await missedAgain(first);
  return tellOutcomes(outcomes, await claims, size === 'full' ? undefined : SHORT_PROMISED);
}

/** A scale that was missed on a machine full of other tests is looked for once more, as a bench does by itself. */
function missedAgain(outcomes: readonly TrialOutcome[]): Promise<TrialOutcome[]> {
  return atOnce(1, outcomes, async (outcome) => (outcome.kind === 'missed' ? tryOutOverPty(outcome.trial) : outcome));
}

function someOfEachKind(seed: number): readonly Trial[] {
  return KINDS.reduce<readonly Trial[]>((chosen, isOfKind) => {
    const others = shuffled(allTrials(), seed).filter((trial) => isOfKind(trial) && !chosen.includes(trial));
    return [...chosen, ...others.values().filter(isSoonFound).take(SHORT_OF_EACH_KIND)];
  }, []);
}

function isSoonFound(trial: Trial): boolean {
  if (trial.baudRate <= PAUSELESS_BAUD_RATE) return false;
  const { kind, tookMs } = tryOut(trial);
  return kind !== 'missed' && tookMs < SHORT_MS;
}

async function claimsForStrangers(seed: number, size: FaultRun['size']): Promise<Strangers> {
  const chosen = strangers(seed).filter(({ name }) => size === 'full' || SHORT_STRANGERS.includes(name));
  const runs = chosen.flatMap((stranger) => [false, true].map((isAsking) => ({ stranger, isAsking })));
  const claims = await atOnce(AT_ONCE, runs, (run) => claimFor(run.stranger, run.isAsking, LISTENED_MS[size]));
  return { heard: runs.length, claims: claims.flat() };
}

async function claimFor(stranger: Stranger, isAsking: boolean, mostMs: number): Promise<string[]> {
  const claim = await claimOverPty(plugInStranger(stranger), isAsking, mostMs);
  return claim === null ? [] : [`${stranger.name}: ${claim}`];
}
