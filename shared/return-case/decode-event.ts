import { decodeKnown } from '../event-log/decode-known.ts';
import type { Envelope } from '../event-log/envelope.ts';
import { RETURN_CASE_EVENTS, type CaseEvent } from './events.ts';
import { SUPERSEDED } from './events/superseded.ts';

/** Reads a stored event as a case event; a case that holds one which cannot be read is read-only until the app is updated. */
export function decodeCaseEvent(envelope: Envelope): CaseEvent | null {
  return decodeKnown(RETURN_CASE_EVENTS, envelope, SUPERSEDED);
}
