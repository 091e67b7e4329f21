import { RotateCcw } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { isCommandCode, parseCommand } from '../../shared/domain/command.ts';
import { useText } from '../i18n/message.tsx';
import { useClaimScans } from '../input/scan-claim.tsx';
import type { WedgeScan } from '../input/wedge-capture.ts';
import type { SoundPlayer } from '../sound/sound-player.ts';
import { Banner } from '../ui/banner.tsx';
import { Button } from '../ui/button.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { refusedBand } from './dock-band.ts';
import { DOCK_KEY } from './dock-keys.ts';
import type { DockPhotos } from './dock-photos.ts';
import { DoneStage } from './done-stage.tsx';
import { FinishingStage } from './finishing-stage.tsx';
import { OpeningStage } from './opening-stage.tsx';
import { mustSign } from './must-sign.ts';
import { ScanningStage } from './scanning-stage.tsx';
import { useDockLocale } from './use-dock-locale.ts';
import { useDock, type DockDesk } from './use-dock.ts';
import { REJECTED_CODES } from '../input/rejected-code.ts';
import { useFunctionKeys } from '../input/use-function-keys.ts';

export interface DockScreenProps {
  /** `AppBar`. */
  readonly bar: ReactNode;
  readonly photos: DockPhotos;
  readonly sound: SoundPlayer;
}

/** Deliveries of a carrier: the pile in one go, what is wrong with it, the driver's signature, the sheet (A11, S51). */
export function DockScreen({ bar, photos, sound }: DockScreenProps) {
  const desk = useDock(photos, sound);
  const [isFinishing, setIsFinishing] = useState(false);
  const locale = useDockLocale();
  const next = (): void => {
    const dock = desk.state?.dock ?? null;
    if (desk.finished !== null) return desk.next();
    if (dock === null) return;
    if (!isFinishing) return setIsFinishing(true);
    if (!mustSign(dock) && !desk.isBusy) desk.close(locale);
  };
  const back = (): void => setIsFinishing(false);
  useDockCodes(desk, { next, back });
  if (desk.finished !== null) return <DoneStage bar={bar} desk={desk} finished={desk.finished} />;
  if (desk.state === null) return <Unread bar={bar} error={desk.error} />;
  const { dock } = desk.state;
  if (dock === null) return <OpeningStage bar={bar} desk={desk} state={desk.state} />;
  if (isFinishing) return <FinishingStage bar={bar} desk={desk} dock={dock} onBack={back} onClose={next} />;
  return <ScanningStage bar={bar} desk={desk} dock={dock} photos={photos} onFinish={next} />;
}

/** Every scan, key and command of this screen. A parcel scanned while finishing is counted, and scanning goes on. */
function useDockCodes(desk: DockDesk, { next, back }: { readonly next: () => void; readonly back: () => void }): void {
  const undo = (): void => {
    const step = desk.state?.dock?.undo?.commandId;
    if (step !== undefined) desk.change((send, dockId) => send('dock.undo', { dockId, step }), null);
  };
  const command = (text: string): void => {
    const asked = parseCommand(text);
    if (asked?.kind === 'undo') undo();
    else if (asked?.kind === 'confirm') next();
    else if (asked?.kind === 'photo') desk.photograph();
    else if (asked?.kind === 'outer-packaging') desk.mark(asked.condition === 'intact' ? null : asked.condition);
    else desk.show(refusedBand(asked === null ? 'command-unknown' : 'command-not-now', text));
  };
  const onScan = ({ text, rejected }: WedgeScan): void => {
    if (rejected !== undefined) return desk.show(refusedBand(REJECTED_CODES[rejected], text.slice(0, 60)));
    if (isCommandCode(text)) return command(text);
    back();
    desk.scan(text);
  };
  useClaimScans({ onScan, onSpace: next });
  useFunctionKeys({ [DOCK_KEY.undo]: undo, [DOCK_KEY.photo]: desk.photograph, [DOCK_KEY.back]: back });
}

function Unread({ bar, error }: { readonly bar: ReactNode; readonly error: unknown }) {
  const text = useText();
  const again = (
    <Button icon={RotateCcw} onPress={() => window.location.reload()}>
      {text('ui.retry')}
    </Button>
  );
  return (
    <>
      {bar}
      <main className="p-6">
        {error === null ? (
          <Skeleton lines={6} />
        ) : (
          <Banner meaning="stop" title={text('dock.load-failed')} action={again} />
        )}
      </main>
    </>
  );
}
