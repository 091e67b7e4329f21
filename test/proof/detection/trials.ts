import { createActiveSearch } from '../../../electron/devices/scale/detect/active-search.ts';
import type { DetectionView } from '../../../electron/devices/scale/detect/detection-view.ts';
import { createPassiveSearch } from '../../../electron/devices/scale/detect/passive-search.ts';
import { ALL_SCALE_PROTOCOLS, SCALE_PROTOCOLS } from '../../../electron/devices/scale/protocols.ts';
import { SIMULATED_DEVICES } from '../../../electron/devices/simulator/simulated-device.ts';
import { type IndicatorOptions, plugInIndicator } from '../../../electron/devices/simulator/simulated-indicator.ts';
import { createSimulatedPan } from '../../../electron/devices/simulator/simulated-pan.ts';
import { runDetection } from '../../support/run-detection.ts';

/** One indicator that is to be found out. */
export type Trial = Omit<IndicatorOptions, 'pan'> & { readonly headStartMs: number; readonly loadMg: number };

export interface TrialOutcome {
  readonly trial: Trial;
  /**
   * `right`: named, with speed and parity. `offered`: one of the at most two a person chooses from. `missed`: nothing
   * claimed. `wrong`: something else claimed.
   */
  readonly kind: 'right' | 'offered' | 'missed' | 'wrong';
  readonly tookMs: number;
  readonly said: string;
}

const LOADS_MG = [1_236_000, 12_480_000, 482_000] as const;
const HEAD_STARTS_MS = [0, 37, 77, 118] as const;
const PAN = { divisionMg: 1_000, capacityMg: 30_000_000 };

/** Every family at every line it is sold with, sending by itself and asked, begun at several points of its frame. */
export function allTrials(): readonly Trial[] {
  return ALL_SCALE_PROTOCOLS.filter(({ isHid }) => isHid !== true).flatMap(({ id: protocol, lines }) =>
    lines.flatMap((line) =>
      HEAD_STARTS_MS.flatMap((headStartMs, turn) => {
        const trial = { ...line, protocol, headStartMs, loadMg: LOADS_MG[turn % LOADS_MG.length] ?? 0 };
        const isAsked = SIMULATED_DEVICES[protocol].answer !== undefined && turn < 2;
        return [{ ...trial, mode: 'streaming' as const }, ...(isAsked ? [{ ...trial, mode: 'polled' as const }] : [])];
      }),
    ),
  );
}

/** Lets the bench find out what it is, in simulated time over simulated wires. */
export function tryOut(trial: Trial): TrialOutcome {
  const pan = createSimulatedPan(PAN);
  pan.load(trial.loadMg);
  const detection = trial.mode === 'polled' ? createActiveSearch({}) : createPassiveSearch({});
  const { view, tookMs } = runDetection(detection, plugInIndicator({ ...trial, pan }));
  return { trial, kind: kindOf(view, trial), tookMs, said: saidOf(view) };
}

function kindOf(view: DetectionView, trial: Trial): TrialOutcome['kind'] {
  const isRight = (one: DetectionView['candidates'][number]): boolean =>
    view.baudRate === trial.baudRate && one.parity === trial.parity && saysTheSame(one, trial);
  const [best] = view.candidates;
  if (view.phase === 'recognised' && best !== undefined) return isRight(best) ? 'right' : 'wrong';
  if (view.phase !== 'unsure') return 'missed';
  return view.candidates.some(isRight) ? 'offered' : 'wrong';
}

/** Makers share layouts: a family is right, too, when it reads every frame that came exactly as the true one does. */
function saysTheSame({ protocol, explanation }: DetectionView['candidates'][number], trial: Trial): boolean {
  if (protocol.id === trial.protocol) return true;
  const truth = SCALE_PROTOCOLS[trial.protocol];
  return explanation.readings.every(({ bytes, meaning }) => {
    const meant = truth.decode(bytes);
    return meant.kind === 'reading' && JSON.stringify(meant.meaning) === JSON.stringify(meaning);
  });
}

function saidOf({ phase, baudRate, candidates }: DetectionView): string {
  return `${phase} ${candidates.map(({ protocol, parity }) => `${protocol.id} ${baudRate} ${parity}`).join(' or ')}`;
}
