import type { PollStep } from './scale-protocol.ts';

/** Asks a polled scale again and again. */
export interface Polling {
  /** Bytes came in: one of them may be what the next step waits for. */
  onBytes(bytes: Uint8Array): void;
  stop(): void;
}

/**
 * Sends the steps of a request every `everyMs`: the first at once, each further one when the byte before it asks for
 * has come. A scale that leaves a request unanswered is asked again from the first step, never twice at a time.
 */
export function startPolling(steps: readonly PollStep[], everyMs: number, send: (bytes: Uint8Array) => void): Polling {
  let next = 0;
  const sendStep = (): void => {
    const step = steps[next];
    if (step === undefined) return;
    next += 1;
    send(step.send);
  };
  const ask = (): void => {
    next = 0;
    sendStep();
  };
  const timer = setInterval(ask, everyMs);
  return {
    onBytes(bytes) {
      const awaited = steps[next - 1]?.awaits;
      if (awaited !== undefined && bytes.includes(awaited)) sendStep();
    },
    stop: () => clearInterval(timer),
  };
}
