import type { FactFormats } from '../../shared/domain/facts/fact-sentence.ts';
import en from '../../shared/i18n/messages/delivery/en.json' with { type: 'json' };
import es from '../../shared/i18n/messages/delivery/es.json' with { type: 'json' };
import zh from '../../shared/i18n/messages/delivery/zh-CN.json' with { type: 'json' };
import { createTranslate, type MessageValues } from '../../shared/i18n/translate.ts';

export const LANGUAGES = ['en', 'zh-CN', 'es'] as const;
export type Language = (typeof LANGUAGES)[number];

const TRANSLATES = {
  en: createTranslate('en', [en]),
  'zh-CN': createTranslate('zh-CN', [zh]),
  es: createTranslate('es', [es]),
};

export function say(language: Language, id: string, values: MessageValues = {}): string {
  return TRANSLATES[language].say(id, values);
}

/** What was asked for, else the first of the browser's languages that we have, else English. */
export function chooseLanguage(asked: string | null, acceptLanguage: string | undefined): Language {
  const wanted = [asked ?? '', ...(acceptLanguage ?? '').split(',')].map((tag) => tag.trim().slice(0, 2).toLowerCase());
  const found = wanted.map((tag) => LANGUAGES.find((language) => language.slice(0, 2) === tag));
  return found.find((language) => language !== undefined) ?? 'en';
}

/** Grams without thousands marks (1.254 and 1,254 mean different masses in different languages), the currency’s code for amounts. */
export function sentenceFormats(language: Language): FactFormats {
  const grams = new Intl.NumberFormat(language, {
    style: 'unit',
    unit: 'gram',
    maximumFractionDigits: 0,
    useGrouping: false,
  });
  return {
    mass: (massMg) => grams.format(massMg / 1_000),
    amount: (amountMinor, currency) => formatAmount(amountMinor, currency, language),
  };
}

function formatAmount(amountMinor: number, currency: string, language: Language): string {
  const format = new Intl.NumberFormat(language, { style: 'currency', currency, currencyDisplay: 'code' });
  return format.format(amountMinor / 10 ** (format.resolvedOptions().maximumFractionDigits ?? 2));
}
