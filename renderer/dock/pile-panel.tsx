import { useQueryClient } from '@tanstack/react-query';
import { PackageCheck } from 'lucide-react';
import { useEffect, useState } from 'react';
import { callKey, useCall } from '../host/use-call.ts';
import { formatAgo } from '../format/time.ts';
import { useLocale, useText } from '../i18n/message.tsx';
import { classes } from '../ui/classes.ts';
import { EmptyState } from '../ui/empty-state.tsx';
import { ListRow } from '../ui/list-row.tsx';
import { MEANING_TEXT, MeaningIcon } from '../ui/meaning.tsx';
import { Panel } from '../ui/panel.tsx';
import { Skeleton } from '../ui/skeleton.tsx';

const LIMIT = 100;

/** What came to the dock and waits for the bench, the oldest first (A11, S31). */
export function PilePanel() {
  const text = useText();
  const locale = useLocale();
  const queries = useQueryClient();
  const [nowMs] = useState(() => Date.now());
  const pile = useCall('dock.pile', { limit: LIMIT }).data;
  useEffect(() => void queries.invalidateQueries({ queryKey: callKey('dock.pile', { limit: LIMIT }) }), [queries]);
  if (pile === undefined) return <Skeleton lines={4} />;
  if (pile.total === 0) return <EmptyState icon={PackageCheck} title={text('dock.pile.count', { count: 0 })} />;
  return (
    <Panel title={text('dock.pile.title')} aside={text('dock.pile.count', { count: pile.total })}>
      <ul className="divide-y divide-line">
        {pile.parcels.map(({ trackingNumber, carrier, arrivedAtMs, condition, isOverdue }) => (
          <ListRow
            key={trackingNumber}
            title={<span className="raw text-small break-all">{trackingNumber}</span>}
            detail={[carrier, ...(condition === null ? [] : [text(`dock.condition.${condition}`)])].join(' · ')}
            aside={
              <span className={classes('flex items-center gap-2 text-small', isOverdue && MEANING_TEXT.stop)}>
                {isOverdue ? <MeaningIcon meaning="look" /> : null}
                {formatAgo(arrivedAtMs, nowMs, locale)}
              </span>
            }
          />
        ))}
      </ul>
    </Panel>
  );
}
