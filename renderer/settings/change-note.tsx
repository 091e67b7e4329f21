import { failureMessage } from '../host/failure-message.ts';
import { useText } from '../i18n/message.tsx';
import { MeaningLabel } from '../ui/meaning-label.tsx';

export interface ChangeNoteProps {
  readonly failure: unknown;
  /** What was done, in words; null when nothing was. */
  readonly done: string | null;
}

/** What became of pressing the button beside it. */
export function ChangeNote({ failure, done }: ChangeNoteProps) {
  const text = useText();
  if (failure !== null) {
    const { why, remedy } = failureMessage(failure);
    return (
      <p role="alert">
        <MeaningLabel meaning="stop">{[why, remedy].map((id) => text(id)).join(' ')}</MeaningLabel>
      </p>
    );
  }
  return <p role="status">{done === null ? null : <MeaningLabel meaning="done">{done}</MeaningLabel>}</p>;
}
