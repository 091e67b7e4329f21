import type { ReactNode } from 'react';
import { I18nProvider } from 'react-aria-components';
import { IntlProvider } from 'react-intl';
import { catalogue } from '../../shared/i18n/catalogue.ts';
import type { Locale } from '../../shared/i18n/locales.ts';
import { zoneOrMachine } from './zone.ts';

export interface LocaleProviderProps {
  readonly locale: Locale;
  /** IANA zone of the site, which every time on screen is in; none before there is a site. */
  readonly timeZone?: string | null;
  readonly children: ReactNode;
}

/** Gives screens their language: our catalogue, and the words that react-aria itself speaks to screen readers. */
export function LocaleProvider({ locale, timeZone, children }: LocaleProviderProps) {
  return (
    <I18nProvider locale={locale}>
      <IntlProvider locale={locale} defaultLocale="en" messages={catalogue[locale]} timeZone={zoneOrMachine(timeZone)}>
        {children}
      </IntlProvider>
    </I18nProvider>
  );
}
