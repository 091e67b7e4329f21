import { useLinkState } from '../host/host-context.tsx';
import { useText } from '../i18n/message.tsx';
import { Banner } from '../ui/banner.tsx';

/** Stands over every screen while the host does not answer, and goes by itself when it does. */
export function LostBanner() {
  const text = useText();
  const state = useLinkState();
  if (state !== 'lost') return null;
  return (
    <div role="status" data-link="lost" className="border-b border-line">
      <Banner meaning="stop" title={text('ui.offline.title')} text={text('receiving.lost.text')} />
    </div>
  );
}
