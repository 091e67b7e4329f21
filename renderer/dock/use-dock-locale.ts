import { nearestLocale } from '../../shared/i18n/catalogue.ts';
import type { Locale } from '../../shared/i18n/locales.ts';
import { useLocale } from '../i18n/message.tsx';

/** The language the driver is shown and the sheet is made in: that of the screen they look at together. */
export function useDockLocale(): Locale {
  return nearestLocale(useLocale());
}
