import { type Locale, LOCALES } from './locales.ts';

/**
 * The languages of what is printed by somebody who works in this one: theirs, and behind it in small type the one that
 * most carriers read. English, and Chinese behind English, or where the language is none of ours.
 */
export function documentLocales(own: string): Locale[] {
  const first = LOCALES.find((known) => known === own) ?? 'en';
  return [first, first === 'en' ? 'zh-CN' : 'en'];
}
