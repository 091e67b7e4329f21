import type { RowOutcome } from './attempt-outcome.ts';
import type { Log } from '../log.ts';
import type { DeliveryNotice, DeliveryStatus } from './delivery-status.ts';
import type { OutboxRow } from '../store/outbox-queue.ts';

/** Tells log and screens what delivery did; the log without the other side's words, for they may quote what we sent. */
export interface DeliveryTeller {
  row(row: OutboxRow, outcome: RowOutcome): void;
  /** Says a status once, however often it is told. */
  status(status: DeliveryStatus): void;
}

export function createTeller(log: Log, notify: (notice: DeliveryNotice) => void): DeliveryTeller {
  let told = '';
  return {
    row({ factId, caseId, type }, outcome) {
      logOutcome(log, { factId, type }, outcome);
      notify({ kind: 'row-changed', factId, caseId, state: outcome.mark === 'retry' ? 'waiting' : outcome.mark });
    },
    status(status) {
      const text = JSON.stringify(status);
      if (text === told) return;
      told = text;
      const { state, refusal, opensAtMs, skewMs } = status;
      log(state === 'ready' ? 'info' : 'warn', 'delivery status', { state, refusal, opensAtMs, skewMs });
      notify({ kind: 'status-changed', status });
    },
  };
}

function logOutcome(log: Log, fact: Readonly<Record<string, string>>, outcome: RowOutcome): void {
  if (outcome.mark === 'sent') return log('info', 'fact sent', { ...fact, status: outcome.status });
  const { kind, status } = outcome.failure;
  if (outcome.mark === 'dead') return log('error', 'fact is a dead letter', { ...fact, kind, status });
  log('warn', 'fact waits for another attempt', { ...fact, kind, status, attempts: outcome.attempts });
}
