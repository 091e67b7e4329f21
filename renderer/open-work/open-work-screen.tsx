import { useState, type ReactNode } from 'react';
import { useChange } from '../host/use-change.ts';
import { useText } from '../i18n/message.tsx';
import type { SoundPlayer } from '../sound/sound-player.ts';
import { DeskLayout } from '../ui/desk-layout.tsx';
import { Tabs } from '../ui/tabs.tsx';
import { ExpectedTab } from './expected-tab.tsx';
import { HandoverTab } from './handover-tab.tsx';
import { NO_FILTER } from './work-filter-bar.tsx';
import { WorkTab } from './work-tab.tsx';

export interface OpenWorkScreenProps {
  /** `AppBar`. */
  readonly bar: ReactNode;
  /** The shelf whose label was scanned on the way here. */
  readonly shelf: string | null;
  /** Where cases without a parcel are. */
  readonly noParcelHref: string;
  /** A case was taken up: the page shows the bench. */
  readonly onResumed: () => void;
  readonly sound: SoundPlayer;
}

/** What is not finished: open work, returns that have not come, the handover of the shift. */
export function OpenWorkScreen({ bar, shelf, noParcelHref, onResumed, sound }: OpenWorkScreenProps) {
  const text = useText();
  const [tab, setTab] = useState('list');
  const [filter, setFilter] = useState({ ...NO_FILTER, shelf });
  const { run } = useChange('case.resume');
  const resume = async (caseId: string): Promise<void> => {
    if ((await run({ caseId })) !== null) onResumed();
  };
  const tabs = [
    {
      id: 'list',
      label: text('work.tab.list'),
      content: <WorkTab filter={filter} onFilter={setFilter} onResume={(caseId) => void resume(caseId)} />,
    },
    { id: 'expected', label: text('work.tab.expected'), content: <ExpectedTab /> },
    { id: 'handover', label: text('work.tab.handover'), content: <HandoverTab sound={sound} /> },
  ];
  return (
    <div className="h-full">
      <DeskLayout
        bar={bar}
        title={text('work.title')}
        actions={
          <a href={noParcelHref} className="flex min-h-target-2 items-center font-semibold text-accent">
            {text('no-parcel.link')}
          </a>
        }
      >
        <Tabs label={text('work.title')} tabs={tabs} selectedId={tab} onSelect={(id) => setTab(String(id))} />
      </DeskLayout>
    </div>
  );
}
