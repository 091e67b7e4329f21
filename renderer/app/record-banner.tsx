import { useRecordState } from '../host/use-record-state.ts';
import { useText } from '../i18n/message.tsx';
import { Banner } from '../ui/banner.tsx';

/** Stands over every screen while the disk does not take what is recorded, or is about to, and goes by itself. */
export function RecordBanner() {
  const text = useText();
  const state = useRecordState();
  if (state === null || state.kind === 'ok') return null;
  const { kind } = state;
  return (
    <div role="status" data-record={kind} className="border-b border-line">
      <Banner
        meaning={kind === 'low-space' ? 'look' : 'stop'}
        title={text(`record-state.${kind}.title`)}
        text={text(`record-state.${kind}.text`, { free: state.freeMegabytes ?? 0 })}
      />
    </div>
  );
}
