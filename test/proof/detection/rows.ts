import { createActiveSearch } from '../../../electron/devices/scale/detect/active-search.ts';
import { createPassiveSearch } from '../../../electron/devices/scale/detect/passive-search.ts';
import type { FaultOutcome, FaultRow, FaultRun } from '../../faults/fault-row.ts';
import { shuffled } from '../../support/property-seed.ts';
import { runDetection } from '../../support/run-detection.ts';
import { plugInStranger, strangers } from '../../support/strangers.ts';
import { PTY_ROWS } from './pty-rows.ts';
import { type Strangers, tellOutcomes } from './tell-outcomes.ts';
import { allTrials, tryOut } from './trials.ts';

const SHORT_TRIALS = 60;
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
  ...PTY_ROWS,
];

function detectAll({ size, seed }: FaultRun): FaultOutcome {
  const trials = size === 'full' ? allTrials() : shuffled(allTrials(), seed).slice(0, SHORT_TRIALS);
  return tellOutcomes(trials.map(tryOut), claimsForStrangers(seed, NOISE_ROUNDS[size]));
}

function claimsForStrangers(seed: number, rounds: number): Strangers {
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
