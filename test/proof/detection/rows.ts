import { createActiveSearch } from '../../../electron/devices/scale/detect/active-search.ts';
import { createPassiveSearch } from '../../../electron/devices/scale/detect/passive-search.ts';
import { brokenBy, type FaultOutcome, type FaultRow, type FaultRun } from '../../faults/fault-row.ts';
import { shuffled } from '../../support/property-seed.ts';
import { runDetection } from '../../support/run-detection.ts';
import { plugInStranger, strangers } from '../../support/strangers.ts';
import { type TrialOutcome, allTrials, tryOut } from './trials.ts';

const SHORT_TRIALS = 60;
const RIGHT_SHARE = 0.95;
const STREAMING_MEDIAN_MS = 3_000;
const NOISE_ROUNDS = { short: 1, full: 20 } as const;
const LISTENED_MS = 60_000;

export const DETECTION_ROWS: readonly FaultRow[] = [
  {
    id: 'DETECT',
    claim: 'a scale is found out by listening and asking, and nothing else is taken for one',
    target:
      'at least 95 % with family, speed and parity; median of streaming scales under 3 s; no claim for a stranger',
    blocked: () => null,
    run: (run) => Promise.resolve(detectAll(run)),
  },
];

function detectAll({ size, seed }: FaultRun): FaultOutcome {
  const trials = size === 'full' ? allTrials() : shuffled(allTrials(), seed).slice(0, SHORT_TRIALS);
  const outcomes = trials.map(tryOut);
  const count = (kind: TrialOutcome['kind']): number => outcomes.filter((one) => one.kind === kind).length;
  const found = count('right') + count('offered');
  const streamingMs = outcomes
    .filter(({ trial, kind }) => trial.mode === 'streaming' && kind !== 'missed')
    .map(({ tookMs }) => tookMs)
    .toSorted((a, b) => a - b);
  const medianMs = at(streamingMs, 0.5);
  const claims = claimsForStrangers(seed, NOISE_ROUNDS[size]);
  const failed = outcomes.filter(({ kind }) => kind === 'missed' || kind === 'wrong').map(describeOutcome);
  return {
    figure:
      `${trials.length} scales: ${count('right')} named, ${count('offered')} offered, ${count('missed')} missed, ` +
      `${count('wrong')} wrong (${percent(found, trials.length)} %); streaming median ${medianMs} ms, ` +
      `p95 ${at(streamingMs, 0.95)} ms; ${claims.heard} strangers: ${claims.claims.length} claims`,
    broken: [
      ...(found / trials.length >= RIGHT_SHARE ? [] : brokenBy('not found', failed)),
      ...(medianMs < STREAMING_MEDIAN_MS ? [] : [`the median is ${medianMs} ms`]),
      ...brokenBy('claimed for a stranger', claims.claims),
      ...brokenBy('a wrong claim', outcomes.filter(({ kind }) => kind === 'wrong').map(describeOutcome)),
    ],
  };
}

function claimsForStrangers(seed: number, rounds: number): { heard: number; claims: string[] } {
  const runs = Array.from({ length: rounds }, (_, round) => strangers(seed + round)).flat();
  const claims = runs.flatMap((stranger) =>
    [createPassiveSearch({}), createActiveSearch({})].flatMap((detection) => {
      const { view } = runDetection(detection, plugInStranger(stranger), LISTENED_MS);
      const isClaim = view.phase === 'recognised' || view.phase === 'unsure';
      return isClaim ? [`${stranger.name}: ${view.phase} ${view.candidates[0]?.protocol.id} ${view.baudRate}`] : [];
    }),
  );
  return { heard: runs.length * 2, claims };
}

function describeOutcome({ trial, said }: TrialOutcome): string {
  return `${trial.protocol} ${trial.baudRate} ${trial.parity} ${trial.mode} ${trial.isMoving ? 'moving' : 'at rest'}: ${said}`;
}

const at = (sorted: readonly number[], share: number): number => sorted[Math.floor((sorted.length - 1) * share)] ?? 0;
const percent = (part: number, whole: number): string => ((100 * part) / whole).toFixed(1);
