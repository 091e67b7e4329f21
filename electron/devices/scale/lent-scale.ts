import type { ScaleProfile } from '../../../shared/domain/scale-profile.ts';
import type { Scale } from './scale.ts';

/** A scale whose port somebody listens to in settings: it says so and has no reading. */
export function lentScale({ name, path, protocol }: ScaleProfile): Scale {
  return {
    state: () => ({ kind: 'in-set-up', scaleName: name, portName: path, protocol, resyncCount: 0 }),
    onReading: () => () => undefined,
    onState: () => () => undefined,
    close: () => Promise.resolve(),
    simulator: null,
  };
}
