import type { Locale } from '../../shared/i18n/locales.ts';
import en from '../../shared/i18n/messages/people/en.json' with { type: 'json' };
import es from '../../shared/i18n/messages/people/es.json' with { type: 'json' };
import zh from '../../shared/i18n/messages/people/zh-CN.json' with { type: 'json' };
import { createTranslate, type Translate } from '../../shared/i18n/translate.ts';

const FRAGMENTS = { en, es, 'zh-CN': zh } as const;

/** The words of an audit file, in one language. */
export function auditWords(locale: Locale): Translate {
  return createTranslate(locale, [FRAGMENTS[locale]]);
}
