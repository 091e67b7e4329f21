import type { Content } from 'pdfmake/interfaces.js';
import type { Locale } from '../../shared/i18n/locales.ts';
import type { MessageValues, Translate } from '../../shared/i18n/translate.ts';
import type { CertificateContent } from '../../shared/domain/certificate/certificate-content.ts';
import { GREY, type Look } from './certificate-look.ts';
import { documentWords } from './document-words.ts';

/** Words of one certificate: its leading language, and the second one in small grey type where there is one. */
export interface CertificateWords {
  readonly locale: Locale;
  first(id: string, values?: MessageValues): string;
  second(id: string, values?: MessageValues): string | null;
  /** Both languages on one line, the second behind the first. */
  inline(id: string, values?: MessageValues): Content;
  /** The second language on a line of its own under the first. */
  stacked(id: string, size?: number, values?: MessageValues): Content;
}

/**
 * Ids are given without their `certificate.` prefix. A certificate of another kind names its own area: words that it has
 * none of its own for are the damage certificate's.
 */
export function certificateWords(
  languages: CertificateContent['languages'],
  look: Look,
  area: 'certificate.' | 'weight-certificate.' = 'certificate.',
): CertificateWords {
  const [primary = 'en', secondary] = languages;
  const one = documentWords(primary);
  const two = secondary === undefined ? null : documentWords(secondary);
  const say = (words: Translate, id: string, values?: MessageValues): string =>
    words.say(words.has(`${area}${id}`) ? `${area}${id}` : `certificate.${id}`, values);
  const second = (id: string, values?: MessageValues): string | null => {
    const text = two === null ? null : say(two, id, values);
    return text === say(one, id, values) ? null : text;
  };
  const small = (text: string | null, gap: string): Content[] =>
    text === null ? [] : [{ text: `${gap}${text}`, fontSize: look.small, color: GREY, bold: false }];
  return {
    locale: primary,
    first: (id, values) => say(one, id, values),
    second,
    inline: (id, values) => ({ text: [say(one, id, values), ...small(second(id, values), '  ')] }),
    stacked: (id, size = look.label, values) => ({
      stack: [{ text: say(one, id, values), fontSize: size }, ...small(second(id, values), '')],
    }),
  };
}
