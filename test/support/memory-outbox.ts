import type { OutboxFailure, OutboxQueue, OutboxRow, OutboxState } from '../../electron/store/outbox-queue.ts';

/** The outbox without a disk, for tests; held to the same contract as the real one. */
export class MemoryOutbox implements OutboxQueue {
  readonly #rows = new Map<string, OutboxRow>();

  constructor(rows: readonly OutboxRow[] = []) {
    this.add(...rows);
  }

  add(...rows: readonly OutboxRow[]): void {
    for (const row of rows) this.#rows.set(row.factId, row);
  }

  row(factId: string): OutboxRow {
    const row = this.#rows.get(factId);
    if (row === undefined) throw new Error(`no row ${factId}`);
    return row;
  }

  rows(): OutboxRow[] {
    return [...this.#rows.values()];
  }

  cancel(factId: string): void {
    this.#change(factId, ['waiting'], { state: 'cancelled' });
  }

  together<Outcome>(work: () => Outcome): Outcome {
    return work();
  }

  due(nowMs: number, limit: number): OutboxRow[] {
    return this.#waitingHeads()
      .filter((row) => dueAtMs(row) <= nowMs)
      .sort((a, b) => dueAtMs(a) - dueAtMs(b) || a.sequence - b.sequence)
      .slice(0, limit);
  }

  nextDueAtMs(nowMs: number): number | null {
    const times = this.#waitingHeads().map(dueAtMs);
    return times.length === 0 ? null : Math.max(nowMs, Math.min(...times));
  }

  claim(factId: string, body: string, _nowMs: number): boolean {
    return this.#change(factId, ['waiting'], { state: 'sending', body: this.row(factId).body ?? body });
  }

  markSent(factId: string, status: number, nowMs: number): void {
    this.#change(factId, ['sending'], { state: 'sent', sentAtMs: nowMs, answer: { status }, lastError: null });
  }

  markRetry(factId: string, failure: OutboxFailure, nextAttemptAtMs: number, attempts: number): void {
    this.#change(factId, ['sending'], { state: 'waiting', lastError: failure, nextAttemptAtMs, attempts });
  }

  excuse(factId: string, nextAttemptAtMs: number, attempts: number): void {
    this.#change(factId, ['waiting'], { nextAttemptAtMs, attempts });
  }

  markDead(factId: string, failure: OutboxFailure): void {
    this.#change(factId, ['sending', 'waiting'], { state: 'dead', lastError: failure });
  }

  revive(factId: string, nowMs: number): boolean {
    const { state, lastError } = this.row(factId);
    if (state === 'waiting' && lastError === null) return false;
    return this.#change(factId, ['dead', 'waiting'], { state: 'waiting', attempts: 0, nextAttemptAtMs: nowMs });
  }

  recover(nowMs: number): number {
    const stuck = this.rows().filter(({ state }) => state === 'sending');
    for (const { factId } of stuck) this.#change(factId, ['sending'], { state: 'waiting', nextAttemptAtMs: nowMs });
    return stuck.length;
  }

  #waitingHeads(): OutboxRow[] {
    const heads = new Map<string, OutboxRow>();
    for (const row of this.rows()) {
      if (row.state === 'sent' || row.state === 'cancelled') continue;
      const head = heads.get(row.caseId);
      if (head === undefined || row.sequence < head.sequence) heads.set(row.caseId, row);
    }
    return [...heads.values()].filter(({ state }) => state === 'waiting');
  }

  #change(factId: string, from: readonly OutboxState[], change: Partial<OutboxRow>): boolean {
    const row = this.row(factId);
    if (!from.includes(row.state)) return false;
    this.#rows.set(factId, { ...row, ...change });
    return true;
  }
}

function dueAtMs(row: OutboxRow): number {
  return Math.max(row.sendableAtMs, row.nextAttemptAtMs);
}
