import { Undo2 } from 'lucide-react';
import { useEffect, useRef } from 'react';
import { formatTime } from '../format/time.ts';
import { useLocale, useText } from '../i18n/message.tsx';
import { useZone } from '../i18n/zone.ts';
import { Button } from '../ui/button.tsx';
import { useAnnounce } from '../ui/live-regions.tsx';
import { StatusBand } from '../ui/status-band.tsx';
import { READY, WHOSE } from './dock-band.ts';
import { DOCK_KEY } from './dock-keys.ts';
import type { DockDesk } from './use-dock.ts';

/** The last thing that happened, and what takes it back. */
export function DockBandView({ desk }: { readonly desk: DockDesk }) {
  const text = useText();
  const locale = useLocale();
  const announce = useAnnounce();
  const { state } = desk;
  const band = desk.band === READY && state?.dock === null ? WHOSE : desk.band;
  const timeZone = useZone();
  const time = band.timeMs === undefined ? '' : formatTime(band.timeMs, { locale, timeZone });
  const sentence = band.sentences.map((id) => text(id, { time })).join(' ');
  const word = text(band.word);
  const spoken = useRef(band);
  useEffect(() => {
    if (spoken.current === band) return;
    spoken.current = band;
    announce(`${word}. ${sentence}`, band.meaning === 'stop' ? 'assertive' : 'polite');
  }, [band, word, sentence, announce]);
  const step = state?.dock?.undo?.commandId;
  const undo = (): void => {
    if (step !== undefined) desk.change((send, dockId) => send('dock.undo', { dockId, step }), null);
  };
  return (
    <StatusBand
      meaning={band.meaning}
      word={word}
      {...(sentence === '' ? {} : { sentence })}
      {...(band.rawCode === undefined ? {} : { rawCode: band.rawCode })}
      {...(step === undefined
        ? {}
        : {
            action: (
              <Button icon={Undo2} keyHint={DOCK_KEY.undo} onPress={undo}>
                {text('dock.undo')}
              </Button>
            ),
          })}
    />
  );
}
