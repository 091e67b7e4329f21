import { Agent as HttpAgent } from 'node:http';
import { Agent as HttpsAgent } from 'node:https';
import type { Checkpoint } from '../../shared/event-log/checkpoint.ts';
import { CLOUD_EVENT_MEDIA_TYPE } from '../../shared/protocol/cloud-event.ts';
import type { Clock } from '../clock.ts';
import { systemAlarm, type Alarm } from './alarm.ts';
import { decideOutcome, type AttemptOutcome, type RowOutcome } from './attempt-outcome.ts';
import type { Log } from '../log.ts';
import type { DeliveryFailure } from './delivery-failure.ts';
import type { DeliveryNotice, DeliveryStatus } from './delivery-status.ts';
import { EndpointLink, type Blame } from './endpoint-link.ts';
import type { Endpoint, ReadyEndpoint } from './endpoint.ts';
import { gather } from './gather.ts';
import type { PauseStore } from './kept-pause.ts';
import { checkpointHeader } from './checkpoint-header.ts';
import { factBody } from './fact-body.ts';
import type { OutboxQueue, OutboxRow } from '../store/outbox-queue.ts';
import { createTeller, type DeliveryTeller } from './delivery-teller.ts';
import { postFact, type Exchange } from './post-fact.ts';
import { signAttempt } from './sign-attempt.ts';

/** Attempts under way at once, over all cases; never two of one case. */
const CONCURRENCY = 8;
/** Asked for together, to read their payloads in one go. */
const HEADS_AT_ONCE = 64;
/** Standard Webhooks asks for 15 to 30 s. */
const TIMEOUT_MS = 15_000;

const NOWHERE: PauseStore = { read: () => null, write: () => undefined };

export interface SenderParts {
  readonly queue: OutboxQueue;
  /** Read before every round, so that new settings count at once (call `wake`); null while none are set. */
  readonly endpoint: () => Endpoint | null;
  readonly clock: Clock;
  /** In [0, 1). */
  readonly random: () => number;
  readonly log: Log;
  /** From `eventSource`. */
  readonly source: string;
  /** The latest signed head of the station's chain: sent along with every post, so that somebody else keeps it. */
  readonly checkpoint?: () => Checkpoint | null;
  /** Without it a pause of the endpoint ends with the process. */
  readonly pauses?: PauseStore;
  readonly notify?: (notice: DeliveryNotice) => void;
  readonly alarm?: Alarm;
  readonly timeoutMs?: number;
}

/** A background service: `run` resolves when stopped and rejects when the queue fails; it may then be run again. */
export interface Sender {
  run(): Promise<void>;
  /** Ends attempts under way; their rows stay `sending` and go out again at the next run. */
  stop(): void;
  /** Something may be due: a case was closed, a row revived, the settings changed. Cheap; call it freely. */
  wake(): void;
  status(): DeliveryStatus;
  /** The wall clock was set by so much: pauses of the endpoint last as long as before. */
  clockMoved(byMs: number): void;
}

/** Posts due outbox rows: at least once, in order per case, independently across cases (reliability.md 2). */
export function createSender(parts: SenderParts): Sender {
  return new OutboxSender(parts);
}

/** A row whose body is fixed and which is on record as being sent: it may leave. */
interface ClaimedPost {
  readonly row: OutboxRow;
  readonly body: string;
  readonly endpoint: ReadyEndpoint;
}

interface MarkedRow {
  readonly row: OutboxRow;
  readonly outcome: RowOutcome;
}

interface Reprieve {
  readonly factId: string;
  readonly attempts: number;
  readonly atMs: number;
}

class OutboxSender implements Sender {
  readonly #parts: SenderParts;
  readonly #alarm: Alarm;
  readonly #link: EndpointLink;
  readonly #agents = { http: new HttpAgent({ keepAlive: true }), https: new HttpsAgent({ keepAlive: true }) };
  readonly #teller: DeliveryTeller;
  readonly #underWay = new Set<Promise<void>>();
  /** Heads found but not yet started. One may be cancelled meanwhile: `claim` looks again. */
  #heads: OutboxRow[] = [];
  /** What attempts came to and the outbox does not say yet. */
  #outcomes: MarkedRow[] = [];
  /** Failures that had been counted and turned out to be the endpoint's. */
  #reprieved: Reprieve[] = [];
  /** What attempts threw, a mistake of our own: ends the run. */
  #broken: unknown[] = [];
  #stopping = new AbortController();
  #woken = Promise.withResolvers<void>();

