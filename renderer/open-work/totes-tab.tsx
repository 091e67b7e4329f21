import { RotateCcw } from 'lucide-react';
import { isCommandCode, parseCommand } from '../../shared/domain/command.ts';
import { isToteCode } from '../../shared/tote/tote-code.ts';
import { useText } from '../i18n/message.tsx';
import { useClaimScans } from '../input/scan-claim.tsx';
import { useFunctionKeys } from '../input/use-function-keys.ts';
import type { WedgeScan } from '../input/wedge-capture.ts';
import type { SoundPlayer } from '../sound/sound-player.ts';
import { Banner } from '../ui/banner.tsx';
import { Button } from '../ui/button.tsx';
import { StatusBand } from '../ui/status-band.tsx';
import { ToteActions, TOTE_KEY } from './tote-actions.tsx';
import { ToteList } from './tote-list.tsx';
import { useToteDesk, type ToteDesk } from './use-tote-desk.ts';

export interface TotesTabProps {
  /** The tote whose code was scanned on the way here. */
  readonly code: string | null;
  readonly sound: SoundPlayer;
  readonly onOtherScan: (scan: WedgeScan) => void;
}

/** Which totes are in use at this bench, what belongs in them, and how full they are. */
export function TotesTab({ code, sound, onOtherScan }: TotesTabProps) {
  const text = useText();
  const desk = useToteDesk(code, sound);
  useToteCodes(desk, onOtherScan);
  return (
    <div className="@container flex flex-col gap-4">
      <StatusBand {...desk.band} />
      {desk.hasFailed ? (
        <Banner
          meaning="stop"
          title={text('open-work.refresh-failed')}
          action={
            <Button icon={RotateCcw} onPress={desk.readAgain}>
              {text('ui.retry')}
            </Button>
          }
        />
      ) : null}
      <div className="grid items-start gap-4 @min-[56rem]:grid-cols-2">
        <section className="bg-surface p-5">
          <ToteList desk={desk} />
        </section>
        <section className="bg-surface p-5">
          <ToteActions desk={desk} />
        </section>
      </div>
    </div>
  );
}

/** Scans, keys and commands about totes; every other code goes to the bench. */
function useToteCodes(desk: ToteDesk, onOtherScan: (scan: WedgeScan) => void): void {
  const onScan = (scan: WedgeScan): void => {
    if (scan.rejected !== undefined) return onOtherScan(scan);
    if (isToteCode(scan.text)) return desk.read(scan.text.trim().toUpperCase());
    const command = isCommandCode(scan.text) ? parseCommand(scan.text) : null;
    switch (command?.kind) {
      case 'totes':
        return desk.choose(null);
      case 'tote-full':
        return desk.fill();
      case 'tote-close':
        return desk.close();
      case 'print-label':
        return desk.print();
      case 'disposition':
        return desk.open(command.disposition);
      default:
        return onOtherScan(scan);
    }
  };
  useClaimScans({ onScan, onSpace: () => undefined });
  useFunctionKeys({
    [TOTE_KEY.fill]: desk.fill,
    [TOTE_KEY.close]: desk.close,
    [TOTE_KEY.print]: desk.print,
    [TOTE_KEY.back]: () => desk.choose(null),
  });
}
