import { ChevronRight, Printer } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { useHost } from '../host/host-context.tsx';
import { openDocument } from '../host/open-document.ts';
import { useKeptFocus } from '../input/use-kept-focus.ts';
import { useText } from '../i18n/message.tsx';
import { Button } from '../ui/button.tsx';
import { StationLayout } from '../ui/station-layout.tsx';
import { CountLists } from './count-lists.tsx';
import { DockBandView } from './dock-band-view.tsx';
import { PilePanel } from './pile-panel.tsx';
import type { DockDesk, FinishedDock } from './use-dock.ts';

export interface DoneStageProps {
  readonly bar: ReactNode;
  readonly desk: DockDesk;
  readonly finished: FinishedDock;
}

/** The van may go: the sheet, and what the bench now has before it. */
export function DoneStage({ bar, desk, finished: { dock, fileName } }: DoneStageProps) {
  const text = useText();
  useKeptFocus();
  const host = useHost();
  const [hasFailed, setHasFailed] = useState(false);
  const show = async (): Promise<void> => setHasFailed(!(await openDocument(host, fileName)));
  return (
    <StationLayout
      title={text('dock.title')}
      bar={bar}
      band={<DockBandView desk={desk} />}
      header={
        <p className="flex min-h-12 items-center font-semibold">
          {text('dock.finish.title', { carrier: dock.carrier })}
        </p>
      }
      left={<CountLists dock={dock} />}
      middle={
        <>
          <p data-dock-sheet={fileName} className="text-title leading-tight font-bold text-balance">
            {text('dock.done.title', { number: dock.number ?? '' })}
          </p>
          {dock.signature === 'paper' ? <p className="text-soft">{text('dock.finish.paper-chosen')}</p> : null}
          <Button icon={Printer} onPress={() => void show()} className="self-start">
            {text('dock.done.sheet')}
          </Button>
          {hasFailed ? <p className="text-small text-stop-text">{text('receiving.document.failed')}</p> : null}
        </>
      }
      right={<PilePanel />}
      photos={null}
      next={
        <Button
          variant="primary"
          icon={ChevronRight}
          keyHint={text('ui.key.space')}
          barcode="CMDCONFIRM"
          onPress={desk.next}
          className="w-full text-title"
        >
          {text('dock.done.next')}
        </Button>
      }
    />
  );
}
