import { z } from 'zod';
import type { Database } from '../../../electron/store/database.ts';
import { CLAIM_EVENTS } from '../../../shared/claim/claim-events.ts';
import { DOCK_EVENTS } from '../../../shared/dock/dock-events.ts';
import { FACT_PAYLOADS } from '../../../shared/domain/facts/fact-payloads.ts';
import { MASS_EVENTS } from '../../../shared/domain/masses/mass-events.ts';
import { PolicyAdopted } from '../../../shared/domain/policy/policy-stream.ts';
import { CatalogueItem } from '../../../shared/domain/reference/catalogue-item.ts';
import { ExpectedReturn } from '../../../shared/domain/reference/expected-return.ts';
import { OutboundShipment } from '../../../shared/domain/reference/outbound-shipment.ts';
import { SlipDetails } from '../../../shared/domain/slip.ts';
import { Envelope } from '../../../shared/event-log/envelope.ts';
import { STREAM_EVENTS } from '../../../shared/event-log/stream-events.ts';
import { HANDOVER_EVENTS } from '../../../shared/handover/handover-events.ts';
import { PersonalErased } from '../../../shared/person/erasure.ts';
import { PERSON_EVENTS } from '../../../shared/person/person.ts';
import { RETURN_CASE_EVENTS } from '../../../shared/return-case/events.ts';
import { ATTEMPT_EVENTS } from '../../../shared/station/attempt-events.ts';
import { CodeNotRecognised, STATION_EVENTS } from '../../../shared/station/station-events.ts';
import { TOTE_EVENTS } from '../../../shared/tote/tote-events.ts';
import type { DataPlace } from './schema-members.ts';

const versioned = (tables: Readonly<Record<string, { readonly data: z.ZodType }>>): [string, z.ZodType][] =>
  Object.entries(tables).map(([type, { data }]) => [type, data]);

/** Everything kept as JSON, by the name its members are registered under. */
export const DOCUMENTS: readonly (readonly [string, z.ZodType])[] = [
  ['event', Envelope.omit({ data: true }).strip()],
  ...versioned({ ...RETURN_CASE_EVENTS, ...CLAIM_EVENTS, ...DOCK_EVENTS, ...TOTE_EVENTS, ...HANDOVER_EVENTS }),
  ...versioned(MASS_EVENTS),
  ...Object.entries({ ...STREAM_EVENTS, ...STATION_EVENTS, ...PERSON_EVENTS }),
  ...Object.entries({ PolicyAdopted, PersonalErased, CodeNotRecognised, ...ATTEMPT_EVENTS }),
  ...Object.entries({ ExpectedReturn, OutboundShipment, CatalogueItem, SlipDetails }),
  ...Object.entries(FACT_PAYLOADS),
];

/** Every column of every table; the shadow tables of an index over words hold only what stands in its columns. */
export function columnsOf(database: Database): DataPlace[] {
  const columns = database.prepare<[], { tableName: string; name: string; type: string }>(
    `SELECT list.name AS tableName, info.name, info.type
     FROM pragma_table_list AS list, pragma_table_info(list.name) AS info
     WHERE list.schema = 'main' AND list.type IN ('table', 'virtual') AND list.name NOT LIKE 'sqlite_%'`,
  );
  return columns.all().map(({ tableName, name, type }) => ({
    ...{ at: `${tableName}.${name}`, name },
    isBounded: type === 'INTEGER',
  }));
}
