import { useQueryClient } from '@tanstack/react-query';
import { Check } from 'lucide-react';
import { useEffect } from 'react';
import type { CaseView } from '../../shared/protocol/case-view.ts';
import type { GuessView } from '../../shared/protocol/unidentified-view.ts';
import { useHost } from '../host/host-context.tsx';
import { callKey, useCall } from '../host/use-call.ts';
import { useGuessReasons } from '../format/guess-reasons.ts';
import { useText } from '../i18n/message.tsx';
import { Button } from '../ui/button.tsx';
import { Panel } from '../ui/panel.tsx';
import { useIntake } from './intake-provider.tsx';

/** What the parcel may be, likeliest first, each with its reasons; only a tap makes it one of them. */
export function GuessList({ view }: { readonly view: CaseView }) {
  const text = useText();
  const guesses = useGuesses(view);
  if (guesses === null || guesses.length === 0) {
    return (
      <Panel title={text('unidentified.guess.title')}>
        <p className="text-soft">{text('unidentified.guess.none')}</p>
      </Panel>
    );
  }
  return (
    <Panel title={text('unidentified.guess.title')}>
      <ol className="divide-y divide-line">
        {guesses.map((guess) => (
          <GuessRow key={`${guess.source} ${guess.ref}`} guess={guess} />
        ))}
      </ol>
    </Panel>
  );
}

function GuessRow({ guess }: { readonly guess: GuessView }) {
  const text = useText();
  const intake = useIntake();
  const reasons = useGuessReasons();
  const lines = guess.lines.map(({ quantity, name }) => `${quantity} × ${name}`).join(', ');
  return (
    <li className="flex flex-wrap items-start justify-between gap-x-4 gap-y-2 py-3" data-guess={guess.ref}>
      <div className="flex min-w-0 flex-1 flex-col gap-1">
        <p className="font-bold">
          <span className="raw">{guess.ref}</span>
          {guess.orderNumber === null ? null : (
            <span className="raw ms-3 font-normal text-soft">{guess.orderNumber}</span>
          )}
        </p>
        <p className="text-small text-soft">{lines}</p>
        <p className="text-small">{reasons(guess.reasons)}</p>
        {guess.isTied ? <p className="text-small text-look-text">{text('unidentified.guess.tied')}</p> : null}
      </div>
      <Button icon={Check} onPress={() => intake.do({ kind: 'identify', guess })}>
        {text('unidentified.guess.take')}
      </Button>
    </li>
  );
}

/** Asked again whenever something more was seen of the parcel. */
function useGuesses({ caseId }: CaseView): readonly GuessView[] | null {
  const { link } = useHost();
  const queries = useQueryClient();
  const { data } = useCall('unidentified.get', { caseId });
  useEffect(() => {
    const askAgain = (): void => void queries.invalidateQueries({ queryKey: callKey('unidentified.get', { caseId }) });
    return link.onPush('benchChanged', askAgain);
  }, [link, queries, caseId]);
  return data?.guesses ?? null;
}
