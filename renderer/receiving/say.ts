import type { MessageId } from '../../shared/i18n/catalogue.ts';
import type { ItemNames } from '../format/item-name.ts';

/** Something to be said later in the reader's language: decided without knowing which one it is. */
export interface Saying {
  readonly id: MessageId;
  readonly values?: Readonly<Record<string, SayingValue>>;
}

/** Besides plain values: another saying, an item's name, a mass, how long ago something was. */
export type SayingValue =
  string | number | Saying | { readonly item: ItemNames } | { readonly massMg: number } | { readonly sinceMs: number };

/** Shorter to write, and the id is checked. */
export function saying(id: MessageId, values?: Saying['values']): Saying {
  return values === undefined ? { id } : { id, values };
}
