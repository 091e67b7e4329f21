import type { z } from 'zod';
import { ARRIVAL_EVENTS } from './events/arrival-events.ts';
import { CONTENT_EVENTS } from './events/content-events.ts';
import { INSPECTION_EVENTS } from './events/inspection-events.ts';
import { MATTER_EVENTS } from './events/matter-events.ts';
import { PROGRESS_EVENTS } from './events/progress-events.ts';
import { WEIGHING_EVENTS } from './events/weighing-events.ts';

/**
 * Everything that can happen to a return case. Values are absolute and stand under an id (`lineId`, `parcelId`,
 * `unitId`): folding the same event twice, or two benches' events in either order, cannot count anything twice.
 * A type is never changed; a new meaning is a new type or a higher `version` with an upcast.
 */
export const RETURN_CASE_EVENTS = {
  ...ARRIVAL_EVENTS,
  ...CONTENT_EVENTS,
  ...INSPECTION_EVENTS,
  ...PROGRESS_EVENTS,
  ...MATTER_EVENTS,
  ...WEIGHING_EVENTS,
} as const;

type EventTable = typeof RETURN_CASE_EVENTS;
export type CaseEventName = keyof EventTable;
export type CaseEventData<Type extends CaseEventName> = z.infer<EventTable[Type]['data']>;
/** What a decision yields and `evolve` takes: the type with its parsed data. */
export type CaseEvent = {
  [Type in CaseEventName]: { readonly type: Type; readonly data: CaseEventData<Type> };
}[CaseEventName];
