import type { CaseView } from '../../shared/protocol/case-view.ts';
import { useText } from '../i18n/message.tsx';
import { MeaningLabel } from '../ui/meaning-label.tsx';
import { warningSaying } from './arrival-words.ts';
import { useSay } from './use-say.ts';

/** What to look out for with this parcel, as long as it is on the bench. */
export function ArrivalWarnings({ view: { arrival } }: { readonly view: CaseView }) {
  const say = useSay();
  if (arrival.warnings.length === 0) return null;
  return (
    <ul className="mb-4 flex flex-col gap-2">
      {arrival.warnings.map((warning) => (
        <li key={warning.kind}>
          <MeaningLabel meaning={warning.kind === 'priority' ? 'waiting' : 'look'} className="items-start">
            {say(warningSaying(warning))}
          </MeaningLabel>
        </li>
      ))}
    </ul>
  );
}

/** What whoever called the parcel back wants done with it, large enough to be read before anything is touched (S07). */
export function RecallNote({ view: { progress } }: { readonly view: CaseView }) {
  const text = useText();
  if (progress.recallNote === null) return null;
  return (
    <section className="mb-4 border-s-8 border-look ps-4">
      <h2 className="text-small font-semibold text-muted">{text('arrival.recall')}</h2>
      <p className="text-title leading-tight font-bold text-balance">{progress.recallNote}</p>
      {progress.outcomeNote === null ? null : (
        <p className="pt-1 text-small text-soft">{text('arrival.recall.outcome', { note: progress.outcomeNote })}</p>
      )}
    </section>
  );
}
