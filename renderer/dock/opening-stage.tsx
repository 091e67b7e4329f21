import { ChevronRight } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import type { CallResult } from '../host/use-call.ts';
import { useText } from '../i18n/message.tsx';
import { Button } from '../ui/button.tsx';
import { Panel } from '../ui/panel.tsx';
import { StationLayout } from '../ui/station-layout.tsx';
import { TextField } from '../ui/text-field.tsx';
import { AnnouncedFields, announcedOf, NOTHING_ANNOUNCED } from './announced-fields.tsx';
import { DockBandView } from './dock-band-view.tsx';
import { PilePanel } from './pile-panel.tsx';
import type { DockDesk } from './use-dock.ts';

export interface OpeningStageProps {
  readonly bar: ReactNode;
  readonly desk: DockDesk;
  readonly state: CallResult<'dock.get'>;
}

/** A van stands at the dock: whose, and what is said to be in it. Beside it, what still lies on the floor. */
export function OpeningStage({ bar, desk, state }: OpeningStageProps) {
  const text = useText();
  const [carrier, setCarrier] = useState('');
  const [draft, setDraft] = useState(NOTHING_ANNOUNCED);
  const announced = announcedOf(draft);
  const canStart = carrier.trim() !== '' && announced !== null && !desk.isBusy;
  const start = (): void => {
    if (announced !== null && canStart) desk.open({ carrier: carrier.trim(), ...announced });
  };
  return (
    <StationLayout
      title={text('dock.title')}
      bar={bar}
      band={<DockBandView desk={desk} />}
      header={<p className="flex min-h-12 items-center font-semibold">{text('dock.open.title')}</p>}
      left={
        <>
          <TextField label={text('dock.open.carrier')} value={carrier} onChange={setCarrier} maxLength={40} />
          <RecentCarriers carriers={state.carriers} chosen={carrier} onChoose={setCarrier} />
        </>
      }
      middle={<AnnouncedFields draft={draft} onDraft={setDraft} />}
      right={<PilePanel />}
      photos={null}
      next={
        <Button
          variant="primary"
          icon={ChevronRight}
          isDisabled={!canStart}
          onPress={start}
          className="w-full text-title"
        >
          {text('dock.open.start')}
        </Button>
      }
    />
  );
}

interface RecentProps {
  readonly carriers: readonly string[];
  readonly chosen: string;
  readonly onChoose: (carrier: string) => void;
}

/** One tap instead of typing with gloves. */
function RecentCarriers({ carriers, chosen, onChoose }: RecentProps) {
  const text = useText();
  if (carriers.length === 0) return null;
  return (
    <Panel title={text('dock.open.recent')}>
      <div className="flex flex-col gap-2">
        {carriers.slice(0, 6).map((carrier) => (
          <Button
            key={carrier}
            variant="choice"
            aria-pressed={carrier === chosen}
            onPress={() => onChoose(carrier)}
            className="min-h-target-2"
          >
            {carrier}
          </Button>
        ))}
      </div>
    </Panel>
  );
}
