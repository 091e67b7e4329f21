import { IntlMessageFormat } from 'intl-messageformat';
import type { Locale } from './locales.ts';

/** One catalogue fragment in one language: message id to ICU MessageFormat pattern. */
export type Messages = Readonly<Record<string, string>>;

export type MessageValues = Readonly<Record<string, string | number>>;

/** Speaks one language. `say` throws on an id no fragment holds: a missing message is a bug of ours, not of the world. */
export interface Translate {
  readonly locale: Locale;
  say(id: string, values?: MessageValues): string;
  has(id: string): boolean;
}

/**
 * Merges catalogue fragments of one language into a translator. Fragments have prefixed ids and never overlap; if they
 * do, the later one wins. Patterns are parsed on first use and kept.
 */
export function createTranslate(locale: Locale, fragments: readonly Messages[]): Translate {
  const patterns = new Map(fragments.flatMap((fragment) => Object.entries(fragment)));
  const parsed = new Map<string, IntlMessageFormat>();
  const parse = (id: string): IntlMessageFormat => {
    const pattern = patterns.get(id);
    if (pattern === undefined) throw new Error(`No message "${id}" in ${locale}`);
    const format = new IntlMessageFormat(pattern, locale, undefined, { ignoreTag: true });
    parsed.set(id, format);
    return format;
  };
  return {
    locale,
    say: (id, values) => String((parsed.get(id) ?? parse(id)).format(values)),
    has: (id) => patterns.has(id),
  };
}
