import type { Locale } from '../../shared/i18n/locales.ts';

export interface SignInScreenProps {
  /** A language was chosen before anybody is known. */
  readonly onLocale: (locale: Locale) => void;
}

/** Who works here: badge, or name and PIN. */
export function SignInScreen({ onLocale }: SignInScreenProps) {
  return <main data-locales={typeof onLocale} />;
}
