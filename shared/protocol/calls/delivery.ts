import { z } from 'zod';
import { FACT_TYPES } from '../../domain/facts/fact-payloads.ts';
import { defineCall } from '../call.ts';
import { commandId } from '../changed.ts';

/** One fact and how far it has come, with all that a plain-language preview needs. */
export const OutboxView = z.strictObject({
  factId: z.uuid(),
  caseId: z.uuid(),
  sequence: z.int(),
  type: z.enum(FACT_TYPES),
  state: z.enum(['waiting', 'sending', 'sent', 'cancelled', 'dead']),
  occurredAtMs: z.int(),
  sendableAtMs: z.int(),
  nextAttemptAtMs: z.int(),
  attempts: z.int().nonnegative(),
  sentAtMs: z.int().nullable(),
  lastError: z.strictObject({ kind: z.string(), status: z.int().nullable(), text: z.string() }).nullable(),
  /** Parsed by the schema of its type before it is shown. */
  payload: z.record(z.string(), z.unknown()),
  rmaNumber: z.string().nullable(),
  trackingNumber: z.string().nullable(),
});
export type OutboxView = z.infer<typeof OutboxView>;

export const BackOfficeView = z.strictObject({
  url: z.string().nullable(),
  hasSecret: z.boolean(),
  allowLoopback: z.boolean(),
  /** What stands in the way of every delivery (a 410, a wrong secret, a wrong clock), else null. */
  alarm: z.strictObject({ kind: z.string(), text: z.string() }).nullable(),
  /** It is left alone because it failed, not the facts; then one fact is tried, and the rest follow when it arrives. */
  pause: z.strictObject({ untilMs: z.int() }).nullable(),
  /** The fact among those that failed and wait for another attempt whose attempt is due first. */
  nextTry: z.strictObject({ factId: z.uuid(), atMs: z.int() }).nullable(),
  /** Whether the last attempt reached it. */
  isReachable: z.boolean().nullable(),
});
export type BackOfficeView = z.infer<typeof BackOfficeView>;

export const deliveryCalls = {
  'outbox.list': defineCall({
    summary: 'The newest facts with their state and payload.',
    access: 'anyone',
    changes: false,
    params: z.strictObject({
      state: z.enum(['any', 'waiting', 'sent', 'cancelled', 'dead']),
      limit: z.int().positive().max(500),
    }),
    result: z.strictObject({
      facts: z.array(OutboxView),
      counts: z.strictObject({ waiting: z.int(), sending: z.int(), sent: z.int(), cancelled: z.int(), dead: z.int() }),
      backOffice: BackOfficeView,
    }),
  }),
  'outbox.ofCase': defineCall({
    summary: 'Everything one case has told or is about to tell the back office, in the order it is told.',
    access: 'anyone',
    changes: false,
    params: z.strictObject({ caseId: z.uuid() }),
    result: z.strictObject({ facts: z.array(OutboxView) }),
  }),
  'outbox.resend': defineCall({
    summary: 'Sends a fact that failed again now, dead or waiting for its next attempt: same id, same bytes.',
    access: ['supervisor', 'administrator'],
    changes: true,
    params: z.strictObject({ commandId, factId: z.uuid() }),
    result: z.strictObject({ revived: z.boolean() }),
  }),
  'backOffice.get': defineCall({
    summary: 'Where facts are posted to. Never the secret.',
    access: 'anyone',
    changes: false,
    params: z.strictObject({}),
    result: BackOfficeView,
  }),
  'backOffice.configure': defineCall({
    summary: 'Sets the endpoint and its signing secret (whsec_…); a null secret keeps the one that is there.',
    access: ['administrator'],
    changes: true,
    params: z.strictObject({
      commandId,
      url: z.string().max(2_000).nullable(),
      secret: z.string().max(200).nullable(),
      allowLoopback: z.boolean(),
    }),
    result: BackOfficeView,
  }),
};
