import { ArrowLeft } from 'lucide-react';
import type { CaseView } from '../../shared/protocol/case-view.ts';
import { useText } from '../i18n/message.tsx';
import { Button } from '../ui/button.tsx';
import { ClassPanel } from './class-panel.tsx';
import { FreightPanel } from './freight-panel.tsx';
import type { ArrivalPanelName } from './intake-state.ts';
import { useIntake } from './intake-provider.tsx';
import { KEY } from './keys.ts';
import { NotComingPanel } from './not-coming-panel.tsx';
import { SayPanel } from './say-panel.tsx';
import { SealPanel } from './seal-panel.tsx';
import { TurnAwayPanel } from './turn-away-panel.tsx';
import { ValuablesPanel } from './valuables-panel.tsx';
import { WaybillWeightPanel } from './waybill-weight-panel.tsx';

export interface ArrivalPanelProps {
  readonly view: CaseView;
  readonly panel: ArrivalPanelName;
}

/** One question about how the parcel came, in the middle of the screen; the next scan is still taken (U5). */
export function ArrivalPanel({ view, panel }: ArrivalPanelProps) {
  const text = useText();
  const intake = useIntake();
  return (
    <div className="flex flex-col gap-6">
      <OnePanel view={view} panel={panel} />
      <Button
        variant="quiet"
        icon={ArrowLeft}
        aria-keyshortcuts={KEY.back}
        onPress={() => intake.openArrival(null)}
        className="self-start"
      >
        {text('ui.back')}
      </Button>
    </div>
  );
}

function OnePanel({ view, panel }: ArrivalPanelProps) {
  const intake = useIntake();
  switch (panel) {
    case 'class':
      return <ClassPanel view={view} />;
    case 'seal':
      return <SealPanel view={view} />;
    case 'outcome':
      return (
        <SayPanel
          key={panel}
          words={panel}
          about={view.progress.recallNote}
          onSay={(text) => intake.do({ kind: 'outcome', text })}
        />
      );
    case 'conduct':
      return <SayPanel key={panel} words={panel} onSay={(text) => intake.do({ kind: 'conduct', text })} />;
    case 'join':
      return <SayPanel key={panel} words={panel} onSay={(rmaNumber) => intake.do({ kind: 'join-rma', rmaNumber })} />;
    case 'valuables':
      return <ValuablesPanel view={view} />;
    case 'turn-away':
      return <TurnAwayPanel view={view} />;
    case 'waybill-weight':
      return <WaybillWeightPanel />;
    case 'not-coming':
      return <NotComingPanel view={view} />;
    case 'freight':
      return <FreightPanel view={view} />;
  }
}
