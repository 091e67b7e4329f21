import type { Locale } from '../../shared/i18n/locales.ts';

/** A language chosen on this page, and by whom: by nobody yet while it is chosen on the sign-in screen. */
export interface LocaleChoice {
  readonly personId: string | null;
  readonly locale: Locale;
}

/**
 * What is left of the choice now that this person works here. Chosen on the sign-in screen, it is the choice of whoever
 * then signs in, until they sign out; their own language in the record stays as it is (Settings changes that). Anybody
 * else, and the sign-in screen afterwards, begin without it.
 */
export function choiceOf(chosen: LocaleChoice | null, personId: string | null): LocaleChoice | null {
  if (chosen === null || chosen.personId === personId) return chosen;
  return chosen.personId === null ? { ...chosen, personId } : null;
}
