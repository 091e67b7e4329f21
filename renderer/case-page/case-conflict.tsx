import { useQueryClient } from '@tanstack/react-query';
import { Check } from 'lucide-react';
import { failureMessage } from '../host/failure-message.ts';
import { callKey, useCall } from '../host/use-call.ts';
import { useChange } from '../host/use-change.ts';
import { useText } from '../i18n/message.tsx';
import { RaiseRights } from '../rights/raise-rights.tsx';
import { useMay } from '../rights/rights-gate.tsx';
import { Button } from '../ui/button.tsx';
import { MeaningLabel } from '../ui/meaning-label.tsx';
import { stepWords } from './step-words.ts';
import { useFigures } from './use-figures.ts';

/** Two accounts of one return side by side, what has left from here, and the one question: which of them stands. */
export function CaseConflict({ caseId }: { readonly caseId: string }) {
  const text = useText();
  const { moment } = useFigures();
  const queries = useQueryClient();
  const settle = useChange('case.settle');
  const may = useMay('supervisor', 'administrator');
  const timeline = useCall('case.timeline', { caseId }).data;
  if (timeline === undefined) return null;
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
            {may === 'yes' ? (
              <Button icon={Check} isDisabled={settle.isRunning} onPress={() => void keep(eventId)}>
                {text('case.conflict.keep')}
              </Button>
            ) : null}
          </div>
        ))}
      </div>
      {may === 'no' ? <p className="text-muted">{text('case.conflict.supervisor')}</p> : null}
      {may === 'after-pin' ? <RaiseRights /> : null}
      {settle.failure === null ? null : (
        <p role="alert">
          <MeaningLabel meaning="stop">{text(failureMessage(settle.failure).why)}</MeaningLabel>
        </p>
      )}
    </section>
  );
}
