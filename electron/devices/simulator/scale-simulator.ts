/** The hands and accidents of a simulated scale, for the demo's side panel and for tests. */
export interface ScaleSimulator {
  /** Lays `massMg` (0 or more) on the pan in place of what lies there. More than the capacity shows overload. */
  putOn(massMg: number): void;
  takeOff(): void;
  /** Presses the zero key: what lies on the pan now reads as zero. */
  zero(): void;
  /** Pulls the cable: the port vanishes. */
  unplug(): void;
  replug(): void;
  /** Switches the indicator off or on: the port stays, the bytes stop. */
  setPower(isOn: boolean): void;
  /** Puts bytes on the line between two frames, as a bad cable does. */
  sendNoise(bytes: Uint8Array): void;
}
