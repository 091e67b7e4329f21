import { z } from 'zod';

const Sha256Hex = z.string().regex(/^[0-9a-f]{64}$/);

/** The hash before a station's first event. */
export const GENESIS_HASH = '0'.repeat(64);

/**
 * What every fact carries, whatever it says. The envelope is the part of the record that can never change: it is
 * stored and replicated as the canonical text it was written with, and the station's chain hashes that text.
 *
 * It is parsed loosely on purpose: a member added by a newer version must survive in the text and must not make an
 * older station refuse the event.
 */
export const Envelope = z.looseObject({
  /** UUIDv7. */
  eventId: z.uuid(),
  /** The client's id for the step; several events of one step share it, and undo names it. */
  commandId: z.uuid(),
  /** `<kind>:<id>`, for example `return-case:0190…`. */
  streamId: z.string().regex(/^[a-z][a-z-]*:[0-9a-f-]{36}$/),
  /** The heads of the stream the author had seen: none for the first event, one normally, more when it settles a conflict. */
  parents: z.array(z.uuid()).max(64),
  /** 1 + the highest version among the parents. */
  streamVersion: z.int().positive(),
  stationId: z.uuid(),
  /** Gap-free per station, from 1. */
  stationSeq: z.int().positive(),
  /** The station's wall clock, epoch ms UTC. Shown to people; never used for order. */
  occurredAtMs: z.int(),
  /** IANA zone of the site. */
  zone: z.string().min(1).max(64),
  /** `ok`, or `jumped` when the wall clock moved against the monotonic one by more than a minute. */
  clock: z.enum(['ok', 'jumped']),
  /** Who did it: a person's id, or `station` for what the station does by itself. Never a name. */
  actor: z.string().min(1).max(64),
  type: z.string().regex(/^[A-Z][A-Za-z]{2,63}$/),
  schemaVersion: z.int().positive(),
  data: z.record(z.string(), z.unknown()),
  prevHash: Sha256Hex,
});
export type Envelope = z.infer<typeof Envelope>;

/** An event as it is kept: the exact text, its hash, and what the text says. */
export interface StoredEvent {
  readonly envelope: Envelope;
  /** The canonical JSON of the envelope, exactly as written by its station. */
  readonly text: string;
  /** Lower-case hex SHA-256 over the UTF-8 bytes of `text`. */
  readonly hash: string;
}

/** Hashes UTF-8 text, lower-case hex. Passed in: shared code has no crypto of its own. */
export type Sha256 = (text: string) => string;
/** Derives a UUIDv5 from a name inside the site's namespace (DESIGN.md 5, "Identity"). */
export type DeriveId = (name: string) => string;
