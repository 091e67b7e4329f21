import { ChevronRight, ListPlus } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import type { DockView } from '../../shared/protocol/dock-view.ts';
import { useText } from '../i18n/message.tsx';
import { Button } from '../ui/button.tsx';
import { useKeptFocus } from '../input/use-kept-focus.ts';
import { ScanField } from '../ui/scan-field.tsx';
import { StationLayout } from '../ui/station-layout.tsx';
import { AnnouncedEditor } from './announced-editor.tsx';
import { ConditionPanel } from './condition-panel.tsx';
import { CountLists } from './count-lists.tsx';
import { DockBandView } from './dock-band-view.tsx';
import type { DockPhotos } from './dock-photos.ts';
import type { DockDesk } from './use-dock.ts';

export interface ScanningStageProps {
  readonly bar: ReactNode;
  readonly desk: DockDesk;
  readonly dock: DockView;
  readonly photos: DockPhotos;
  readonly onFinish: () => void;
}

/** The pile in one go: a huge count, the last number, and one press for what is wrong with it. */
export function ScanningStage({ bar, desk, dock, photos, onFinish }: ScanningStageProps) {
  const text = useText();
  const [isListing, setIsListing] = useState(false);
  return (
    <StationLayout
      title={text('dock.title')}
      bar={bar}
      band={<DockBandView desk={desk} />}
      header={
        <>
          <p className="min-w-0 flex-1 self-center truncate font-semibold">
            {text('dock.finish.title', { carrier: dock.carrier })}
          </p>
          <Button variant="quiet" icon={ListPlus} onPress={() => setIsListing(!isListing)} className="-my-2">
            {text('dock.open.list-later')}
          </Button>
        </>
      }
      left={
        <>
          <ScanField state={desk.isBusy ? 'reading' : 'ready'} onCode={desk.scan} ref={useKeptFocus()} />
          <CountLists dock={dock} />
        </>
      }
      middle={isListing ? <AnnouncedEditor desk={desk} onDone={() => setIsListing(false)} /> : <Counter dock={dock} />}
      right={<ConditionPanel desk={desk} last={dock.last} photos={photos} />}
      photos={<div className="flex items-center gap-3">{photos.preview}</div>}
      next={
        <Button
          variant="primary"
          icon={ChevronRight}
          keyHint={text('ui.key.space')}
          barcode="CMDCONFIRM"
          onPress={onFinish}
          className="w-full text-title"
        >
          {text('dock.finish')}
        </Button>
      }
    />
  );
}

/** Read from across the dock. */
function Counter({ dock }: { readonly dock: DockView }) {
  const text = useText();
  const { counted, announced, last } = dock;
  return (
    <div className="flex min-h-full shrink-0 flex-col justify-center gap-2">
      <p data-dock-count={counted} className="text-[9rem] leading-none font-bold tracking-tight tabular-nums">
        {counted}
      </p>
      <p className="text-title font-semibold">{text('dock.scan.counted', { count: counted })}</p>
      <p className="text-soft">
        {announced === null ? text('dock.scan.no-list') : text('dock.scan.of', { announced })}
      </p>
      <p className="mt-4 text-small text-muted">{text(last === null ? 'dock.scan.first' : 'dock.scan.last')}</p>
      <p className="raw text-title leading-tight font-semibold break-all">{last?.trackingNumber ?? ''}</p>
    </div>
  );
}
