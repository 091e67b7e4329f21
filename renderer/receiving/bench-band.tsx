import type { BenchView } from '../../shared/protocol/bench-view.ts';
import { StatusBand } from '../ui/status-band.tsx';
import { useIntakeState } from './intake-provider.tsx';
import { isSameStep } from './same-step.ts';
import { UndoButton, type UndoButtonProps } from './undo-button.tsx';
import { useSay } from './use-say.ts';

/** The last thing that happened, in the reader's language, with what takes it back. */
export function BenchBand({ bench }: { readonly bench: BenchView }) {
  const band = useIntakeState('band');
  const say = useSay();
  const undo = undoOf(bench);
  return (
    <StatusBand
      meaning={band.meaning}
      word={say(band.word)}
      {...(band.sentence === undefined ? {} : { sentence: say(band.sentence) })}
      {...(band.rawCode === undefined ? {} : { rawCode: band.rawCode })}
      {...(undo === null ? {} : { action: <UndoButton {...undo} /> })}
    />
  );
}

/** The step of the parcel in work; with none in work, that of the one that has just gone through. */
function undoOf({ case: view, justClosed }: BenchView): UndoButtonProps | null {
  if (view === null) return justClosed === null ? null : { view: justClosed, before: null, of: 'done' };
  if (view.undo === null) return null;
  return { view, before: isSameStep(view, justClosed, 0) ? justClosed : null, of: 'work' };
}
