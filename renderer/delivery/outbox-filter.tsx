import { ToggleButton, ToggleButtonGroup } from 'react-aria-components';
import type { MessageId } from '../../shared/i18n/catalogue.ts';
import { formatCount } from '../format/count.ts';
import { useLocale, useText } from '../i18n/message.tsx';
import { classes } from '../ui/classes.ts';
import { MEANING_TEXT, MeaningIcon, type Meaning } from '../ui/meaning.tsx';
import type { Outbox, OutboxFilter } from './use-outbox.ts';

type Counts = NonNullable<Outbox['list']>['counts'];

const FILTERS: readonly { filter: OutboxFilter; word: MessageId; meaning: Meaning | null }[] = [
  { filter: 'any', word: 'delivery.filter.any', meaning: null },
  { filter: 'waiting', word: 'delivery.filter.waiting', meaning: 'waiting' },
  { filter: 'sent', word: 'delivery.filter.sent', meaning: 'done' },
  { filter: 'dead', word: 'delivery.filter.dead', meaning: 'stop' },
  { filter: 'cancelled', word: 'delivery.filter.cancelled', meaning: 'look' },
];

export interface OutboxFilterBarProps {
  readonly counts: Counts;
  readonly filter: OutboxFilter;
  readonly onFilter: (filter: OutboxFilter) => void;
}

/** How much stands where; pressing a figure shows what it counts. */
export function OutboxFilterBar({ counts, filter, onFilter }: OutboxFilterBarProps) {
  const text = useText();
  const locale = useLocale();
  return (
    <ToggleButtonGroup
      aria-label={text('outbox.filter')}
      selectionMode="single"
      disallowEmptySelection
      selectedKeys={[filter]}
      onSelectionChange={(keys) => {
        const chosen = FILTERS.find((entry) => keys.has(entry.filter));
        if (chosen !== undefined) onFilter(chosen.filter);
      }}
      className="grid grid-cols-5 gap-px border-b-2 border-line bg-line"
    >
      {FILTERS.map(({ filter: id, word, meaning }) => {
        const count = countOf(counts, id);
        return (
          <ToggleButton
            key={id}
            id={id}
            className="flex min-h-20 min-w-0 flex-col items-start justify-center border-b-4 border-transparent bg-surface px-4 py-2 text-start -outline-offset-4 data-hovered:bg-sunken data-selected:border-accent"
          >
            <span className="text-title font-bold">{formatCount(count, locale)}</span>
            <span
              className={classes(
                'flex items-center gap-2',
                meaning === null || count === 0 ? 'text-muted' : MEANING_TEXT[meaning],
              )}
            >
              {meaning === null ? null : <MeaningIcon meaning={meaning} />}
              {text(word)}
            </span>
          </ToggleButton>
        );
      })}
    </ToggleButtonGroup>
  );
}

function countOf(counts: Counts, filter: OutboxFilter): number {
  if (filter === 'waiting') return counts.waiting + counts.sending;
  if (filter !== 'any') return counts[filter];
  return Object.values(counts).reduce((sum, count) => sum + count, 0);
}
