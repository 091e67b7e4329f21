import { useQueryClient } from '@tanstack/react-query';
import { Check } from 'lucide-react';
import { failureMessage } from '../host/failure-message.ts';
import { callKey, useCall } from '../host/use-call.ts';
import { useChange } from '../host/use-change.ts';
import { useSession } from '../host/use-session.ts';
import { useText } from '../i18n/message.tsx';
import { Button } from '../ui/button.tsx';
import { MeaningLabel } from '../ui/meaning-label.tsx';
import { stepWords } from './step-words.ts';
import { useFigures } from './use-figures.ts';

const MAY_SETTLE = ['supervisor', 'administrator'] as const;

/** Two accounts of one return side by side, what has left from here, and the one question: which of them stands. */
export function CaseConflict({ caseId }: { readonly caseId: string }) {
  const text = useText();
  const { moment } = useFigures();
  const queries = useQueryClient();
  const { session } = useSession();
  const settle = useChange('case.settle');
  const timeline = useCall('case.timeline', { caseId }).data;
  if (timeline === undefined) return null;
  const maySettle = MAY_SETTLE.some((role) => session?.person.roles.includes(role) === true);
  const keep = async (eventId: string): Promise<void> => {
    await settle.run({ caseId, kept: [eventId] });
    await queries.invalidateQueries({ queryKey: callKey('case.get', { caseId }) });
    await queries.invalidateQueries({ queryKey: callKey('case.timeline', { caseId }) });
  };
  return (
    <section className="flex flex-col gap-4 border-s-8 border-s-look bg-surface p-5">
      <h2 className="text-title font-bold">
        <MeaningLabel meaning="look">{text('case.conflict.title')}</MeaningLabel>
      </h2>
      <p className="max-w-prose text-soft">{text('case.conflict.text')}</p>
      <p className="max-w-prose text-soft">{text('case.conflict.sent', { count: timeline.factsSent })}</p>
      <div className="grid gap-4 @min-[48rem]:grid-cols-2">
        {timeline.heads.map(({ eventId, station, type, atMs, by }) => (
          <div key={eventId} className="flex flex-col gap-3 border-2 border-control p-4">
            <h3 className="font-bold">{text('case.conflict.account', { station })}</h3>
            <p>{text('case.conflict.last', { step: text(stepWords(type)), moment: moment(atMs), person: by.name })}</p>
            {maySettle ? (
              <Button icon={Check} isDisabled={settle.isRunning} onPress={() => void keep(eventId)}>
                {text('case.conflict.keep')}
              </Button>
            ) : null}
          </div>
        ))}
      </div>
      {maySettle ? null : <p className="text-muted">{text('case.conflict.supervisor')}</p>}
      {settle.failure === null ? null : (
        <p role="alert">
          <MeaningLabel meaning="stop">{text(failureMessage(settle.failure).why)}</MeaningLabel>
        </p>
      )}
    </section>
  );
}
