import { createActiveSearch } from '../../../electron/devices/scale/detect/active-search.ts';
import { isProbedFor } from '../../../electron/devices/scale/detect/probes.ts';
import type { DetectionView } from '../../../electron/devices/scale/detect/detection-view.ts';
import type { ReadFrame } from '../../../electron/devices/scale/detect/explain-bytes.ts';
import { isSameMeaning } from '../../../electron/devices/scale/detect/score-explanation.ts';
import type { ScaleProtocol } from '../../../electron/devices/scale/scale-protocol.ts';
import { createPassiveSearch } from '../../../electron/devices/scale/detect/passive-search.ts';
import { ALL_SCALE_PROTOCOLS, SCALE_PROTOCOLS } from '../../../electron/devices/scale/protocols.ts';
import { SIMULATED_DEVICES } from '../../../electron/devices/simulator/simulated-device.ts';
import { type IndicatorOptions, plugInIndicator } from '../../../electron/devices/simulator/simulated-indicator.ts';
import { type SimulatedPan, createSimulatedPan } from '../../../electron/devices/simulator/simulated-pan.ts';
import { runDetection } from '../../support/run-detection.ts';

/** One indicator that is to be found out. */
export type Trial = Omit<IndicatorOptions, 'pan'> & {
  readonly headStartMs: number;
  readonly loadMg: number;
  readonly isMoving: boolean;
};

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

/** Four bytes of any value: nothing that noise does not send, so it is never found out. */
const BY_HAND = 'elicom';
const LOADS_MG = [1_236_000, 12_480_000, 482_000] as const;
const HEAD_STARTS_MS = [0, 37, 77, 118] as const;
const PAN = { divisionMg: 1_000, capacityMg: 30_000_000 };

/** Every family at every line it is sold with, sending by itself and asked, begun at several points of its frame. */
export function allTrials(): readonly Trial[] {
  return ALL_SCALE_PROTOCOLS.filter(({ id, isHid }) => isHid !== true && id !== BY_HAND).flatMap(
    ({ id: protocol, lines }) =>
      lines.flatMap((line) =>
        HEAD_STARTS_MS.flatMap((headStartMs, turn) => {
          const trial = {
            ...line,
            protocol,
            headStartMs,
            loadMg: LOADS_MG[turn % LOADS_MG.length] ?? 0,
            isMoving: turn % 2 === 1,
          };
          const isAsked = SIMULATED_DEVICES[protocol].answer !== undefined && isProbedFor(protocol) && turn < 2;
          return [
            { ...trial, mode: 'streaming' as const },
            ...(isAsked ? [{ ...trial, mode: 'polled' as const }] : []),
          ];
        }),
      ),
  );
}

/** Lets the bench find out what it is, in simulated time over simulated wires. */
export function tryOut(trial: Trial): TrialOutcome {
  const pan = trial.isMoving ? movingPan(trial.loadMg) : createSimulatedPan(PAN);
  pan.load(trial.loadMg);
  const detection = trial.mode === 'polled' ? createActiveSearch({}) : createPassiveSearch({});
  const { view, tookMs } = runDetection(detection, plugInIndicator({ ...trial, pan }));
  return { trial, kind: kindOf(view, trial), tookMs, said: saidOf(view) };
}

/** A pan on which somebody puts something else every ten frames, as the set-up asks people to. */
function movingPan(loadMg: number): SimulatedPan {
  const pan = createSimulatedPan(PAN);
  let frames = 0;
  return {
    ...pan,
    next() {
      frames += 1;
      if (frames % 10 === 0) pan.load(frames % 20 === 0 ? loadMg : Math.round(loadMg * 0.6));
      return pan.next();
    },
  };
}

function kindOf(view: DetectionView, trial: Trial): TrialOutcome['kind'] {
  const isRight = (one: DetectionView['candidates'][number]): boolean =>
    view.baudRate === trial.baudRate && one.parity === trial.parity && saysTheSame(one, trial);
  const [best] = view.candidates;
  if (view.phase === 'recognised' && best !== undefined) return isRight(best) ? 'right' : 'wrong';
  if (view.phase !== 'unsure') return 'missed';
  return view.candidates.some(isRight) ? 'offered' : 'wrong';
}

/**
 * Makers share layouts: a family is right, too, when it says of every frame that came what the true one says. While
 * something moves it must say as much of stability, no more.
 */
function saysTheSame({ protocol, explanation }: DetectionView['candidates'][number], trial: Trial): boolean {
  if (protocol.id === trial.protocol) return true;
  const truth = SCALE_PROTOCOLS[trial.protocol];
  const truly = { protocol: truth, explanation: { ...explanation, readings: meantBy(truth, explanation.readings) } };
  if (truly.explanation.readings.length < explanation.readings.length) return false;
  const isSure = explanation.readings.every(
    ({ meaning }, at) => meaning.stable === truly.explanation.readings[at]?.meaning.stable,
  );
  return isSameMeaning({ protocol, explanation }, truly) && (isSure || !trial.isMoving);
}

function meantBy(truth: ScaleProtocol, frames: readonly ReadFrame[]): ReadFrame[] {
  return frames.flatMap((frame) => {
    const meant = truth.decode(frame.bytes);
    return meant.kind === 'reading' ? [{ ...frame, meaning: meant.meaning }] : [];
  });
}

function saidOf({ phase, baudRate, candidates }: DetectionView): string {
  return `${phase} ${candidates.map(({ protocol, parity }) => `${protocol.id} ${baudRate} ${parity}`).join(' or ')}`;
}
