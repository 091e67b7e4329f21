import { ChevronRight } from 'lucide-react';
import { Fragment } from 'react';
import { Button as AriaButton } from 'react-aria-components';
import { useText } from '../i18n/message.tsx';
import { classes } from '../ui/classes.ts';
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
    check: useIntakeState('check'),
    unit: useIntakeState('unit'),
    draft: useIntakeState('draft'),
    asked: useIntakeState('asked'),
    isWeighingByHand: useIntakeState('isWeighingByHand'),
    arrivalPanel: useIntakeState('arrivalPanel'),
  });
  const { title, pieces, canPress } = nextText(next);
  if (!canPress) {
    return (
      <div data-next-action={next.kind} className="flex min-h-target w-full flex-col justify-center px-2 text-soft">
        <p className="text-title leading-tight font-bold">{say(title)}</p>
        <NextPieces pieces={pieces.map(say)} />
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
        <NextPieces pieces={pieces.map(say)} />
      </span>
      <ChevronRight aria-hidden className="hidden size-10 shrink-0 @min-[75rem]:block" strokeWidth={2.5} />
    </AriaButton>
  );
}

/** Lines break between the pieces: a dot stays with what precedes it, an arrow with the place it leads to. */
function NextPieces({ pieces }: { readonly pieces: readonly string[] }) {
  if (pieces.length === 0) return null;
  return (
    <span className="text-small leading-tight">
      {pieces.map((piece, at) => (
        <Fragment key={piece}>
          <span className={classes('inline-block max-w-full', at === 0 && 'first-letter:uppercase')}>
            {piece}
            {at === pieces.length - 1 ? null : ' ·'}
          </span>{' '}
        </Fragment>
      ))}
    </span>
  );
}
