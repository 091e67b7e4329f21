import { ClipboardCheck, RotateCcw } from 'lucide-react';
import { useState } from 'react';
import type { WorkRow } from '../../shared/protocol/work-view.ts';
import { useCall } from '../host/use-call.ts';
import { useText } from '../i18n/message.tsx';
import { Banner } from '../ui/banner.tsx';
import { Button } from '../ui/button.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { DayCountsStrip, DayCountsTables } from './day-counts-strip.tsx';
import { useLiveCall } from './use-live-call.ts';
import { useMinute } from './use-minute.ts';
import { NO_FILTER, WorkFilterBar, type WorkFilter } from './work-filter-bar.tsx';
import { WorkRowItem } from './work-row.tsx';

const PAGE = 50;

export interface WorkTabProps {
  readonly filter: WorkFilter;
  readonly onFilter: (filter: WorkFilter) => void;
  readonly onResume: (row: WorkRow) => void;
}

/** Every case that is not closed, the most urgent first, under today's figures. */
export function WorkTab({ filter, onFilter, onResume }: WorkTabProps) {
  const text = useText();
  const [limit, setLimit] = useState(PAGE);
  const [openId, setOpenId] = useState<string | null>(null);
  const counts = useLiveCall('day.counts', {}).data;
  const flags = useCall('policy.get', {}).data?.policy.flags ?? [];
  const list = useLiveCall('work.list', { ...filter, offset: 0, limit: Math.min(limit, 100) });
  const nowMs = useMinute();
  const shown = list.data;
  return (
    <div className="@container flex flex-col gap-4">
      {counts === undefined ? null : (
        <div className="flex flex-col gap-px bg-line">
          <DayCountsStrip counts={counts} />
          <DayCountsTables counts={counts} />
        </div>
      )}
      {list.error === null ? null : (
        <Banner
          meaning="stop"
          title={text('open-work.refresh-failed')}
          action={
            <Button icon={RotateCcw} onPress={() => void list.refetch()}>
              {text('ui.retry')}
            </Button>
          }
        />
      )}
      {shown === undefined ? (
        <Skeleton lines={6} />
      ) : (
        <section className="bg-surface">
          <WorkFilterBar list={shown} filter={filter} onFilter={onFilter} />
          {shown.rows.length === 0 ? (
            <NothingOpen isFiltered={shown.all > 0} onClear={() => onFilter(NO_FILTER)} />
          ) : (
            <ol aria-label={text('open-work.list')} className="divide-y divide-line">
              {shown.rows.map((row) => (
                <WorkRowItem
                  key={row.caseId}
                  row={row}
                  flags={flags}
                  nowMs={nowMs}
                  isOpen={openId === row.caseId}
                  onResume={() => onResume(row)}
                  onToggle={() => setOpenId(openId === row.caseId ? null : row.caseId)}
                />
              ))}
            </ol>
          )}
          <footer className="flex flex-wrap items-center justify-between gap-4 border-t border-line px-4 py-2">
            <p className="text-small text-muted">{text('open-work.scan-hint')}</p>
            {shown.total > shown.rows.length ? (
              <Button onPress={() => setLimit(limit + PAGE)}>
                {text('open-work.more', { count: Math.min(PAGE, shown.total - shown.rows.length) })}
              </Button>
            ) : null}
          </footer>
        </section>
      )}
    </div>
  );
}

function NothingOpen({ isFiltered, onClear }: { readonly isFiltered: boolean; readonly onClear: () => void }) {
  const text = useText();
  return (
    <div className="px-4">
      <EmptyState
        icon={ClipboardCheck}
        title={text(isFiltered ? 'open-work.empty.filtered' : 'open-work.empty')}
        {...(isFiltered
          ? { action: <Button onPress={onClear}>{text('open-work.empty.clear')}</Button> }
          : { text: text('open-work.empty.text') })}
      />
    </div>
  );
}
