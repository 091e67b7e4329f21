import { formatMass } from '../format/mass.ts';
import { formatMoney } from '../format/money.ts';
import { formatDateTime, formatTime } from '../format/time.ts';
import { type Text, useLocale, useText } from '../i18n/message.tsx';
import { useZone } from '../i18n/zone.ts';

/** How facts are put into the reader's words. */
export interface FactWords {
  readonly text: Text;
  readonly mass: (massMg: number) => string;
  readonly amount: (amountMinor: number, currency: string) => string;
  /** The time of day for today, else day and time. */
  readonly moment: (atMs: number) => string;
}

export function useFactWords(): FactWords {
  const text = useText();
  const locale = useLocale();
  const format = { locale, timeZone: useZone() };
  const dayOf = (atMs: number): string => formatDateTime(atMs, format).replace(formatTime(atMs, format), '');
  return {
    text,
    mass: (massMg) => formatMass(massMg, { locale }),
    amount: (amountMinor, currency) => formatMoney(amountMinor, currency, locale),
    moment: (atMs) => (dayOf(atMs) === dayOf(Date.now()) ? formatTime(atMs, format) : formatDateTime(atMs, format)),
  };
}
