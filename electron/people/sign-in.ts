import type { Clock } from '../clock.ts';
import type { CredentialStore } from '../store/credential-store.ts';
import type { PinLocks } from './pin-locks.ts';
import { badgeVerifier, verifyPin } from './verifiers.ts';

/** Wrong tries before a person is locked (A9; PCI DSS 8.3.4 asks for at most 10). */
const MOST_FAILURES = 5;

export type SignInOutcome =
  | { readonly kind: 'signed-in'; readonly personId: string }
  | { readonly kind: 'unknown-badge' }
  | { readonly kind: 'wrong-name-or-pin'; readonly triesLeft: number }
  | { readonly kind: 'locked'; readonly untilMs: number };

/** Finds who a badge belongs to. */
export function signInByBadge(badge: string, credentials: CredentialStore, pepper: Buffer): SignInOutcome {
  const personId = credentials.ownerOfBadge(badgeVerifier(badge, pepper));
  return personId === null ? { kind: 'unknown-badge' } : { kind: 'signed-in', personId };
}

/**
 * Checks a PIN against everybody with that name, with a count of failures that a restart does not forgive. An unknown
 * name costs as much time as a known one with a wrong PIN and gets the same answer.
 */
export async function signInByPin(
  personIds: readonly string[],
  pin: string,
  parts: {
    readonly credentials: CredentialStore;
    readonly pepper: Buffer;
    readonly clock: Clock;
    readonly pinLocks: PinLocks;
  },
): Promise<SignInOutcome> {
  const { credentials, pepper, clock, pinLocks } = parts;
  let triesLeft = MOST_FAILURES - 1;
  if (personIds.length === 0) await verifyPin(pin, NOBODY, pepper);
  for (const personId of personIds) {
    const before = credentials.get(personId, 'pin');
    if (!before) continue;
    const leftMs = pinLocks.leftMs(personId);
    if (leftMs > 0) return { kind: 'locked', untilMs: clock.nowMs() + leftMs };
    // Counted before the slow check and read again, so that fifty tries at once are fifty tries.
    const failures = before.failures + 1;
    const lockedUntilMs = failures >= MOST_FAILURES ? pinLocks.lock(personId) : 0;
    credentials.recordFailure(personId, 'pin', lockedUntilMs > 0 ? 0 : failures, lockedUntilMs);
    if (await verifyPin(pin, before.verifier, pepper)) {
      credentials.recordFailure(personId, 'pin', 0, 0);
      return { kind: 'signed-in', personId };
    }
    if (lockedUntilMs > 0) return { kind: 'locked', untilMs: lockedUntilMs };
    triesLeft = Math.min(triesLeft, MOST_FAILURES - failures);
  }
  return { kind: 'wrong-name-or-pin', triesLeft };
}

/** A verifier of no PIN, with the real cost. */
const NOBODY = `scrypt$131072$8$1$${'A'.repeat(22)}$${'A'.repeat(43)}`;
