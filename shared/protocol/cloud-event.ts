import { z } from 'zod';
import { FACT_PAYLOADS, type FactKind } from '../domain/facts/fact-payloads.ts';
import { canonicalJson } from '../event-log/canonical-json.ts';
import type { Sha256 } from '../event-log/envelope.ts';
import { crockfordFromHex } from './crockford.ts';

/** A fact as it travels: CloudEvents 1.0 in structured JSON mode, with the extension `sequence` (DESIGN.md 9). */
export const CLOUD_EVENT_MEDIA_TYPE = 'application/cloudevents+json; charset=utf-8';

/** CloudEvents integers are 32 bits wide. */
const MAX_SEQUENCE = 2_147_483_647;
const SHORT_KEY_LENGTH = 20;

const ShortKey = z
  .string()
  .regex(/^[0-9A-HJKMNP-TV-Z]{20}$/)
  .describe('First 20 Crockford base32 characters of SHA-256(id), for targets whose keys hold 20 characters');

/** What stands in `data`: the payload and, beside it, the short key. */
export const FACT_DATA = {
  'returns.parcel.received.v1': FACT_PAYLOADS['returns.parcel.received.v1'].extend({ shortKey: ShortKey }),
  'returns.parcel.unidentified.v1': FACT_PAYLOADS['returns.parcel.unidentified.v1'].extend({ shortKey: ShortKey }),
  'returns.return.inspected.v1': FACT_PAYLOADS['returns.return.inspected.v1'].extend({ shortKey: ShortKey }),
  'returns.stock.restock.v1': FACT_PAYLOADS['returns.stock.restock.v1'].extend({ shortKey: ShortKey }),
  'returns.refund.ready.v1': FACT_PAYLOADS['returns.refund.ready.v1'].extend({ shortKey: ShortKey }),
  'returns.return.corrected.v1': FACT_PAYLOADS['returns.return.corrected.v1'].extend({ shortKey: ShortKey }),
} as const satisfies Record<FactKind, z.ZodType>;

const Attributes = z.strictObject({
  specversion: z.literal('1.0'),
  id: z.uuid(),
  source: z.string().regex(/^\/sites\/[^/\s]+\/stations\/[^/\s]+$/),
  subject: z.uuid(),
  time: z.iso.datetime({ precision: 3 }),
  datacontenttype: z.literal('application/json'),
  dataschema: z.string(),
  sequence: z.int().positive().max(MAX_SEQUENCE),
});

const eventOf = <Type extends FactKind>(type: Type) =>
  Attributes.extend({ type: z.literal(type), data: FACT_DATA[type] });

export const CloudEvent = z.discriminatedUnion('type', [
  eventOf('returns.parcel.received.v1'),
  eventOf('returns.parcel.unidentified.v1'),
  eventOf('returns.return.inspected.v1'),
  eventOf('returns.stock.restock.v1'),
  eventOf('returns.refund.ready.v1'),
  eventOf('returns.return.corrected.v1'),
]);
export type CloudEvent = z.infer<typeof CloudEvent>;

/** Everything a fact's event is made of. */
export interface Fact {
  /** UUIDv5 of the fact. */
  readonly id: string;
  readonly type: FactKind;
  readonly caseId: string;
  /** Order of posting within the case, from 1. */
  readonly sequence: number;
  readonly occurredAtMs: number;
  /** From `eventSource`. */
  readonly source: string;
  /** Checked against the type's schema when the text is made. */
  readonly payload: unknown;
}

/**
 * The event's one text, keys sorted at every level (RFC 8785), so that the same fact is the same bytes everywhere.
 * @throws ZodError when the payload is not one of its type: the fact cannot be sent at all.
 */
export function cloudEventText(fact: Fact, sha256: Sha256): string {
  const payload = FACT_PAYLOADS[fact.type].parse(fact.payload);
  const event = CloudEvent.parse({
    specversion: '1.0',
    id: fact.id,
    source: fact.source,
    type: fact.type,
    subject: fact.caseId,
    time: new Date(fact.occurredAtMs).toISOString(),
    sequence: fact.sequence,
    datacontenttype: 'application/json',
    dataschema: dataSchemaUrn(fact.type),
    data: { ...payload, shortKey: shortKeyOf(fact.id, sha256) },
  });
  return canonicalJson(event);
}

/** `/sites/<site>/stations/<station>`; anything but letters, digits and a few marks is percent-encoded. */
export function eventSource(site: string, station: string): string {
  return `/sites/${encodeURIComponent(site)}/stations/${encodeURIComponent(station)}`;
}

/** The name of the contract in `resources/contracts`; a URN, for the files have no address of their own. */
export function dataSchemaUrn(type: FactKind): string {
  return `urn:returns-bench:contract:${type}`;
}

/** The short form of a fact's id: the same fact, the same key, in 20 characters (requirements 4.6). */
export function shortKeyOf(id: string, sha256: Sha256): string {
  return crockfordFromHex(sha256(id)).slice(0, SHORT_KEY_LENGTH);
}
