import { PencilLine } from 'lucide-react';
import { readReopenReason } from '../../shared/domain/reopen-reason.ts';
import type { BenchView } from '../../shared/protocol/bench-view.ts';
import { useText } from '../i18n/message.tsx';
import { useMay } from '../rights/rights-gate.tsx';
import { Banner } from '../ui/banner.tsx';
import { Button } from '../ui/button.tsx';
import { useIntake, useIntakeState } from './intake-provider.tsx';
import { KEY } from './keys.ts';

/** A done parcel was scanned: a supervisor may correct it. While a case is being corrected, that it is. */
export function CorrectionNotice({ bench }: { readonly bench: BenchView }) {
  const done = useIntakeState('done');
  const isCorrecting = useIntakeState('isCorrecting');
  const reopening = bench.case?.progress.reopenings.at(-1);
  if (done !== null && !isCorrecting) return <CorrectOffer />;
  return reopening === undefined ? null : <CorrectionMark reason={reopening.reason} by={reopening.by.name} />;
}

function CorrectOffer() {
  const text = useText();
  const intake = useIntake();
  if (useMay('supervisor', 'administrator') === 'no') {
    return <Banner meaning="look" title={text('people.correct.ask')} />;
  }
  const action = (
    <Button icon={PencilLine} keyHint={KEY.correct} onPress={() => intake.correct(true)}>
      {text('people.correct.offer')}
    </Button>
  );
  return <Banner meaning="look" title={text('people.correct.done')} action={action} />;
}

function CorrectionMark({ reason, by }: { readonly reason: string; readonly by: string }) {
  const text = useText();
  const { choice, note } = readReopenReason(reason);
  const words = [choice === null ? null : text(`people.correct.reason.${choice}`), note === '' ? null : note];
  return (
    <div data-correction>
      <Banner
        meaning="look"
        title={text('people.correct.mark', { reason: words.filter((word) => word !== null).join(': ') })}
        text={text('people.correct.mark.text', { by })}
      />
    </div>
  );
}
