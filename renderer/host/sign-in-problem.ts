import { z } from 'zod';
import type { MessageId } from '../../shared/i18n/catalogue.ts';
import { CallFailed } from '../../shared/protocol/client.ts';
import { failureMessage } from './failure-message.ts';

/** Why nobody is signed in, in two short sentences: what is so, and what to do. */
export interface SignInProblem {
  readonly what: MessageId;
  readonly remedy: MessageId;
  /** Wrong PINs that are still allowed; only where `remedy` counts them. */
  readonly triesLeft?: number;
  /** End of the lock, epoch ms; only where `what` names it. */
  readonly lockedUntilMs?: number;
}

export const NOT_A_BADGE: SignInProblem = {
  what: 'setup.sign-in.not-a-badge',
  remedy: 'setup.sign-in.not-a-badge.do',
};

const Locked = z.object({ untilMs: z.int() });
const Tries = z.object({ triesLeft: z.int().nonnegative() });

const OF_A_PIN: ReadonlySet<string> = new Set(['pin-wrong', 'pin-locked', 'pin-pad-waits']);

/** True for what is wrong with a PIN itself; anything else a call may reject with is no matter of signing in. */
export function isPinProblem(error: unknown): boolean {
  return error instanceof CallFailed && OF_A_PIN.has(error.error.kind);
}

/** Reads what `session.signIn` rejected with. A lock and a count of tries stand in its details. */
export function signInProblem(error: unknown): SignInProblem {
  const details: unknown = error instanceof CallFailed ? error.error.details : null;
  const locked = Locked.safeParse(details);
  if (locked.success) {
    const isPad = error instanceof CallFailed && error.error.kind === 'pin-pad-waits';
    return {
      what: isPad ? 'setup.sign-in.pad-waits' : 'setup.sign-in.locked',
      remedy: isPad ? 'setup.sign-in.pad-waits.do' : 'setup.sign-in.locked.do',
      lockedUntilMs: locked.data.untilMs,
    };
  }
  const tries = Tries.safeParse(details);
  if (tries.success) {
    return { what: 'setup.sign-in.wrong', remedy: 'setup.sign-in.tries', triesLeft: tries.data.triesLeft };
  }
  const { why, remedy } = failureMessage(error);
  return { what: why, remedy };
}
