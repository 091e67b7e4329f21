import type { ReactNode } from 'react';
import { I18nProvider } from 'react-aria-components';
import { IntlProvider } from 'react-intl';
import { catalogue } from '../../shared/i18n/catalogue.ts';
import type { Locale } from '../../shared/i18n/locales.ts';

export interface LocaleProviderProps {
  readonly locale: Locale;
  /** IANA zone of the site, for dates that messages hold. */
  readonly timeZone?: string;
  readonly children: ReactNode;
}

/** Gives screens their language: our catalogue, and the words that react-aria itself speaks to screen readers. */
export function LocaleProvider({ locale, timeZone, children }: LocaleProviderProps) {
  return (
    <I18nProvider locale={locale}>
      <IntlProvider
        locale={locale}
        defaultLocale="en"
        messages={catalogue[locale]}
        {...(timeZone === undefined ? {} : { timeZone })}
      >
        {children}
      </IntlProvider>
    </I18nProvider>
  );
}
