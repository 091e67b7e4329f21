import { failureMessage } from '../host/failure-message.ts';
import { useText } from '../i18n/message.tsx';
import { MeaningLabel } from '../ui/meaning-label.tsx';

/** What did not work at the panel, and what to do; nothing when all did. */
export function DemoFailure({ failure }: { readonly failure: unknown }) {
  const text = useText();
  if (failure === null) return null;
  return (
    <p role="alert" className="text-small">
      <MeaningLabel meaning="stop">{text('demo.failed')}</MeaningLabel>
      <span className="block text-soft">{text(failureMessage(failure).remedy)}</span>
    </p>
  );
}
