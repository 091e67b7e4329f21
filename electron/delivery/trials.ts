/**
 * Attempts in the order in which they were started, to tell a sick endpoint from a fact that is wrong. One that passed
 * parts them into runs: what failed between two that passed, or since the last, failed in a row. Started and not ended,
 * because eight that hang end one by one while later ones pass already.
 */
export interface Trials {
  readonly steps: readonly Step[];
  /** In how many runs a fact was excused: one that fails again and again while others pass is at fault itself. */
  readonly excusedRuns: ReadonlyMap<string, number>;
}

type Step = Trial | 'passed';

/** One fact's attempt; no fact has two at a time. */
export interface Trial {
  readonly factId: string;
  /** Counted attempts before it. */
  readonly attempts: number;
  readonly state: 'open' | 'counted' | 'excused';
}

/**
 * What a failure says of the endpoint: `unclear` may be its fault or the fact's (an error, no answer), `busy` is its own
 * word, and what was `not-reached` says nothing of the fact.
 */
export type Suspicion = 'unclear' | 'busy' | 'not-reached';

export interface Failure {
  readonly factId: string;
  readonly attempts: number;
  readonly suspicion: Suspicion;
  /** Whether the endpoint is known to be sick, and nothing has passed since. */
  readonly isSick: boolean;
}

export interface Judgement {
  readonly trials: Trials;
  /** It does not count against the fact. */
  readonly isExcused: boolean;
  /** Counted attempts of the fact before the first failure of this run. */
  readonly attempts: number;
  /** Several facts failed in a row, and nothing that was started later has passed. */
  readonly isSick: boolean;
  /** Failures of this run that had been counted and no longer are, as they were before it. */
  readonly reprieved: readonly Trial[];
}

export const NO_TRIALS: Trials = { steps: [], excusedRuns: new Map() };

/** So many different facts failing in a row are the endpoint's fault. */
export const SICK_AFTER_FACTS = 3;
/** Excused in so many runs, a fact no longer speaks against the endpoint. */
export const MOST_EXCUSED_RUNS = 5;
const MOST_STEPS = 64;

export function startTrial({ steps, excusedRuns }: Trials, factId: string, attempts: number): Trials {
  return { steps: [...steps, { factId, attempts, state: 'open' as const }].slice(-MOST_STEPS), excusedRuns };
}

/** The fact arrived, or was refused for what it is: either way the endpoint is well. */
export function passTrial(trials: Trials, factId: string): Trials {
  const at = openAt(trials.steps, factId);
  const steps = at < 0 ? trials.steps : withoutFinished(trials.steps.with(at, 'passed'));
  if (!trials.excusedRuns.has(factId)) return { ...trials, steps };
  return { steps, excusedRuns: new Map([...trials.excusedRuns].filter(([id]) => id !== factId)) };
}

/** The attempt says nothing, neither of its fact nor of the endpoint. */
export function dropTrial(trials: Trials, factId: string): Trials {
  const at = openAt(trials.steps, factId);
  return at < 0 ? trials : { ...trials, steps: withoutFinished(trials.steps.toSpliced(at, 1)) };
}

/** Judges a failure by what failed beside it, and what failed beside it anew. */
export function failTrial(before: Trials, failure: Failure): Judgement {
  const { factId, suspicion, isSick } = failure;
  const isKnown = openAt(before.steps, factId) >= 0;
  const trials = isKnown ? before : startTrial(before, factId, failure.attempts);
  const at = openAt(trials.steps, factId);
  const steps = trials.steps.with(at, { factId, attempts: failure.attempts, state: 'counted' });
  const [from, to] = runAround(steps, at);
  const failed = steps.slice(from, to).filter((step): step is Trial => step !== 'passed' && step.state !== 'open');
  const innocent = innocentOf(failed, trials.excusedRuns);
  const isRow = innocent.size >= SICK_AFTER_FACTS;
  const isExcused = suspicion === 'not-reached' || isSick || (innocent.has(factId) && (isRow || suspicion === 'busy'));
  const excused = new Set([...(isRow ? innocent : []), ...(isExcused ? [factId] : [])]);
  const counted = failed.filter((trial) => trial.state === 'counted' && excused.has(trial.factId));
  return {
    trials: {
      steps: steps.map((step, index) =>
        index >= from && index < to && step !== 'passed' && counted.includes(step)
          ? { ...step, state: 'excused' }
          : step,
      ),
      excusedRuns: suspicion === 'not-reached' ? trials.excusedRuns : oneRunMore(trials.excusedRuns, failed, excused),
    },
    isExcused,
    attempts: failed.find((trial) => trial.factId === factId)?.attempts ?? failure.attempts,
    isSick: (isRow || isSick) && isExcused && to === steps.length,
    reprieved: firstOfEach(counted).filter((trial) => trial.factId !== factId),
  };
}

/** Whether the fact failed in a run that is not over. */
export function hasFailed({ steps }: Trials, factId: string): boolean {
  return steps.some((step) => step !== 'passed' && step.factId === factId && step.state !== 'open');
}

function openAt(steps: readonly Step[], factId: string): number {
  return steps.findIndex((step) => step !== 'passed' && step.factId === factId && step.state === 'open');
}

/** From the step after the one that passed before, to the next one that passed. */
function runAround(steps: readonly Step[], at: number): [from: number, to: number] {
  const next = steps.indexOf('passed', at);
  return [steps.lastIndexOf('passed', at) + 1, next < 0 ? steps.length : next];
}

/** The facts of a run that may be excused: those excused in it already, and those that were not too often before. */
function innocentOf(failed: readonly Trial[], excusedRuns: Trials['excusedRuns']): Set<string> {
  const mayBe = ({ factId, state }: Trial): boolean =>
    state === 'excused' || (excusedRuns.get(factId) ?? 0) < MOST_EXCUSED_RUNS;
  return new Set(failed.filter(mayBe).map(({ factId }) => factId));
}

function oneRunMore(runs: Trials['excusedRuns'], failed: readonly Trial[], excused: ReadonlySet<string>) {
  const already = new Set(failed.filter(({ state }) => state === 'excused').map(({ factId }) => factId));
  const news = [...excused].filter((factId) => !already.has(factId));
  return news.length === 0 ? runs : new Map([...runs, ...news.map((id) => [id, (runs.get(id) ?? 0) + 1] as const)]);
}

function firstOfEach(trials: readonly Trial[]): Trial[] {
  return trials.filter(({ factId }, at) => trials.findIndex((other) => other.factId === factId) === at);
}

/** Nothing can happen any more to a run that is over and has nothing under way. */
function withoutFinished(steps: readonly Step[]): readonly Step[] {
  const firstOpen = steps.findIndex((step) => step !== 'passed' && step.state === 'open');
  const from = steps.lastIndexOf('passed', firstOpen < 0 ? steps.length : firstOpen);
  const rest = from < 0 ? steps : steps.slice(from);
  return rest.filter((step, at) => step !== 'passed' || rest[at - 1] !== 'passed');
}
