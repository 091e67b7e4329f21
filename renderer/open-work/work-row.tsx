import { ChevronDown } from 'lucide-react';
import { Button } from 'react-aria-components';
import { spokenHoldNumber } from '../../shared/domain/hold-number.ts';
import type { Flag } from '../../shared/domain/policy/flag.ts';
import { nearestLocale } from '../../shared/i18n/catalogue.ts';
import type { WorkRow } from '../../shared/protocol/work-view.ts';
import { formatDateTime } from '../format/time.ts';
import { useLocale, useText } from '../i18n/message.tsx';
import { useZone } from '../i18n/zone.ts';
import { classes } from '../ui/classes.ts';
import { MeaningLabel } from '../ui/meaning-label.tsx';
import { FlagMark } from './flag-mark.tsx';
import { WorkDetails } from './work-details.tsx';
import { aboutText, blockerText, clockMeaning, clockText, placeText, titleText } from './work-text.ts';

export interface WorkRowItemProps {
  readonly row: WorkRow;
  readonly flags: readonly Flag[];
  readonly nowMs: number;
  readonly isOpen: boolean;
  readonly onResume: () => void;
  readonly onToggle: () => void;
}

/** One case: what blocks it, where it lies, whose, by when. The whole line takes it up; the arrow shows the rest. */
export function WorkRowItem({ row, flags, nowMs, isOpen, onResume, onToggle }: WorkRowItemProps) {
  const text = useText();
  return (
    <li className={classes(isOpen && 'border-s-8 border-s-accent')}>
      <div className="flex items-stretch">
        <Button
          onPress={onResume}
          className="grid min-h-20 min-w-0 flex-1 grid-cols-[6rem_minmax(0,3fr)_minmax(0,3fr)_minmax(0,2fr)] items-center gap-x-4 px-4 py-2 text-start -outline-offset-4 data-hovered:bg-sunken data-pressed:bg-sunken"
        >
          <Place row={row} />
          <What row={row} flags={flags} />
          <Blocks row={row} />
          <Due row={row} nowMs={nowMs} />
        </Button>
        <Button
          onPress={onToggle}
          aria-expanded={isOpen}
          aria-label={text('open-work.row.more')}
          className="flex w-16 items-center justify-center -outline-offset-4 data-hovered:bg-sunken"
        >
          <ChevronDown
            aria-hidden
            className={classes('size-6 transition-transform duration-100', isOpen && 'rotate-180')}
          />
        </Button>
      </div>
      {isOpen ? <WorkDetails row={row} flags={flags} onResume={onResume} /> : null}
    </li>
  );
}

function Place({ row }: { readonly row: WorkRow }) {
  const text = useText();
  const place = placeText(row, text);
  return (
    <span className="flex min-w-0 flex-col">
      <span className={row.shelf === null ? 'text-small text-muted' : 'truncate text-item font-bold'}>{place}</span>
      {row.holdNumber === null ? null : (
        <span className="raw truncate text-small">{spokenHoldNumber(row.holdNumber)}</span>
      )}
    </span>
  );
}

function What({ row, flags }: { readonly row: WorkRow; readonly flags: readonly Flag[] }) {
  const text = useText();
  const locale = nearestLocale(useLocale());
  const flag = flags.find((known) => known.flag === row.flag);
  const ids = [row.rmaNumber, row.trackingNumber].filter((id) => id !== null);
  return (
    <span className="flex min-w-0 flex-col gap-0.5">
      <span className="flex min-w-0 flex-wrap items-center gap-x-2">
        {row.urgency === 'priority' ? (
          <MeaningLabel meaning="look">
            <span className="text-small font-bold">{text('open-work.priority')}</span>
          </MeaningLabel>
        ) : null}
        {flag === undefined ? null : <FlagMark flag={flag} />}
      </span>
      <span className="line-clamp-2 font-semibold">{titleText(row, text, locale)}</span>
      <span className="raw truncate text-small text-muted">{ids.join(' · ')}</span>
    </span>
  );
}

function Blocks({ row }: { readonly row: WorkRow }) {
  const text = useText();
  const locale = useLocale();
  const timeZone = useZone();
  const since = text('open-work.since', { time: formatDateTime(row.updatedAtMs, { locale, timeZone }) });
  return (
    <span className="flex min-w-0 flex-col">
      <span className="line-clamp-2 font-medium">{blockerText(row, text, nearestLocale(locale))}</span>
      <span className="text-small text-muted">{[aboutText(row, text), row.owner.name].join(' · ')}</span>
      <span className="text-small text-muted">{since}</span>
    </span>
  );
}

function Due({ row, nowMs }: { readonly row: WorkRow; readonly nowMs: number }) {
  const text = useText();
  const [next] = row.clocks;
  if (next === undefined) return <span />;
  return (
    <span className="flex min-w-0 flex-col items-end text-end">
      <MeaningLabel meaning={clockMeaning(next, nowMs)}>{clockText(next, nowMs, text)}</MeaningLabel>
      <span className="line-clamp-1 max-w-full text-small text-muted">{text(`open-work.clock.${next.clock}`)}</span>
    </span>
  );
}
