import { z } from 'zod';
import { DELIVERY_FAILURE_KINDS, type DeliveryFailure } from './delivery-failure.ts';
import { OPEN_GATE, type EndpointGate } from './endpoint-gate.ts';

/** Where the pause of the endpoint outlives the process: a restart must not break the time that a receiver asked for. */
export interface PauseStore {
  read(): string | null;
  write(text: string): void;
}

const LONGEST_MS = 24 * 60 * 60 * 1_000;

const KeptPause = z.object({
  /** Of the endpoint that it is about. */
  fingerprint: z.string(),
  opensAtMs: z.number().nonnegative(),
  failedProbes: z.int().nonnegative(),
  isSick: z.boolean(),
  failure: z.object({ kind: z.enum(DELIVERY_FAILURE_KINDS), status: z.int().nullable(), text: z.string() }).nullable(),
});

/**
 * The pause as it is kept. A time is kept only when the endpoint asked for it: otherwise a restart may try one fact at
 * once, for somebody may have put right what was wrong. That an endpoint is gone is not kept: a restart asks once more.
 */
export function pauseText(fingerprint: string, gate: EndpointGate, failure: DeliveryFailure | null): string {
  const { failedProbes, isSick } = gate;
  const why = failedProbes > 0 ? failure : null;
  return JSON.stringify({
    fingerprint,
    opensAtMs: why?.kind === 'busy' ? gate.opensAtMs : 0,
    failedProbes,
    isSick,
    failure: why,
  });
}

/** What is known of the endpoint from before; an open gate when that was another endpoint, or cannot be read. */
export function keptPause(
  text: string | null,
  fingerprint: string,
  nowMs: number,
): { readonly gate: EndpointGate; readonly failure: DeliveryFailure | null } {
  const read = KeptPause.safeParse(text === null ? null : parsed(text));
  if (!read.success || read.data.fingerprint !== fingerprint) return { gate: OPEN_GATE, failure: null };
  const { opensAtMs, failedProbes, isSick, failure } = read.data;
  const gate = { ...OPEN_GATE, opensAtMs: Math.min(opensAtMs, nowMs + LONGEST_MS), failedProbes, isSick };
  return { gate, failure };
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
