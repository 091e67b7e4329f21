import { createActiveSearch } from '../../../electron/devices/scale/detect/active-search.ts';
import { isProbedFor } from '../../../electron/devices/scale/detect/probes.ts';
import { createPassiveSearch } from '../../../electron/devices/scale/detect/passive-search.ts';
import { ALL_SCALE_PROTOCOLS } from '../../../electron/devices/scale/protocols.ts';
import { SIMULATED_DEVICES } from '../../../electron/devices/simulator/simulated-device.ts';
import {
  type IndicatorOptions,
  type SimulatedCable,
  plugInIndicator,
} from '../../../electron/devices/simulator/simulated-indicator.ts';
import { type SimulatedPan, createSimulatedPan } from '../../../electron/devices/simulator/simulated-pan.ts';
import { runDetection } from '../../support/run-detection.ts';
import { type TrialOutcome, judgeTrial } from './judge-trial.ts';

/** One indicator that is to be found out. */
export type Trial = Omit<IndicatorOptions, 'pan'> & {
  readonly headStartMs: number;
  readonly loadMg: number;
  readonly isMoving: boolean;
};

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

/** The cable to the indicator of a trial, its load on its pan. */
export function plugInTrial(trial: Trial): SimulatedCable {
  const pan = trial.isMoving ? movingPan(trial.loadMg) : createSimulatedPan(PAN);
  pan.load(trial.loadMg);
  return plugInIndicator({ ...trial, pan });
}

/** Lets the bench find out what it is, in simulated time over simulated wires. */
export function tryOut(trial: Trial): TrialOutcome {
  const detection = trial.mode === 'polled' ? createActiveSearch({}) : createPassiveSearch({});
  const { view, tookMs } = runDetection(detection, plugInTrial(trial));
  return { trial, tookMs, ...judgeTrial(trial, view) };
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
