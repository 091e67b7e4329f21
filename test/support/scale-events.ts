import type { ScaleReading } from '../../shared/domain/scale-reading.ts';
import type { ScaleState } from '../../shared/protocol/scale-state.ts';
import type { Scale } from '../../electron/devices/scale/scale.ts';

/** Resolves with the state once it is of this kind, now or later. */
export function stateOf(scale: Scale, kind: ScaleState['kind']): Promise<ScaleState> {
  const now = scale.state();
  if (now.kind === kind) return Promise.resolve(now);
  return new Promise((resolve) => {
    const stop = scale.onState((state) => {
      if (state.kind !== kind) return;
      stop();
      resolve(state);
    });
  });
}

/** Resolves with the next reading that fits. */
export function nextReading(scale: Scale, fits: (reading: ScaleReading) => boolean): Promise<ScaleReading> {
  return new Promise((resolve) => {
    const stop = scale.onReading((reading) => {
      if (!fits(reading)) return;
      stop();
      resolve(reading);
    });
  });
}
