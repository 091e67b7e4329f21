import type { OutboxView } from '../../shared/protocol/calls/delivery.ts';
import { Banner } from '../ui/banner.tsx';
import { knownMessage } from '../i18n/known-message.ts';
import type { FactWords } from './use-fact-words.ts';

/** Why the last attempt did not deliver, what to do, and what the other side said; nothing once it was sent. */
export function LastFailure({ fact, words }: { readonly fact: OutboxView; readonly words: FactWords }) {
  const { lastError, state } = fact;
  const { text } = words;
  if (lastError === null || state === 'sent' || state === 'cancelled') return null;
  const why = knownMessage(`delivery.failure.${lastError.kind}`) ?? 'delivery.failure.refused';
  const remedy = knownMessage(`delivery.remedy.${lastError.kind}`) ?? 'delivery.remedy.refused';
  const said = [lastError.status, lastError.text].filter((part) => part !== null && part !== '').join(' ');
  return (
    <Banner
      meaning={state === 'dead' ? 'stop' : 'look'}
      title={text(why)}
      text={
        <>
          {text(remedy)}
          {said === '' ? null : <span className="block wrap-anywhere">{text('delivery.said', { text: said })}</span>}
        </>
      }
    />
  );
}
