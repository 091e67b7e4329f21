import { useState, type ReactNode } from 'react';
import type { WorkRow } from '../../shared/protocol/work-view.ts';
import { useChange } from '../host/use-change.ts';
import { useText } from '../i18n/message.tsx';
import type { WedgeScan } from '../input/wedge-capture.ts';
import type { SoundPlayer } from '../sound/sound-player.ts';
import { DeskLayout } from '../ui/desk-layout.tsx';
import { Tabs } from '../ui/tabs.tsx';
import { ExpectedTab } from './expected-tab.tsx';
import { HandoverTab } from './handover-tab.tsx';
import { TotesTab } from './totes-tab.tsx';
import { NO_FILTER } from './work-filter-bar.tsx';
import { WorkTab } from './work-tab.tsx';

type AskedWork =
  { readonly tab: 'list'; readonly shelf: string | null } | { readonly tab: 'totes'; readonly code: string | null };

export interface OpenWorkScreenProps {
  /** `AppBar`. */
  readonly bar: ReactNode;
  /** What was asked for on the way here. */
  readonly asked: AskedWork;
  /** Where cases without a parcel are. */
  readonly noParcelHref: string;
  /** Where parcels that nobody knows are. */
  readonly unidentifiedHref: string;
  /** A case without a parcel was chosen: it has a page of its own. */
  readonly onMatter: (caseId: string) => void;
  /** A case was taken up: the page shows the bench. */
  readonly onResumed: () => void;
  /** A code that is none of this page's: the bench takes it. */
  readonly onOtherScan: (scan: WedgeScan) => void;
  readonly sound: SoundPlayer;
}

/** What is not finished: open work, returns that have not come, the totes, the handover of the shift. */
export function OpenWorkScreen({
  bar,
  asked,
  noParcelHref,
  unidentifiedHref,
  onMatter,
  onResumed,
  onOtherScan,
  sound,
}: OpenWorkScreenProps) {
  const text = useText();
  const [tab, setTab] = useState<string>(asked.tab);
  const [filter, setFilter] = useState({ ...NO_FILTER, shelf: asked.tab === 'list' ? asked.shelf : null });
  const { run } = useChange('case.resume');
  const takeUp = async ({ caseId, matter }: WorkRow): Promise<void> => {
    if (matter !== null) onMatter(caseId);
    else if ((await run({ caseId })) !== null) onResumed();
  };
  const tabs = [
    {
      id: 'list',
      label: text('open-work.tab.list'),
      content: <WorkTab filter={filter} onFilter={setFilter} onResume={(row) => void takeUp(row)} />,
    },
    { id: 'expected', label: text('open-work.tab.expected'), content: <ExpectedTab /> },
    {
      id: 'totes',
      label: text('tote.title'),
      content: <TotesTab code={asked.tab === 'totes' ? asked.code : null} sound={sound} onOtherScan={onOtherScan} />,
    },
    { id: 'handover', label: text('open-work.tab.handover'), content: <HandoverTab sound={sound} /> },
  ];
  return (
    <div className="h-full">
      <DeskLayout
        bar={bar}
        title={text('open-work.title')}
        actions={
          <>
            <PageLink href={unidentifiedHref}>{text('unidentified.list.title')}</PageLink>
            <PageLink href={noParcelHref}>{text('no-parcel.link')}</PageLink>
          </>
        }
      >
        <Tabs label={text('open-work.title')} tabs={tabs} selectedId={tab} onSelect={(id) => setTab(String(id))} />
      </DeskLayout>
    </div>
  );
}

function PageLink({ href, children }: { readonly href: string; readonly children: ReactNode }) {
  return (
    <a href={href} className="flex min-h-target-2 items-center px-2 font-semibold text-accent">
      {children}
    </a>
  );
}
