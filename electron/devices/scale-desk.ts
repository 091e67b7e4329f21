import type { ScaleProfile } from '../../shared/domain/scale-profile.ts';
import type { ScaleReading } from '../../shared/domain/scale-reading.ts';
import type { ScaleState } from '../../shared/protocol/scale-state.ts';
import type { Clock } from '../clock.ts';
import { openScale } from './scale/open-scale.ts';
import type { Log } from '../log.ts';
import type { Scale } from './scale/scale.ts';

/** The bench's scale, whichever is configured at the moment. */
export interface ScaleDesk {
  profile(): ScaleProfile | null;
  state(): ScaleState;
  /** The hands of the simulated scale; null when a real one is configured. */
  simulator(): Scale['simulator'];
  /** Closes the scale in use and opens another. */
  use(profile: ScaleProfile | null): Promise<void>;
  close(): Promise<void>;
}

/** A live scale is shown this often; the number on a screen need not change faster. */
const SHOW_EVERY_MS = 120;

/** Keeps one scale open and passes on what it says: every reading, and its state a few times a second. */
export function openScaleDesk(parts: {
  readonly profile: ScaleProfile | null;
  readonly clock: Clock;
  readonly log: Log;
  readonly onReading: (reading: ScaleReading) => void;
  readonly onState: (state: ScaleState) => void;
}): ScaleDesk {
  let profile = parts.profile;
  let scale = open(profile);
  let shownAtMs = Number.NEGATIVE_INFINITY;

  function open(wanted: ScaleProfile | null): Scale {
    const opened = openScale({ profile: wanted, clock: parts.clock, log: parts.log });
    opened.onReading((reading) => {
      parts.onReading(reading);
      if (reading.receivedAtMs - shownAtMs < SHOW_EVERY_MS && reading.receivedAtMs >= shownAtMs) return;
      shownAtMs = reading.receivedAtMs;
      parts.onState(opened.state());
    });
    opened.onState(parts.onState);
    return opened;
  }

  return {
    profile: () => profile,
    state: () => scale.state(),
    simulator: () => scale.simulator,
    use: async (wanted) => {
      await scale.close();
      profile = wanted;
      scale = open(wanted);
      parts.onState(scale.state());
    },
    close: () => scale.close(),
  };
}
