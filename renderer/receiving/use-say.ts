import { formatMass } from '../format/mass.ts';
import { formatAgo } from '../format/time.ts';
import { useLocale, useText, type Text } from '../i18n/message.tsx';
import { itemName } from '../format/item-name.ts';
import type { Saying, SayingValue } from './say.ts';

/** Says a saying in the reader's language. */
export type Say = (what: Saying) => string;

export function useSay(): Say {
  const text = useText();
  const locale = useLocale();
  return (what) => sayWith(what, text, locale);
}

function sayWith({ id, values = {} }: Saying, text: Text, locale: string): string {
  const spoken = Object.entries(values).map(([name, value]) => [name, valueWith(value, text, locale)] as const);
  return text(id, Object.fromEntries(spoken));
}

function valueWith(value: SayingValue, text: Text, locale: string): string | number {
  if (typeof value !== 'object') return value;
  if ('item' in value) return itemName(value.item, locale);
  if ('massMg' in value) return formatMass(value.massMg, { locale });
  if ('sinceMs' in value) return formatAgo(value.sinceMs, Date.now(), locale);
  return sayWith(value, text, locale);
}
