import { ArrowLeft, ClipboardList, Printer } from 'lucide-react';
import { useState } from 'react';
import { nearestLocale } from '../../shared/i18n/catalogue.ts';
import { LOCALES, type Locale } from '../../shared/i18n/locales.ts';
import type { HandoverView } from '../../shared/protocol/handover-view.ts';
import { formatDateTime } from '../format/time.ts';
import { useHost } from '../host/host-context.tsx';
import { openDocument } from '../host/open-document.ts';
import { useChange } from '../host/use-change.ts';
import { useLocale, useText } from '../i18n/message.tsx';
import { useZone } from '../i18n/zone.ts';
import type { SoundPlayer } from '../sound/sound-player.ts';
import { Button } from '../ui/button.tsx';
import { Select } from '../ui/select.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { TextField } from '../ui/text-field.tsx';
import { HandoverScanner } from './handover-scanner.tsx';
import { HandoverShelfList } from './handover-shelf-list.tsx';
import { useLiveCall } from './use-live-call.ts';
import { useMinute } from './use-minute.ts';

export interface HandoverBoardProps {
  readonly handoverId: string;
  readonly onLeave: () => void;
  readonly onStart: () => void;
  readonly sound: SoundPlayer;
}

/** One handover: the scan that is due, every shelf with what was found, and its end; afterwards the ticks and the sheet. */
export function HandoverBoard({ handoverId, onLeave, onStart, sound }: HandoverBoardProps) {
  const text = useText();
  const nowMs = useMinute();
  const handover = useLiveCall('handover.get', { handoverId }).data;
  const tick = useChange('handover.tick');
  if (handover === undefined) return <Skeleton lines={6} />;
  const isOpen = handover.closedAtMs === null;
  return (
    <div className="flex flex-col gap-px bg-line">
      <header className="flex flex-wrap items-end justify-between gap-4 bg-surface p-4">
        <Heading handover={handover} />
        <div className="flex flex-wrap items-end gap-gap">
          <Button variant="quiet" icon={ArrowLeft} onPress={onLeave}>
            {text('open-work.handover.before')}
          </Button>
          {isOpen ? null : (
            <Button icon={ClipboardList} onPress={onStart}>
              {text('open-work.handover.start')}
            </Button>
          )}
          <SheetButton handoverId={handoverId} />
        </div>
      </header>
      {isOpen ? <HandoverScanner handover={handover} sound={sound} /> : null}
      {handover.note === '' ? null : (
        <p className="bg-surface px-4 py-3">
          <span className="block text-small text-muted">{text('open-work.handover.note')}</span>
          <strong>{handover.note}</strong>
        </p>
      )}
      <HandoverShelfList
        handover={handover}
        nowMs={nowMs}
        onTick={(caseId, isDone) => void tick.run({ handoverId, caseId, isDone })}
      />
      {isOpen ? <CloseForm handover={handover} /> : null}
    </div>
  );
}

function Heading({ handover: { startedAtMs, startedBy, closedAtMs } }: { readonly handover: HandoverView }) {
  const text = useText();
  const locale = useLocale();
  const timeZone = useZone();
  const values = { time: formatDateTime(startedAtMs, { locale, timeZone }), name: startedBy.name };
  return (
    <h2 className="text-title font-bold">
      {text(closedAtMs === null ? 'open-work.handover.open' : 'open-work.handover.of', values)}
    </h2>
  );
}

/** The sheet is in the language of whoever will read it, which need not be the screen's (U17). */
function SheetButton({ handoverId }: { readonly handoverId: string }) {
  const text = useText();
  const host = useHost();
  const reader = nearestLocale(useLocale());
  const [locale, setLocale] = useState<Locale>(reader);
  const [isMaking, setMaking] = useState(false);
  const print = async (): Promise<void> => {
    setMaking(true);
    try {
      const { fileName } = await host.link.call('handover.sheet', { handoverId, locale });
      await openDocument(host, fileName);
    } finally {
      setMaking(false);
    }
  };
  return (
    <div className="flex items-end gap-gap">
      <div className="w-44">
        <Select
          label={text('ui.language.label')}
          value={locale}
          options={LOCALES.map((value) => ({ value, label: text(`ui.language.${value}`) }))}
          onChange={setLocale}
        />
      </div>
      <Button icon={Printer} isDisabled={isMaking} onPress={() => void print().catch(() => undefined)}>
        {text(isMaking ? 'open-work.handover.sheet.making' : 'open-work.handover.sheet')}
      </Button>
    </div>
  );
}

function CloseForm({ handover: { handoverId, counts, shelves } }: { readonly handover: HandoverView }) {
  const text = useText();
  const [note, setNote] = useState('');
  const { run, isRunning } = useChange('handover.close');
  const unscanned = shelves.filter(({ isScanned, inSystem }) => !isScanned && inSystem > 0).length;
  return (
    <footer className="grid items-end gap-4 bg-surface p-4 @min-[52rem]:grid-cols-[minmax(0,1fr)_auto_auto]">
      <TextField label={text('open-work.handover.note')} value={note} onChange={setNote} maxLength={1_000} />
      <p className="self-center text-soft">
        {text('open-work.handover.close.text', { missing: counts.missing, unscanned })}
      </p>
      <Button variant="primary" isDisabled={isRunning} onPress={() => void run({ handoverId, note })}>
        {text('open-work.handover.close')}
      </Button>
    </footer>
  );
}
