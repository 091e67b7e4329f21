import type { z } from 'zod';
import type { Envelope } from './envelope.ts';

/** The events of one kind of stream: today's version of each type, and the schema of its data. */
export type EventTable = Readonly<Record<string, { readonly version: number; readonly data: z.ZodType }>>;

/** How superseded versions of a type read today, by type and version. */
export type Superseded = Readonly<Record<string, Readonly<Record<number, z.ZodType>> | undefined>>;

/** An event of a table: the type with its parsed data. */
export type EventIn<Table extends EventTable> = {
  [Type in keyof Table & string]: { readonly type: Type; readonly data: z.infer<Table[Type]['data']> };
}[keyof Table & string];

/** The first version of a type that has had only one. */
export const first = <Schema extends z.ZodType>(data: Schema) => ({ version: 1, data }) as const;

/**
 * Reads a stored event by the table of its stream, or null when this version does not know it: an unknown type, a newer
 * `schemaVersion`, or data that does not parse. Such an event is kept and skipped. An older version is upcast first.
 */
export function decodeKnown<Table extends EventTable>(
  table: Table,
  { type, schemaVersion, data }: Envelope,
  superseded: Superseded = {},
): EventIn<Table> | null {
  const declared = Object.hasOwn(table, type) ? table[type] : undefined;
  if (!declared) return null;
  const today = schemaVersion === declared.version ? data : superseded[type]?.[schemaVersion]?.safeParse(data).data;
  const parsed = declared.data.safeParse(today);
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the schema was looked up by this very type
  return parsed.success ? ({ type, data: parsed.data } as EventIn<Table>) : null;
}
