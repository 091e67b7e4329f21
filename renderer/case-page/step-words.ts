import { catalogue, type MessageId } from '../../shared/i18n/catalogue.ts';

/** The end of the message ids of events. */
type EventName = MessageId extends infer Id ? (Id extends `case.event.${infer Name}` ? Name : never) : never;

/** The message that names an event; one of a newer version has a word of its own. */
export function stepWords(type: string): MessageId {
  return `case.event.${isKnown(type) ? type : 'other'}`;
}

function isKnown(type: string): type is EventName {
  return `case.event.${type}` in catalogue.en;
}
