import type { BenchView } from '../../shared/protocol/bench-view.ts';
import { StatusBand } from '../ui/status-band.tsx';
import { useIntakeState } from './intake-provider.tsx';
import { UndoButton } from './undo-button.tsx';
import { useSay } from './use-say.ts';

/** The last thing that happened, in the reader's language, with what takes it back. */
export function BenchBand({ bench }: { readonly bench: BenchView }) {
  const band = useIntakeState('band');
  const say = useSay();
  const undo = bench.case?.undo ?? bench.justClosed?.undo ?? null;
  return (
    <StatusBand
      meaning={band.meaning}
      word={say(band.word)}
      {...(band.sentence === undefined ? {} : { sentence: say(band.sentence) })}
      {...(band.rawCode === undefined ? {} : { rawCode: band.rawCode })}
      {...(undo === null ? {} : { action: <UndoButton undo={undo} /> })}
    />
  );
}
