import { reasonMessage } from '../../shared/domain/guess/reason-message.ts';
import type { GuessReason } from '../../shared/domain/guess/guess-reason.ts';
import { useLocale, useText } from '../i18n/message.tsx';
import { formatMass } from './mass.ts';

/** The reasons of a guess as one line in the reader's language, strongest first. */
export function useGuessReasons(): (reasons: readonly GuessReason[]) => string {
  const text = useText();
  const locale = useLocale();
  return (reasons) =>
    reasons
      .map((reason) => {
        const { id, values } = reasonMessage(reason, (massMg) => formatMass(massMg, { locale, sign: 'always' }));
        return text(id, values);
      })
      .join(' · ');
}
