import { ChevronRight } from 'lucide-react';
import { Button as AriaButton } from 'react-aria-components';
import { useText } from '../i18n/message.tsx';
import type { BenchView } from '../../shared/protocol/bench-view.ts';
import { useIntake, useIntakeState } from './intake-provider.tsx';
import { nextText } from './next-text.ts';
import { screenAction } from './screen-action.ts';
import { useSay } from './use-say.ts';

const BARCODE = 'CMDCONFIRM';

/** The one next action, always in this place. Its words are all that pressing it (or scanning on) will write down. */
export function NextButton({ bench }: { readonly bench: BenchView }) {
  const text = useText();
  const say = useSay();
  const intake = useIntake();
  const next = screenAction(bench, {
    chooser: useIntakeState('chooser'),
    unit: useIntakeState('unit'),
    draft: useIntakeState('draft'),
    asked: useIntakeState('asked'),
    isWeighingByHand: useIntakeState('isWeighingByHand'),
  });
  const { title, pieces, canPress } = nextText(next);
  if (!canPress) {
    return (
      <div data-next-action={next.kind} className="flex min-h-target w-full flex-col justify-center px-2 text-soft">
        <p className="text-title leading-tight font-bold">{say(title)}</p>
        {pieces.length === 0 ? null : <p className="text-small leading-tight">{pieces.map(say).join(' · ')}</p>}
      </div>
    );
  }
  return (
    <AriaButton
      data-next-action={next.kind}
      onPress={() => intake.next()}
      className={
        'flex min-h-target w-full items-center gap-4 rounded-control border-2 border-accent bg-accent px-4 py-2 text-start ' +
        'text-accent-on select-none data-hovered:border-accent-press data-hovered:bg-accent-press data-pressed:bg-accent-press'
      }
    >
      <span className="flex min-w-0 flex-1 flex-col">
        <span className="flex flex-wrap items-baseline gap-x-3">
          <span className="text-title leading-tight font-bold">{say(title)}</span>
          <span aria-hidden className="text-small whitespace-nowrap">
            {text('ui.key.space')} <span className="raw ms-1">{BARCODE}</span>
          </span>
        </span>
        {pieces.length === 0 ? null : (
          <span className="inline-block text-small leading-tight first-letter:uppercase">
            {pieces.map(say).join(' · ')}
          </span>
        )}
      </span>
      <ChevronRight aria-hidden className="hidden size-10 shrink-0 @min-[75rem]:block" strokeWidth={2.5} />
    </AriaButton>
  );
}
