import type { LineParity } from '../../../shared/domain/line-parity.ts';
import type { ScaleProtocolId } from '../../../shared/domain/scale-protocol-ids.ts';

/** What hangs on the simulated cable: a family at a speed, sending by itself or when asked. */
export interface SimulatedIndicator {
  readonly protocol: ScaleProtocolId;
  readonly baudRate: number;
  readonly parity: LineParity;
  readonly mode: 'streaming' | 'polled';
}

/** Bytes as they once came in, with the milliseconds since the first of them. */
export type RecordedBytes = readonly { readonly atMs: number; readonly bytes: Uint8Array }[];

/** The hands and accidents of a simulated scale, for the demo's side panel and for tests. */
export interface ScaleSimulator {
  /** Lays `massMg` (0 or more) on the pan in place of what lies there. More than the capacity shows overload. */
  putOn(massMg: number): void;
  takeOff(): void;
  /** Presses the zero key: what lies on the pan now reads as zero. */
  zero(): void;
  /** Moves the zero by `massMg`, as warmth and dirt do: the empty pan shows it from now on. */
  drift(massMg: number): void;
  /** Presses the unit key: pounds where the family's lines can say so, and back. */
  pressUnit(): void;
  /** Hangs another indicator on the cable; null: whatever the profile expects. */
  speak(indicator: SimulatedIndicator | null): void;
  /** Plays a recording instead of the indicator, once. */
  replay(recorded: RecordedBytes): void;
  /** Pulls the cable: the port vanishes. */
  unplug(): void;
  replug(): void;
  /** Switches the indicator off or on: the port stays, the bytes stop. */
  setPower(isOn: boolean): void;
  /** Keeps back what the line sends; let go, it comes all at once and late (a stale burst). */
  holdBack(isHeld: boolean): void;
  /** Puts bytes on the line between two frames, as a bad cable does. */
  sendNoise(bytes: Uint8Array): void;
}
