import { Send } from 'lucide-react';
import { useState } from 'react';
import { failureMessage } from '../host/failure-message.ts';
import { useChange } from '../host/use-change.ts';
import { useText } from '../i18n/message.tsx';
import { Button } from '../ui/button.tsx';
import { useAnnounce } from '../ui/live-regions.tsx';
import { MeaningLabel } from '../ui/meaning-label.tsx';

export interface ResendFactProps {
  readonly factId: string;
  readonly canResend: boolean;
}

/** Sends a failed fact again under the same number. Supervisors only; others read who can. */
export function ResendFact({ factId, canResend }: ResendFactProps) {
  const text = useText();
  const announce = useAnnounce();
  const { run, isRunning, failure } = useChange('outbox.resend');
  const [isTooLate, setTooLate] = useState(false);
  if (!canResend) return <p className="text-soft">{text('outbox.resend.supervisor')}</p>;
  const resend = async (): Promise<void> => {
    const answer = await run({ factId });
    if (answer === null) return;
    setTooLate(!answer.revived);
    if (answer.revived) announce(text('delivery.resend.done'), 'polite');
  };
  return (
    <div className="flex flex-wrap items-center gap-4">
      <Button icon={Send} isDisabled={isRunning} onPress={() => void resend()}>
        {text('delivery.resend')}
      </Button>
      <p className="max-w-prose min-w-0 flex-1 text-small text-soft">{text('delivery.resend.hint')}</p>
      {isTooLate ? <MeaningLabel meaning="look">{text('outbox.resend.not-now')}</MeaningLabel> : null}
      {failure === null ? null : (
        <MeaningLabel meaning="stop">
          {[failureMessage(failure).why, failureMessage(failure).remedy].map((id) => text(id)).join(' ')}
        </MeaningLabel>
      )}
    </div>
  );
}
