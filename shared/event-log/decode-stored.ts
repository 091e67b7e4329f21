import type { Sha256, StoredEvent } from './envelope.ts';
import { readEnvelope } from './read-envelope.ts';

/**
 * Reads an event from the text a station wrote. The hash is always computed here, never taken from whoever sent it.
 * @throws SyntaxError or a zod error when the text is not an envelope.
 */
export function decodeStored(text: string, sha256: Sha256): StoredEvent {
  return { envelope: readEnvelope(text), text, hash: sha256(text) };
}
