import { createHash, randomBytes, timingSafeEqual } from 'node:crypto';

/** A new secret of 256 bits, safe in a URL and a header. */
export function newToken(): string {
  return randomBytes(32).toString('base64url');
}

/** Compares in constant time; hashing first makes the lengths equal, so that not even they can be told apart. */
export function areTokensEqual(given: string, expected: string): boolean {
  return timingSafeEqual(sha256(given), sha256(expected));
}

function sha256(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}

/** Secrets that open the page once. A person may open the bench again, so there can be several, each used once. */
export interface OneTimeSecrets {
  issue(): string;
  /** True the first time for an issued secret, false ever after. */
  redeem(secret: string): boolean;
}

const MOST_UNUSED = 16;

/** Holds only hashes; at most 16 unused secrets live, the oldest goes first. */
export function createOneTimeSecrets(): OneTimeSecrets {
  const unused = new Set<string>();
  return {
    issue: () => {
      const secret = newToken();
      unused.add(sha256(secret).toString('base64'));
      const [oldest] = unused;
      if (unused.size > MOST_UNUSED && oldest !== undefined) unused.delete(oldest);
      return secret;
    },
    redeem: (secret) => unused.delete(sha256(secret).toString('base64')),
  };
}
