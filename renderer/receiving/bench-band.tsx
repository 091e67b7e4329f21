import type { BenchView } from '../../shared/protocol/bench-view.ts';
import { StatusBand } from '../ui/status-band.tsx';
import { nameOf } from './band.ts';
import { useIntakeState } from './intake-provider.tsx';
import { UndoButton } from './undo-button.tsx';
import { useSay } from './use-say.ts';

/** The last thing that happened, in the reader's language, with what takes it back. */
export function BenchBand({ bench }: { readonly bench: BenchView }) {
  const band = useIntakeState('band');
  const say = useSay();
  const undo = bench.case?.undo ?? bench.justClosed?.undo ?? null;
  // With nothing in work the step is one of a parcel that has left: its name says which.
  const about = bench.case?.undo ? null : bench.justClosed;
  const whose = { parcel: about === null ? null : nameOf(about), isPrevious: about !== null && bench.case !== null };
  return (
    <StatusBand
      meaning={band.meaning}
      word={say(band.word)}
      {...(band.sentence === undefined ? {} : { sentence: say(band.sentence) })}
      {...(band.rawCode === undefined ? {} : { rawCode: band.rawCode })}
      {...(undo === null ? {} : { action: <UndoButton undo={undo} {...whose} /> })}
    />
  );
}
