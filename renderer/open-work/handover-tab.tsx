import { ClipboardList } from 'lucide-react';
import { useState } from 'react';
import { formatDateTime } from '../format/time.ts';
import type { CallResult } from '../host/use-call.ts';
import { useChange } from '../host/use-change.ts';
import { useLocale, useText } from '../i18n/message.tsx';
import { useZone } from '../i18n/zone.ts';
import type { SoundPlayer } from '../sound/sound-player.ts';
import { Button } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { ListRow } from '../ui/list-row.tsx';
import { Panel } from '../ui/panel.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { HandoverBoard } from './handover-board.tsx';
import { useLiveCall } from './use-live-call.ts';

const LIMIT = 30;

/** The handover that is on, or the last ones and how to begin the next (S95, idea 14). */
export function HandoverTab({ sound }: { readonly sound: SoundPlayer }) {
  const text = useText();
  const list = useLiveCall('handover.list', { limit: LIMIT }).data?.handovers;
  const [chosen, choose] = useState<string | null>(null);
  const { run, isRunning } = useChange('handover.start');
  if (list === undefined) return <Skeleton lines={6} />;
  const open = list.find(({ closedAtMs }) => closedAtMs === null);
  const shown = chosen ?? open?.handoverId ?? null;
  const start = async (): Promise<void> => {
    const begun = await run({});
    if (begun !== null) choose(begun.handover.handoverId);
  };
  return (
    <div className="@container flex flex-col gap-4">
      {shown === null ? (
        <div className="flex flex-col gap-4 bg-surface p-6">
          <p className="max-w-prose">{text('open-work.handover.intro')}</p>
          <div>
            <Button variant="primary" icon={ClipboardList} isDisabled={isRunning} onPress={() => void start()}>
              {text(open === undefined ? 'open-work.handover.start' : 'open-work.handover.title')}
            </Button>
          </div>
        </div>
      ) : (
        <HandoverBoard
          key={shown}
          handoverId={shown}
          sound={sound}
          onLeave={() => choose(null)}
          onStart={() => void start()}
        />
      )}
      <Before handovers={list.filter(({ handoverId }) => handoverId !== shown)} onChoose={choose} />
    </div>
  );
}

interface BeforeProps {
  readonly handovers: CallResult<'handover.list'>['handovers'];
  readonly onChoose: (handoverId: string) => void;
}

function Before({ handovers, onChoose }: BeforeProps) {
  const text = useText();
  const locale = useLocale();
  const timeZone = useZone();
  return (
    <div className="bg-surface p-6">
      <Panel title={text('open-work.handover.before')}>
        {handovers.length === 0 ? (
          <EmptyState icon={ClipboardList} title={text('open-work.handover.none')} />
        ) : (
          <ul className="divide-y divide-line">
            {handovers.map(({ handoverId, startedAtMs, startedBy, closedAtMs, shelves, seen, differences }) => {
              const values = { time: formatDateTime(startedAtMs, { locale, timeZone }), name: startedBy.name };
              return (
                <ListRow
                  key={handoverId}
                  title={text(closedAtMs === null ? 'open-work.handover.open' : 'open-work.handover.of', values)}
                  detail={text('open-work.handover.sum', { shelves, seen, differences })}
                  onPress={() => onChoose(handoverId)}
                />
              );
            })}
          </ul>
        )}
      </Panel>
    </div>
  );
}
