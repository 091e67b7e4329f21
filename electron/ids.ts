import { createHmac, hash } from 'node:crypto';
import { v5, v7 } from 'uuid';
import type { DeriveId } from '../shared/event-log/envelope.ts';

/** A new time-ordered id (UUIDv7). */
export const newId = (): string => v7();

/** Ids that follow from what they name, the same on every bench of a site (UUIDv5 in the site's namespace). */
export function deriveIdFor(siteId: string): DeriveId {
  return (name) => v5(name, siteId);
}

/** SHA-256 of UTF-8 text, lower-case hex. */
export const sha256 = (text: string): string => hash('sha256', text, 'hex');

/** HMAC-SHA-256 of UTF-8 text, lower-case hex: for comparing what must not be guessed from the hash alone. */
export const keyedHash = (text: string, key: Buffer): string =>
  createHmac('sha256', key).update(text, 'utf8').digest('hex');
