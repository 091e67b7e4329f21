import { catalogue, type MessageId } from '../../shared/i18n/catalogue.ts';

/** An id that was put together from data (a failure's kind), if the catalogue has it. */
export function knownMessage(id: string): MessageId | null {
  return isKnown(id) ? id : null;
}

function isKnown(id: string): id is MessageId {
  return Object.hasOwn(catalogue.en, id);
}
