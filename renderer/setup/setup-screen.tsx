import type { Locale } from '../../shared/i18n/locales.ts';

export interface SetupScreenProps {
  /** A language was chosen; the page shows it at once. */
  readonly onLocale: (locale: Locale) => void;
}

/** First start: language, site and station, first administrator. */
export function SetupScreen({ onLocale }: SetupScreenProps) {
  return <main data-locales={typeof onLocale} />;
}
