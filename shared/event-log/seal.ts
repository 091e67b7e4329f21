import { canonicalJson } from './canonical-json.ts';
import type { Envelope, Sha256, StoredEvent } from './envelope.ts';

/** What a decision says happened, before a station puts it in its record. */
export interface NewEvent {
  readonly type: string;
  readonly schemaVersion: number;
  readonly data: Envelope['data'];
}

/** Everything about the writing of an event that is not the event itself. */
export interface SealContext {
  readonly eventId: string;
  readonly commandId: string;
  readonly streamId: string;
  readonly parents: readonly string[];
  readonly streamVersion: number;
  readonly stationId: string;
  readonly stationSeq: number;
  readonly occurredAtMs: number;
  readonly zone: string;
  readonly clock: Envelope['clock'];
  readonly actor: string;
  readonly prevHash: string;
}

/** Writes an event's text and hash. The text made here is what is stored, replicated and hashed, for good. */
export function seal(event: NewEvent, context: SealContext, sha256: Sha256): StoredEvent {
  const envelope: Envelope = { ...context, parents: [...context.parents], ...event };
  const text = canonicalJson(envelope);
  return { envelope, text, hash: sha256(text) };
}
