import type { Clock } from '../clock.ts';
import type { CredentialStore } from '../store/credential-store.ts';

/** Wrong PINs under whatever names before nobody's PIN is looked at any more (A9). */
export const MOST_WRONG = 20;
/** Within so long; and so long the pad waits then, after the last of them. */
export const PAD_WINDOW_MS = 10 * 60_000;

/** The pad is counted like a person: its count stands beside theirs, under a name nobody can have. */
const PAD = 'pin-pad';

/**
 * Stops whoever tries one PIN under many names, where each name's own count stays low. Badges alone still open the
 * bench. The count stands on disk and its times do not, so a restart forgives nothing and begins the ten minutes anew;
 * no clock that can be set is asked.
 */
export interface PinPad {
  /** Milliseconds until PINs are looked at again; 0: now. */
  leftMs(): number;
  /** A PIN is about to be checked: counted before the slow check, so that fifty at once are fifty. True: it is the last. */
  count(): boolean;
  /** It was right: that one does not count. */
  forgive(): void;
  /** Takes what is too long ago from the disk, so that a later restart does not count it anew. */
  release(): void;
}

export function openPinPad(credentials: Pick<CredentialStore, 'get' | 'put' | 'recordFailure'>, clock: Clock): PinPad {
  const runningMs = (): number => clock.monotonicMs?.() ?? clock.nowMs();
  const stored = credentials.get(PAD, 'pin')?.failures ?? 0;
  let triedAtMs: readonly number[] = Array<number>(stored).fill(runningMs());

  const keep = (times: readonly number[]): void => {
    if (times.length === triedAtMs.length) return;
    triedAtMs = times;
    if (credentials.get(PAD, 'pin') === null) credentials.put(PAD, 'pin', 'no PIN');
    credentials.recordFailure(PAD, 'pin', times.length, 0);
  };
  const leftMs = (): number => {
    if (triedAtMs.length < MOST_WRONG) return 0;
    return Math.max(0, Math.ceil((triedAtMs.at(-1) ?? 0) + PAD_WINDOW_MS - runningMs()));
  };
  /** While the pad waits all of them stand, or the wait would end with the first that is too long ago. */
  const release = (): void => {
    if (leftMs() === 0) keep(triedAtMs.filter((atMs) => atMs + PAD_WINDOW_MS > runningMs()));
  };
  return {
    leftMs,
    count: () => {
      release();
      keep([...triedAtMs, runningMs()]);
      return triedAtMs.length === MOST_WRONG;
    },
    forgive: () => keep(triedAtMs.slice(0, -1)),
    release,
  };
}
