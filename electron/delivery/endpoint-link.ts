import type { LinkOutcome } from './attempt-outcome.ts';
import { isNotReached } from './network-failure.ts';
import type { DeliveryFailure } from './delivery-failure.ts';
import type { DeliveryState, DeliveryStatus } from './delivery-status.ts';
import { answeredGate, openSlots, OPEN_GATE, pauseGate, type EndpointGate } from './endpoint-gate.ts';
import { readyEndpoint, type Endpoint, type EndpointRefusalKind, type ReadyEndpoint } from './endpoint.ts';
import { keptPause, pauseText, type PauseStore } from './kept-pause.ts';
import {
  dropTrial,
  failTrial,
  hasFailed,
  NO_TRIALS,
  passTrial,
  startTrial,
  type Trial,
  type Trials,
} from './trials.ts';

/** What an attempt was, for the endpoint to be judged by it. */
export interface EndedAttempt {
  readonly factId: string;
  /** Counted attempts before it. */
  readonly attempts: number;
  readonly startedAtMs: number;
  /** Of the endpoint that it was made at. */
  readonly fingerprint: string;
  readonly outcome: LinkOutcome;
}

/** Whose fault a failure was. */
export interface Blame {
  /** The endpoint's: the fact goes out again with this count, as soon as the endpoint may be tried. */
  readonly excused: { readonly attempts: number } | null;
  /** Facts whose failures had been counted, and turn out to be the endpoint's. */
  readonly reprieved: readonly Trial[];
}

type FailedOutcome = Extract<LinkOutcome, { kind: 'failed' }>;

const NO_BLAME: Blame = { excused: null, reprieved: [] };

/**
 * What the sender knows about the endpoint it posts to: whether it may, how many at a time, and how far the two clocks
 * are apart. A new address or secret starts afresh; of the rest only a pause outlives the process.
 */
export class EndpointLink {
  readonly #configured: () => Endpoint | null;
  readonly #random: () => number;
  readonly #kept: PauseStore;
  #endpoint: ReadyEndpoint | null = null;
  #refusal: EndpointRefusalKind | null = null;
  #gate: EndpointGate = OPEN_GATE;
  #trials: Trials = NO_TRIALS;
  #failure: DeliveryFailure | null = null;
  #skewMs = 0;
  #keptText = '';

  constructor(configured: () => Endpoint | null, random: () => number, kept: PauseStore) {
    this.#configured = configured;
    this.#random = random;
    this.#kept = kept;
  }

  /** Reads the settings again; null when there is no endpoint or it cannot be used. */
  refresh(nowMs: number): ReadyEndpoint | null {
    const configured = this.#configured();
    const checked = configured === null ? null : readyEndpoint(configured);
    const endpoint = checked?.ok === true ? checked.value : null;
    this.#refusal = checked?.ok === false ? checked.error : null;
    if (endpoint?.fingerprint !== this.#endpoint?.fingerprint) this.#begin(endpoint, nowMs);
    this.#endpoint = endpoint;
    return endpoint;
  }

  /** A run begins: nothing is under way. */
  startRun(): void {
    this.#trials = NO_TRIALS;
  }

  /** Attempts that may be under way at `nowMs`. */
  slots(nowMs: number, all: number): number {
    return this.#endpoint === null ? 0 : openSlots(this.#gate, nowMs, all);
  }

  /** Before this nothing is sent, epoch ms; null when only a person can change that. */
  get opensAtMs(): number | null {
    return this.#endpoint === null || this.#gate.isGone ? null : this.#gate.opensAtMs;
  }

  /** It failed, and is tried with one fact at a time. */
  get isProbed(): boolean {
    return this.#gate.failedProbes > 0;
  }

  /** Whether the fact failed since the last one passed. */
  hasFailed(factId: string): boolean {
    return hasFailed(this.#trials, factId);
  }

  /** To be added to the station's clock for an attempt's timestamp. */
  get skewMs(): number {
    return this.#skewMs;
  }

  started(factId: string, attempts: number): void {
    this.#trials = startTrial(this.#trials, factId, attempts);
  }

  /** Learns from an attempt; attempts made under earlier settings say nothing about these. */
  learn(ended: EndedAttempt, nowMs: number): Blame {
    const { factId, fingerprint, outcome } = ended;
    if (fingerprint !== this.#endpoint?.fingerprint) return NO_BLAME;
    if (outcome.kind === 'failed') return this.#failed(ended, outcome, nowMs);
    if (outcome.kind === 'gone') {
      this.#gate = { ...this.#gate, isGone: true };
      this.#failure = outcome.failure;
    } else this.#gate = answeredGate(this.#gate, nowMs);
    if (outcome.kind === 'skewed') this.#skewMs = outcome.skewMs;
    this.#trials = (outcome.kind === 'answered' ? passTrial : dropTrial)(this.#trials, factId);
    return NO_BLAME;
  }

  /** The wall clock was set by so much. */
  clockMoved(byMs: number): void {
    if (this.#gate.opensAtMs > 0) this.#gate = { ...this.#gate, opensAtMs: this.#gate.opensAtMs + byMs };
  }

  /** Writes the pause down when it is another than before. */
  keep(): void {
    if (this.#endpoint === null) return;
    const text = pauseText(this.#endpoint.fingerprint, this.#gate, this.#failure);
    if (text !== this.#keptText) this.#kept.write(text);
    this.#keptText = text;
  }

  status(): DeliveryStatus {
    const state = this.#state();
    const isClosed = state === 'link-down' || state === 'busy' || state === 'unwell' || state === 'gone';
    return {
      state,
      refusal: this.#refusal,
      failure: isClosed ? this.#failure : null,
      opensAtMs: isClosed ? this.opensAtMs : null,
      skewMs: this.#skewMs,
    };
  }

  #failed(ended: EndedAttempt, outcome: FailedOutcome, nowMs: number): Blame {
    const { factId, attempts, startedAtMs } = ended;
    const { suspicion } = outcome;
    const pauseMs = suspicion === 'busy' ? outcome.pauseMs : 0;
    const judged = failTrial(this.#trials, { factId, attempts, suspicion, isSick: this.#gate.isSick });
    this.#trials = judged.trials;
    if (suspicion !== 'unclear' || judged.isSick) {
      this.#gate = pauseGate(this.#gate, { startedAtMs, nowMs, pauseMs }, this.#random);
      this.#failure = outcome.failure;
    } else if (!judged.isExcused) this.#gate = answeredGate(this.#gate, nowMs);
    if (judged.isSick) this.#gate = { ...this.#gate, isSick: true };
    return { excused: judged.isExcused ? { attempts: judged.attempts } : null, reprieved: judged.reprieved };
  }

  #state(): DeliveryState {
    if (this.#refusal !== null) return 'endpoint-refused';
    if (this.#endpoint === null) return 'no-endpoint';
    if (this.#gate.isGone) return 'gone';
    if (this.#gate.failedProbes === 0) return 'ready';
    if (this.#failure === null || this.#failure.kind === 'busy') return 'busy';
    return isNotReached(this.#failure.kind) ? 'link-down' : 'unwell';
  }

  #begin(endpoint: ReadyEndpoint | null, nowMs: number): void {
    const known = keptPause(endpoint === null ? null : this.#kept.read(), endpoint?.fingerprint ?? '', nowMs);
    this.#gate = known.gate;
    this.#failure = known.failure;
    this.#trials = NO_TRIALS;
    this.#skewMs = 0;
    // An open gate is what a restart assumes anyway.
    this.#keptText = endpoint === null ? '' : pauseText(endpoint.fingerprint, known.gate, known.failure);
  }
}
