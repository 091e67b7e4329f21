import type { ScaleReading } from '../../../shared/domain/scale-reading.ts';
import type { ScaleState } from '../../../shared/protocol/scale-state.ts';
import type { ScaleSimulator } from '../simulator/scale-simulator.ts';

export type Unsubscribe = () => void;

/** The one scale of a bench, whatever carries its bytes. It never throws for the world: what is wrong is its state. */
export interface Scale {
  /** What is known now; ages are computed at the call. */
  state(): ScaleState;
  /** Every reading in the order of arrival; none is skipped, because capture compares neighbours. */
  onReading(listener: (reading: ScaleReading) => void): Unsubscribe;
  /** Told when the kind of the state changes, or why a silent scale is silent; not for every reading. */
  onState(listener: (state: ScaleState) => void): Unsubscribe;
  /** Gives the port back and stops all timers; resolves when the port is closed. */
  close(): Promise<void>;
  /** The hands that load a simulated scale; null for a real one. */
  readonly simulator: ScaleSimulator | null;
}
