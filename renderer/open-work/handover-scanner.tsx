import { useEffect, useRef, useState } from 'react';
import type { HandoverOutcome, HandoverView } from '../../shared/protocol/handover-view.ts';
import { CallFailed } from '../../shared/protocol/client.ts';
import { failureMessage, failureMessageOf, type FailureMessage } from '../host/failure-message.ts';
import { useSendChange } from '../host/use-change.ts';
import { useText, type Text } from '../i18n/message.tsx';
import { REJECTED_CODES } from '../input/rejected-code.ts';
import { useClaimScans } from '../input/scan-claim.tsx';
import type { WedgeScan } from '../input/wedge-capture.ts';
import type { SoundPlayer } from '../sound/sound-player.ts';
import { useAnnounce } from '../ui/live-regions.tsx';
import type { Meaning } from '../ui/meaning.tsx';
import { ScanField } from '../ui/scan-field.tsx';
import { StatusBand } from '../ui/status-band.tsx';
import { FINDING_MEANING } from './finding-words.ts';

interface Band {
  readonly meaning: Meaning;
  readonly word: string;
  readonly sentence: string;
  readonly rawCode?: string;
}

export interface HandoverScannerProps {
  readonly handover: HandoverView;
  readonly sound: SoundPlayer;
}

/** Takes every scan while a handover is on: a shelf first, then what lies there. What was read is said at once (U7). */
export function HandoverScanner({ handover, sound }: HandoverScannerProps) {
  const text = useText();
  const [last, setLast] = useState<Band | null>(null);
  const { scan, waiting } = useScans(handover.handoverId, sound, setLast);
  const take = ({ text: code, rejected }: WedgeScan): void => {
    if (rejected === undefined) return scan(code);
    sound.play('error');
    setLast(refusedBand(failureMessageOf(REJECTED_CODES[rejected]), code.slice(0, 60), text));
  };
  const announce = useAnnounce();
  const field = useRef<HTMLInputElement>(null);
  // What was pressed to get here is gone: the caret waits for the next code (U2).
  useEffect(() => field.current?.focus({ preventScroll: true }), []);
  useClaimScans({ onScan: take, onSpace: () => undefined });
  useEffect(() => {
    if (last !== null) announce(`${last.word}. ${last.sentence}`, last.meaning === 'stop' ? 'assertive' : 'polite');
  }, [last, announce]);
  const due =
    handover.shelf === null
      ? text('open-work.handover.scan-shelf')
      : text('open-work.handover.scan-parcels', { shelf: handover.shelf });
  const band = last ?? { meaning: 'waiting', word: text('open-work.handover.title'), sentence: due };
  return (
    <div className="flex flex-col gap-px bg-line">
      <StatusBand {...band} />
      <div className="grid items-end gap-4 bg-surface p-4 @min-[52rem]:grid-cols-2">
        <ScanField ref={field} state={waiting > 0 ? 'reading' : 'ready'} onCode={scan} />
        <p className="self-center text-body font-semibold">{due}</p>
      </div>
    </div>
  );
}

/** Scans are sent one after the other in the order they were read: a parcel belongs to the shelf before it. */
function useScans(handoverId: string, sound: SoundPlayer, onBand: (band: Band) => void) {
  const text = useText();
  const send = useSendChange();
  const queue = useRef(Promise.resolve());
  const [waiting, setWaiting] = useState(0);
  const one = async (raw: string): Promise<void> => {
    try {
      const { outcome } = await send('handover.scan', { handoverId, raw: raw.slice(0, 512) });
      const band = { ...outcomeBand(outcome, text), rawCode: raw };
      sound.play(band.meaning === 'done' ? 'ok' : band.meaning === 'look' ? 'warning' : 'error');
      onBand(band);
    } catch (error) {
      if (!(error instanceof CallFailed)) throw error;
      sound.play('error');
      onBand(refusedBand(failureMessage(error), raw, text));
    } finally {
      setWaiting((count) => count - 1);
    }
  };
  const scan = (raw: string): void => {
    setWaiting((count) => count + 1);
    queue.current = queue.current.then(() => one(raw));
  };
  return { scan, waiting };
}

function refusedBand({ what, why, remedy }: FailureMessage, rawCode: string, text: Text): Band {
  return { meaning: 'stop', word: text(what), sentence: `${text(why)} ${text(remedy)}`, rawCode };
}

function outcomeBand(outcome: HandoverOutcome, text: Text): Band {
  if (outcome.kind === 'shelf') {
    const { shelf, inSystem } = outcome;
    return {
      meaning: 'done',
      word: text('open-work.handover.shelf', { shelf }),
      sentence: text('open-work.handover.shelf.state', { found: 0, inSystem }),
    };
  }
  const { finding, label, shelf } = outcome;
  return {
    meaning: FINDING_MEANING[finding],
    word: label === '' ? shelf : label,
    sentence: text(`open-work.finding.${finding}`),
  };
}
