import type { ScaleProfile } from '../../shared/domain/scale-profile.ts';
import type { ScaleReading } from '../../shared/domain/scale-reading.ts';
import type { ScaleState } from '../../shared/protocol/scale-state.ts';
import type { Clock } from '../clock.ts';
import type { LineTap } from './scale/byte-link.ts';
import { lentScale } from './scale/lent-scale.ts';
import { openScale } from './scale/open-scale.ts';
import type { Log } from '../log.ts';
import type { Scale } from './scale/scale.ts';
import type { SimulatedPort } from './simulator/simulated-port.ts';

/** The bench's scale, whichever is configured at the moment. */
export interface ScaleDesk {
  profile(): ScaleProfile | null;
  state(): ScaleState;
  /** The hands of the simulated scale; null when a real one is configured. */
  simulator(): Scale['simulator'];
  /** Gives the port up, because somebody listens to it in settings, until it is taken back or another scale is used. */
  lend(): Promise<void>;
  takeBack(): Promise<void>;
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
  /** Sees every byte that passes. */
  readonly tap?: LineTap;
  /** The port that stands behind `sim:`. */
  readonly simulated?: SimulatedPort;
}): ScaleDesk {
  let profile = parts.profile;
  let scale = open(profile);
  let shownAtMs = Number.NEGATIVE_INFINITY;

  function open(wanted: ScaleProfile | null): Scale {
    const opened = openScale({
      profile: wanted,
      clock: parts.clock,
      log: parts.log,
      ...(parts.tap && { tap: parts.tap }),
      ...(parts.simulated && { simulated: parts.simulated }),
    });
    opened.onReading((reading) => {
      parts.onReading(reading);
      if (reading.receivedAtMs - shownAtMs < SHOW_EVERY_MS && reading.receivedAtMs >= shownAtMs) return;
      shownAtMs = reading.receivedAtMs;
      parts.onState(opened.state());
    });
    opened.onState(parts.onState);
    return opened;
  }

  const change = async (next: () => Scale): Promise<void> => {
    await scale.close();
    scale = next();
    parts.onState(scale.state());
  };

  return {
    profile: () => profile,
    state: () => scale.state(),
    simulator: () => scale.simulator,
    lend: () => change(() => (profile === null ? open(null) : lentScale(profile))),
    takeBack: () => change(() => open(profile)),
    use: (wanted) => {
      profile = wanted;
      return change(() => open(wanted));
    },
    close: () => scale.close(),
  };
}
