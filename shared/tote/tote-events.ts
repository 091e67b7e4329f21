import { z } from 'zod';
import { Disposition } from '../domain/disposition.ts';

/** Colours a person can tell apart across a bench, by name so that meaning never hangs on the shade alone. */
export const TOTE_COLOURS = ['green', 'blue', 'yellow', 'red', 'grey', 'orange', 'purple', 'white'] as const;
export const ToteColour = z.enum(TOTE_COLOURS);
export type ToteColour = z.infer<typeof ToteColour>;

/** What happens to a tote. It is used again and again: opened for a disposition, full, and closed when it is emptied. */
export const TOTE_EVENTS = {
  ToteOpened: {
    version: 1,
    data: z.strictObject({
      toteId: z.uuid(),
      code: z.string().max(30),
      /** The big number people call it by. */
      number: z.int().positive(),
      colour: ToteColour,
      disposition: Disposition,
    }),
  },
  ToteFilled: { version: 1, data: z.strictObject({ toteId: z.uuid() }) },
  ToteClosed: { version: 1, data: z.strictObject({ toteId: z.uuid() }) },
} as const;

type EventTable = typeof TOTE_EVENTS;
export type ToteEventName = keyof EventTable;
export type ToteEvent = {
  [Type in ToteEventName]: { readonly type: Type; readonly data: z.infer<EventTable[Type]['data']> };
}[ToteEventName];
