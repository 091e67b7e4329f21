import { z } from 'zod';

/** Refusals that say somebody may not do this, in contrast to those that say it cannot be done (A14). */
export const RIGHTS_REFUSALS = ['role-missing', 'supervisor-needed', 'own-approval', 'pin-wrong'] as const;
export type RightsRefusal = (typeof RIGHTS_REFUSALS)[number];

export const RefusedAttempt = z.strictObject({
  /** As the call list names it. */
  call: z.string().max(60),
  why: z.enum(RIGHTS_REFUSALS),
  times: z.int().positive(),
});
export type RefusedAttempt = z.infer<typeof RefusedAttempt>;

/** What somebody tried and may not; each event stands in a stream of its own, `attempt:<id>`. Nothing follows from it. */
export const ATTEMPT_EVENTS = {
  /** `sinceMs`: when the first of them was, epoch ms. Whoever tried is the event's actor. */
  AttemptsRefused: z.strictObject({ sinceMs: z.int(), attempts: z.array(RefusedAttempt).min(1).max(1_000) }),
  /** Wrong PINs have locked somebody's name; null: the PIN pad, under whatever names they were. */
  SignInLocked: z.strictObject({ personId: z.uuid().nullable(), tries: z.int().positive() }),
} as const;

export type AttemptEventName = keyof typeof ATTEMPT_EVENTS;

export const attemptStreamId = (attemptId: string): string => `attempt:${attemptId}`;
