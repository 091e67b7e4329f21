import type { Clock } from '../clock.ts';
import type { CredentialStore } from '../store/credential-store.ts';
import type { PinLocks } from './pin-locks.ts';
import { MOST_WRONG } from './pin-pad.ts';
import { badgeVerifier, verifyPin } from './verifiers.ts';

/** Wrong tries before a person is locked (A9; PCI DSS 8.3.4 asks for at most 10). */
const MOST_FAILURES = 5;

export type SignInOutcome =
  | { readonly kind: 'signed-in'; readonly personId: string }
  | { readonly kind: 'unknown-badge' }
  | { readonly kind: 'wrong-name-or-pin'; readonly triesLeft: number }
  | { readonly kind: 'locked'; readonly untilMs: number }
  /** Too many wrong PINs under all names together. */
  | { readonly kind: 'pad-waits'; readonly untilMs: number };

/** Finds who a badge belongs to. */
export function signInByBadge(badge: string, credentials: CredentialStore, pepper: Buffer): SignInOutcome {
  const personId = credentials.ownerOfBadge(badgeVerifier(badge, pepper));
  return personId === null ? { kind: 'unknown-badge' } : { kind: 'signed-in', personId };
}

/**
 * Checks a PIN against everybody with that name, with a count of failures that a restart does not forgive. An unknown
 * name costs as much time as a known one with a wrong PIN and gets the same answer.
 */
export async function signInByPin(personIds: readonly string[], pin: string, parts: PinParts): Promise<SignInOutcome> {
  const { clock, pepper, pinLocks } = parts;
  const padLeftMs = pinLocks.pad.leftMs();
  if (padLeftMs > 0) return { kind: 'pad-waits', untilMs: clock.nowMs() + padLeftMs };
  let triesLeft = MOST_FAILURES - 1;
  if (personIds.length === 0) {
    const isPadsLast = pinLocks.pad.count();
    await verifyPin(pin, NOBODY, pepper);
    if (isPadsLast) parts.signInLocked?.(null, MOST_WRONG);
  }
  for (const personId of personIds) {
    const outcome = await tryPin(personId, pin, parts);
    if (outcome !== null && outcome.kind !== 'wrong-name-or-pin') return outcome;
    triesLeft = Math.min(triesLeft, outcome?.triesLeft ?? triesLeft);
  }
  return { kind: 'wrong-name-or-pin', triesLeft };
}

interface PinParts {
  readonly credentials: CredentialStore;
  readonly pepper: Buffer;
  readonly clock: Clock;
  readonly pinLocks: PinLocks;
  /** Told when a person, or with null the PIN pad, is locked by wrong PINs; how many they were. */
  readonly signInLocked?: (personId: string | null, tries: number) => void;
}

/** Null for somebody who has no PIN. */
async function tryPin(personId: string, pin: string, parts: PinParts): Promise<SignInOutcome | null> {
  const { credentials, pepper, clock, pinLocks } = parts;
  const before = credentials.get(personId, 'pin');
  if (!before) return null;
  const leftMs = pinLocks.leftMs(personId);
  if (leftMs > 0) return { kind: 'locked', untilMs: clock.nowMs() + leftMs };
  // Counted before the slow check and read again, so that fifty tries at once are fifty tries.
  const failures = before.failures + 1;
  const lockedUntilMs = failures >= MOST_FAILURES ? pinLocks.lock(personId) : 0;
  credentials.recordFailure(personId, 'pin', lockedUntilMs > 0 ? 0 : failures, lockedUntilMs);
  const isPadsLast = pinLocks.pad.count();
  if (await verifyPin(pin, before.verifier, pepper)) {
    credentials.recordFailure(personId, 'pin', 0, 0);
    pinLocks.pad.forgive();
    return { kind: 'signed-in', personId };
  }
  if (isPadsLast) parts.signInLocked?.(null, MOST_WRONG);
  if (lockedUntilMs === 0) return { kind: 'wrong-name-or-pin', triesLeft: MOST_FAILURES - failures };
  parts.signInLocked?.(personId, MOST_FAILURES);
  return { kind: 'locked', untilMs: lockedUntilMs };
}

/** A verifier of no PIN, with the real cost. */
const NOBODY = `scrypt$131072$8$1$${'A'.repeat(22)}$${'A'.repeat(43)}`;
