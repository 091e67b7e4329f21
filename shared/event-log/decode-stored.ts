import { Envelope, type Sha256, type StoredEvent } from './envelope.ts';

/**
 * Reads an event from the text a station wrote. The hash is always computed here, never taken from whoever sent it.
 * @throws SyntaxError or a zod error when the text is not an envelope.
 */
export function decodeStored(text: string, sha256: Sha256): StoredEvent {
  return { envelope: Envelope.parse(JSON.parse(text)), text, hash: sha256(text) };
}
