import { setTimeout as delay } from 'node:timers/promises';
import { areTokensEqual } from './session-token.ts';

/** Whose token it is: the page's (and other programs'), which then need a session, or the owner's. */
export type TokenHolder = 'page' | 'owner';

export interface TokenGate {
  /** Null for a token that is not ours; then `penalty` must be awaited before saying so. */
  check(token: string): TokenHolder | null;
  /** Resolves at once, or after a second when the last second has seen ten wrong tokens. */
  penalty(): Promise<void>;
}

const WRONG_PER_SECOND = 10;
const DELAY_MS = 1_000;

/** Compares tokens in constant time and slows guessing down, however many connections it is spread over. */
export function createTokenGate(parts: {
  readonly pageToken: string;
  readonly ownerToken: string;
  readonly nowMs: () => number;
  readonly wait?: (ms: number) => Promise<unknown>;
}): TokenGate {
  const wait = parts.wait ?? delay;
  let wrongAtMs: number[] = [];
  return {
    check: (token) => {
      // Both are always compared, so that the time taken does not tell which one was nearer.
      const isPage = areTokensEqual(token, parts.pageToken);
      const isOwner = areTokensEqual(token, parts.ownerToken);
      if (isOwner) return 'owner';
      return isPage ? 'page' : null;
    },
    penalty: async () => {
      const nowMs = parts.nowMs();
      wrongAtMs = [...wrongAtMs.filter((atMs) => nowMs - atMs < DELAY_MS), nowMs].slice(-WRONG_PER_SECOND);
      if (wrongAtMs.length >= WRONG_PER_SECOND) await wait(DELAY_MS);
    },
  };
}