  constructor(parts: SenderParts) {
    this.#parts = parts;
    this.#alarm = parts.alarm ?? systemAlarm(parts.clock);
    this.#link = new EndpointLink(parts.endpoint, parts.random, parts.pauses ?? NOWHERE);
    this.#teller = createTeller(parts.log, parts.notify ?? (() => undefined));
  }

  async run(): Promise<void> {
    this.#stopping = new AbortController();
    this.#outcomes = [];
    this.#reprieved = [];
    this.#link.startRun();
    this.#broken = [];
    this.#heads = [];
    this.#parts.queue.recover(this.#parts.clock.nowMs());
    try {
      while (!this.#stopping.signal.aborted) {
        this.#writeRound();
        this.#teller.status(this.#link.status());
        await this.#rest();
      }
    } finally {
      this.stop();
      await Promise.allSettled(this.#underWay);
      for (const agent of Object.values(this.#agents)) agent.destroy();
    }
    this.#writeRound();
  }

  stop(): void {
    this.#stopping.abort();
    this.wake();
  }

  wake(): void {
    this.#woken.resolve();
  }

  status(): DeliveryStatus {
    return this.#link.status();
  }

  clockMoved(byMs: number): void {
    this.#link.clockMoved(byMs);
    this.wake();
  }

  /**
   * Writes down what attempts came to and which are made next: one commit for all of them, for the sync of a commit
   * holds up the whole station. Nothing is posted, and nobody is told, before it.
   */
  #writeRound(): void {
    const outcomes = this.#outcomes.splice(0);
    const reprieved = this.#reprieved.splice(0);
    try {
      if (this.#broken.length > 0) throw this.#broken.shift();
      const { claimed, refused } = this.#parts.queue.together(() => {
        for (const { row, outcome } of outcomes) this.#mark(row, outcome);
        for (const { factId, atMs, attempts } of reprieved) this.#parts.queue.excuse(factId, atMs, attempts);
        this.#link.keep();
        return this.#claimDue();
      });
      for (const { row, outcome } of [...outcomes, ...refused]) this.#teller.row(row, outcome);
      for (const post of claimed) this.#start(post);
    } catch (cause) {
      throw new Error('The outbox failed', { cause });
    }
  }

  #claimDue(): { claimed: ClaimedPost[]; refused: MarkedRow[] } {
    const claimed: ClaimedPost[] = [];
    const refused: MarkedRow[] = [];
    const nowMs = this.#parts.clock.nowMs();
    const endpoint = this.#stopping.signal.aborted ? null : this.#link.refresh(nowMs);
    if (endpoint === null) return { claimed, refused };
    const free = this.#link.slots(nowMs, CONCURRENCY) - this.#underWay.size;
    while (claimed.length < free) {
      const row = this.#nextHead(nowMs);
      if (row === undefined) break;
      const body = factBody(row, this.#parts.source);
      if (!body.ok) refused.push(this.#markDead(row, body.error));
      else if (this.#parts.queue.claim(row.factId, body.value, nowMs))
        claimed.push({ row, body: body.value, endpoint });
    }
    return { claimed, refused };
  }

  #nextHead(nowMs: number): OutboxRow | undefined {
    if (this.#link.isProbed) return this.#nextProbe(nowMs);
    if (this.#heads.length === 0) this.#heads = this.#parts.queue.due(nowMs, HEADS_AT_ONCE);
    return this.#heads.shift();
  }

  /** A fact that did not fail of late: one that always fails would keep the endpoint closed for all others. */
  #nextProbe(nowMs: number): OutboxRow | undefined {
    this.#heads = [];
    const heads = this.#parts.queue.due(nowMs, HEADS_AT_ONCE);
    return heads.find(({ factId }) => !this.#link.hasFailed(factId)) ?? heads[0];
  }

  /** Sleeps until something is due, an attempt ends or somebody wakes us. */
  async #rest(): Promise<void> {
    const atMs = this.#nextAtMs();
    const cancel = atMs === null ? () => undefined : this.#alarm(atMs, () => this.wake());
    await this.#woken.promise;
    // Answers that come in close together are one commit: its sync holds up whoever scans, and between two a scan gets
    // its turn.
    await gather(this.#underWay, () => this.#outcomes.length > 0);
    this.#woken = Promise.withResolvers<void>();
    cancel();
  }

  /** Null when no time brings news: all slots are taken, or only a person can change anything. */
  #nextAtMs(): number | null {
    const nowMs = this.#parts.clock.nowMs();
    const slots = this.#link.slots(nowMs, CONCURRENCY);
    if (slots > 0 && this.#underWay.size >= slots) return null;
    const opensAtMs = this.#link.opensAtMs;
    const dueAtMs = opensAtMs === null ? null : this.#parts.queue.nextDueAtMs(nowMs);
    return opensAtMs === null || dueAtMs === null ? null : Math.max(opensAtMs, dueAtMs);
  }

  #start(post: ClaimedPost): void {
    this.#link.started(post.row.factId, post.row.attempts);
    const attempt = this.#attempt(post)
      .catch((error: unknown) => void this.#broken.push(error))
      .finally(() => {
        this.#underWay.delete(attempt);
        this.wake();
      });
    this.#underWay.add(attempt);
  }

  async #attempt({ row, body, endpoint }: ClaimedPost): Promise<void> {
    const { clock, random } = this.#parts;
    const skewMs = this.#link.skewMs;
    const startedAtMs = clock.nowMs();
    const exchange = await this.#post(row, body, endpoint, startedAtMs + skewMs);
    if (!exchange.answered && this.#stopping.signal.aborted) return;
    const nowMs = clock.nowMs();
    const { factId, attempts } = row;
    const { fingerprint } = endpoint;
    const outcome = decideOutcome(exchange, { attempts, nowMs, skewMs, random });
    const blame = this.#link.learn({ factId, attempts, startedAtMs, fingerprint, outcome: outcome.link }, nowMs);
    this.#outcomes.push({ row, outcome: this.#judged(outcome, blame, nowMs) });
    const atMs = nowMs;
    this.#reprieved.push(...blame.reprieved.map((trial) => ({ factId: trial.factId, attempts: trial.attempts, atMs })));
  }

  /** What was the endpoint's fault costs the fact nothing: the endpoint's own pause decides when it goes out again. */
  #judged({ row, link }: AttemptOutcome, { excused }: Blame, nowMs: number): RowOutcome {
    if (excused === null || link.kind !== 'failed') return row;
    const ownPauseMs = link.suspicion === 'unclear' ? link.pauseMs : 0;
    return { mark: 'retry', failure: link.failure, nextAttemptAtMs: nowMs + ownPauseMs, attempts: excused.attempts };
  }

  #post(row: OutboxRow, body: string, endpoint: ReadyEndpoint, stampMs: number): Promise<Exchange> {
    const { url, secrets, allowLoopback } = endpoint;
    return postFact({
      url,
      allowLoopback,
      body,
      headers: {
        'content-type': CLOUD_EVENT_MEDIA_TYPE,
        ...signAttempt(row.factId, body, stampMs, secrets),
        ...checkpointHeader(this.#parts.checkpoint?.() ?? null),
      },
      timeoutMs: this.#parts.timeoutMs ?? TIMEOUT_MS,
      signal: this.#stopping.signal,
      agent: url.protocol === 'https:' ? this.#agents.https : this.#agents.http,
    });
  }

  #mark(row: OutboxRow, outcome: RowOutcome): void {
    const { queue, clock } = this.#parts;
    const { factId } = row;
    if (outcome.mark === 'sent') queue.markSent(factId, outcome.status, clock.nowMs());
    else if (outcome.mark === 'dead') queue.markDead(factId, outcome.failure);
    else queue.markRetry(factId, outcome.failure, outcome.nextAttemptAtMs, outcome.attempts);
  }

  #markDead(row: OutboxRow, failure: DeliveryFailure): MarkedRow {
    const outcome = { mark: 'dead', failure } as const;
    this.#mark(row, outcome);
    return { row, outcome };
  }
}
