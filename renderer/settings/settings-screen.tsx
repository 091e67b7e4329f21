import type { ReactNode } from 'react';
import type { Locale } from '../../shared/i18n/locales.ts';
import type { Preferences } from './preferences.ts';

export interface SettingsScreenProps {
  /** `AppBar`. */
  readonly bar: ReactNode;
  readonly preferences: Preferences;
  readonly onPreferences: (preferences: Preferences) => void;
  /** The signed-in person chose a language; the record already knows. */
  readonly onLocale: (locale: Locale) => void;
}

/** Station, scale, back office, people, command sheet. */
export function SettingsScreen({ bar }: SettingsScreenProps) {
  return <>{bar}</>;
}
