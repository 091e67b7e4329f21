import { z } from 'zod';
import { first } from '../event-log/decode-known.ts';

const Id = z.uuid();
const Text = (max: number) => z.string().max(max);
const ShelfCode = Text(8);

/** What a code read at a shelf stood for at that moment. */
export const SEEN_AS = ['parked', 'open', 'closed', 'unknown'] as const;

/**
 * What happens when a shift hands over (S95, idea 14): shelves are scanned one after the other, and on each every
 * parcel that lies there. Values are absolute under ids, as in every stream.
 */
export const HANDOVER_EVENTS = {
  HandoverStarted: first(z.strictObject({ handoverId: Id })),
  /** From here on what is seen lies on this shelf. */
  ShelfScanned: first(z.strictObject({ shelf: ShelfCode })),
  /** The same parcel seen again, on whatever shelf, replaces what was seen before: it lies where it was seen last. */
  ParcelSeen: first(
    z.strictObject({
      seenId: Id,
      shelf: ShelfCode,
      /** The code as it was read. */
      raw: Text(512),
      /** Null for a code that nobody could place. */
      caseId: Id.nullable(),
      seenAs: z.enum(SEEN_AS),
      /** Where the system had it before it was seen here. */
      shelfInSystem: ShelfCode.nullable(),
    }),
  ),
  /** The shelves are as they were found; what should have been there and was not is named. */
  HandoverClosed: first(
    z.strictObject({
      note: Text(1_000),
      missing: z.array(z.strictObject({ caseId: Id, shelf: ShelfCode })).max(2_000),
    }),
  ),
  /** S95: the next shift ticks what it has done. */
  HandoverItemTicked: first(z.strictObject({ caseId: Id, isDone: z.boolean() })),
} as const;

type EventTable = typeof HANDOVER_EVENTS;
export type HandoverEventName = keyof EventTable;
export type HandoverEventData<Type extends HandoverEventName> = z.infer<EventTable[Type]['data']>;
export type HandoverEvent = {
  [Type in HandoverEventName]: { readonly type: Type; readonly data: HandoverEventData<Type> };
}[HandoverEventName];
