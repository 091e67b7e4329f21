import type { ExchangeProgress } from '../../shared/protocol/calls/exchange.ts';
import { ConflictError } from '../refused.ts';

/** The one export or import that may run at a time, and how far it is. */
export interface ExchangeDesk {
  /**
   * Runs the work of a command, or waits for it when the same command is asked for again meanwhile: an export may take
   * longer than whoever asked for it is able to wait.
   * @throws ConflictError `log-busy` while another one runs.
   */
  run<Result>(
    commandId: string,
    work: (told: (progress: ExchangeProgress) => void) => Promise<Result>,
  ): Promise<Result>;
  running(): ExchangeProgress | null;
}

/** How often at most the screens are told how far it is. */
const TELL_EVERY_MS = 100;

export function openExchangeDesk(parts: {
  readonly nowMs: () => number;
  readonly changed: (progress: ExchangeProgress | null) => void;
}): ExchangeDesk {
  const running = new Map<string, Promise<unknown>>();
  let progress: ExchangeProgress | null = null;
  let toldAtMs = 0;
  const told = (next: ExchangeProgress): void => {
    const isNewPhase = next.phase !== progress?.phase;
    progress = next;
    if (!isNewPhase && next.done < next.total && parts.nowMs() - toldAtMs < TELL_EVERY_MS) return;
    toldAtMs = parts.nowMs();
    parts.changed(next);
  };
  return {
    run: async (commandId, work) => {
      const same = running.get(commandId);
      // The first caller's work answers the second one: what it answers is what that work resolves with.
      if (same) await same.catch(() => undefined);
      if (running.size > 0) {
        throw new ConflictError('log-busy', 'Records are being exported or imported already: wait until that is done.');
      }
      const mine = work(told);
      running.set(commandId, mine);
      try {
        return await mine;
      } finally {
        running.delete(commandId);
        progress = null;
        parts.changed(null);
      }
    },
    running: () => progress,
  };
}
