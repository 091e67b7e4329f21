/** The host's only source of wall time, passed in everywhere so that tests can hold it. */
export interface Clock {
  /** Epoch milliseconds, UTC. */
  nowMs(): number;
}

export const systemClock: Clock = { nowMs: () => Date.now() };
