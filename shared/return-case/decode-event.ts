import type { Envelope } from '../event-log/envelope.ts';
import { RETURN_CASE_EVENTS, type CaseEvent, type CaseEventName } from './events.ts';
import { SUPERSEDED } from './events/superseded.ts';

/**
 * Reads a stored event as a case event, or null when this version does not know it: an unknown type, a newer
 * `schemaVersion`, or data that does not parse. Such an event is kept and skipped, and its case is read-only here
 * until the app is updated. An older version is upcast to today's.
 */
export function decodeCaseEvent(envelope: Envelope): CaseEvent | null {
  if (!isCaseEventName(envelope.type)) return null;
  return decodeAs(envelope.type, envelope);
}

function decodeAs<Type extends CaseEventName>(type: Type, { schemaVersion, data }: Envelope): CaseEvent | null {
  const declared = RETURN_CASE_EVENTS[type];
  const today = schemaVersion === declared.version ? data : SUPERSEDED[type]?.[schemaVersion]?.safeParse(data).data;
  const parsed = declared.data.safeParse(today);
  // oxlint-disable-next-line typescript/no-unsafe-type-assertion -- the schema was looked up by this very type
  return parsed.success ? ({ type, data: parsed.data } as CaseEvent) : null;
}

function isCaseEventName(type: string): type is CaseEventName {
  return Object.hasOwn(RETURN_CASE_EVENTS, type);
}
