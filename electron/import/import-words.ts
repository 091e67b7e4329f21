import type { Locale } from '../../shared/i18n/locales.ts';
import en from '../../shared/i18n/messages/import/en.json' with { type: 'json' };
import es from '../../shared/i18n/messages/import/es.json' with { type: 'json' };
import zh from '../../shared/i18n/messages/import/zh-CN.json' with { type: 'json' };
import { createTranslate, type Translate } from '../../shared/i18n/translate.ts';

const FRAGMENTS = { en, es, 'zh-CN': zh } as const;

/** The sentences about refused rows and files, in one language. */
export function importWords(locale: Locale): Translate {
  return createTranslate(locale, [FRAGMENTS[locale]]);
}
