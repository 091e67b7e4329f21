import type { Clock } from '../clock.ts';
import type { CredentialStore } from '../store/credential-store.ts';
import { openPinPad, type PinPad } from './pin-pad.ts';

/** How long a person stays locked (A9; PCI DSS 8.3.4 asks for 30 minutes at least). */
export const LOCK_MS = 30 * 60_000;

/**
 * How long locks last, by a clock that nobody can set. That somebody is locked stands on disk, so a restart forgives
 * nothing; since when is only known while the host runs, so after a restart the whole time begins again: a machine's
 * own clock, which anybody at the bench may have moved meanwhile, is not asked. A supervisor who gives a new PIN ends it.
 */
export interface PinLocks {
  /** Begins now; answers when it ends by the wall clock, for showing it. */
  lock(personId: string): number;
  /** Milliseconds until it ends; 0 when there is none. */
  leftMs(personId: string): number;
  /** Takes locks that are over from the disk, so that a later restart does not begin them anew. */
  release(): void;
  /** What all names of this station have in common. */
  readonly pad: PinPad;
}

export function openPinLocks({ credentials, clock }: { credentials: CredentialStore; clock: Clock }): PinLocks {
  const runningMs = (): number => clock.monotonicMs?.() ?? clock.nowMs();
  const startedAtMs = runningMs();
  const pad = openPinPad(credentials, clock);
  const lockedAtMs = new Map<string, number>();
  const leftMs = (personId: string): number => {
    if ((credentials.get(personId, 'pin')?.lockedUntilMs ?? 0) === 0) return 0;
    // A fine clock has fractions; what is told of a lock is whole milliseconds.
    return Math.max(0, Math.ceil((lockedAtMs.get(personId) ?? startedAtMs) + LOCK_MS - runningMs()));
  };
  return {
    lock: (personId) => {
      lockedAtMs.set(personId, runningMs());
      return clock.nowMs() + LOCK_MS;
    },
    leftMs,
    pad,
    release: () => {
      pad.release();
      for (const personId of credentials.lockedOwners()) {
        if (leftMs(personId) === 0) credentials.recordFailure(personId, 'pin', 0, 0);
      }
    },
  };
}
