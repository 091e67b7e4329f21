import type { LinkOutcome } from './attempt-outcome.ts';
import { isNotReached } from './network-failure.ts';
import type { DeliveryFailure } from './delivery-failure.ts';
import type { DeliveryState, DeliveryStatus } from './delivery-status.ts';
import { answeredGate, openSlots, OPEN_GATE, pauseGate, type EndpointGate } from './endpoint-gate.ts';
import { readyEndpoint, type Endpoint, type EndpointRefusalKind, type ReadyEndpoint } from './endpoint.ts';

/**
 * What the sender knows about the endpoint it posts to: whether it may, how many at a time, and how far the two clocks
 * are apart. Kept in memory only; a new address or secret starts afresh, and so does a new run.
 */
export class EndpointLink {
  readonly #configured: () => Endpoint | null;
  readonly #random: () => number;
  #endpoint: ReadyEndpoint | null = null;
  #refusal: EndpointRefusalKind | null = null;
  #gate: EndpointGate = OPEN_GATE;
  #failure: DeliveryFailure | null = null;
  #skewMs = 0;

  constructor(configured: () => Endpoint | null, random: () => number) {
    this.#configured = configured;
    this.#random = random;
  }

  /** Reads the settings again; null when there is no endpoint or it cannot be used. */
  refresh(): ReadyEndpoint | null {
    const configured = this.#configured();
    const checked = configured === null ? null : readyEndpoint(configured);
    const endpoint = checked?.ok === true ? checked.value : null;
    this.#refusal = checked?.ok === false ? checked.error : null;
    if (endpoint?.fingerprint !== this.#endpoint?.fingerprint) this.#forget();
    this.#endpoint = endpoint;
    return endpoint;
  }

  /** Attempts that may be under way at `nowMs`. */
  slots(nowMs: number, all: number): number {
    return this.#endpoint === null ? 0 : openSlots(this.#gate, nowMs, all);
  }

  /** Before this nothing is sent, epoch ms; null when only a person can change that. */
  get opensAtMs(): number | null {
    return this.#endpoint === null || this.#gate.isGone ? null : this.#gate.opensAtMs;
  }

  /** To be added to the station's clock for an attempt's timestamp. */
  get skewMs(): number {
    return this.#skewMs;
  }

  /** Learns from an attempt; attempts made under earlier settings say nothing about these. */
  learn(outcome: LinkOutcome, fingerprint: string, nowMs: number): void {
    if (fingerprint !== this.#endpoint?.fingerprint) return;
    if (outcome.kind === 'paused') this.#gate = pauseGate(this.#gate, outcome.pauseMs, nowMs, this.#random);
    else if (outcome.kind === 'gone') this.#gate = { ...this.#gate, isGone: true };
    else this.#gate = answeredGate(this.#gate, nowMs);
    if (outcome.kind === 'skewed') this.#skewMs = outcome.skewMs;
    if (outcome.kind === 'paused' || outcome.kind === 'gone') this.#failure = outcome.failure;
  }

  /** The wall clock was set by so much. */
  clockMoved(byMs: number): void {
    if (this.#gate.opensAtMs > 0) this.#gate = { ...this.#gate, opensAtMs: this.#gate.opensAtMs + byMs };
  }

  status(): DeliveryStatus {
    const state = this.#state();
    const isClosed = state === 'link-down' || state === 'busy' || state === 'gone';
    return {
      state,
      refusal: this.#refusal,
      failure: isClosed ? this.#failure : null,
      opensAtMs: isClosed ? this.opensAtMs : null,
      skewMs: this.#skewMs,
    };
  }

  #state(): DeliveryState {
    if (this.#refusal !== null) return 'endpoint-refused';
    if (this.#endpoint === null) return 'no-endpoint';
    if (this.#gate.isGone) return 'gone';
    if (this.#gate.failedProbes === 0) return 'ready';
    return this.#failure !== null && isNotReached(this.#failure.kind) ? 'link-down' : 'busy';
  }

  #forget(): void {
    this.#gate = OPEN_GATE;
    this.#failure = null;
    this.#skewMs = 0;
  }
}
