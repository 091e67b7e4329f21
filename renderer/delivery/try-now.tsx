import { useQueryClient } from '@tanstack/react-query';
import { RotateCcw } from 'lucide-react';
import { failureMessage } from '../host/failure-message.ts';
import { useChange } from '../host/use-change.ts';
import { useText } from '../i18n/message.tsx';
import { Button } from '../ui/button.tsx';
import { useAnnounce } from '../ui/live-regions.tsx';
import { MeaningLabel } from '../ui/meaning-label.tsx';
import { useNow } from './use-now.ts';

export interface TryNowProps {
  /** The failed fact whose attempt is due first. */
  readonly factId: string;
  /** When it is due, epoch ms. */
  readonly atMs: number;
}

/** Makes the next attempt now instead of when it is due: somebody knows that the back office was put right. */
export function TryNow({ factId, atMs }: TryNowProps) {
  const text = useText();
  const announce = useAnnounce();
  const queries = useQueryClient();
  const { run, isRunning, failure } = useChange('outbox.resend');
  const isUnderWay = useNow(true) >= atMs;
  const tryNow = async (): Promise<void> => {
    const answer = await run({ factId });
    if (answer?.revived === true) announce(text('outbox.office.trying'), 'polite');
    await queries.invalidateQueries({ queryKey: ['outbox.list'] });
  };
  return (
    <div className="flex flex-col items-end gap-1">
      <Button icon={RotateCcw} isDisabled={isRunning || isUnderWay} onPress={() => void tryNow()}>
        {text('outbox.office.try-now')}
      </Button>
      {failure === null ? null : <MeaningLabel meaning="stop">{text(failureMessage(failure).why)}</MeaningLabel>}
    </div>
  );
}
