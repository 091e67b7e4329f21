import { spokenHoldNumber } from '../../shared/domain/hold-number.ts';
import { nearestLocale } from '../../shared/i18n/catalogue.ts';
import type { HandoverRow, HandoverView } from '../../shared/protocol/handover-view.ts';
import { useLocale, useText } from '../i18n/message.tsx';
import { Checkbox } from '../ui/checkbox.tsx';
import { MeaningLabel } from '../ui/meaning-label.tsx';
import { FINDING_MEANING } from './finding-words.ts';
import { blockerText, clockMeaning, clockText, titleText } from './work-text.ts';

export interface HandoverShelfListProps {
  readonly handover: HandoverView;
  readonly nowMs: number;
  readonly onTick: (caseId: string, isDone: boolean) => void;
}

/** Shelf by shelf: what was found, what should be there and was not. Shelves nobody scanned yet stand below. */
export function HandoverShelfList({ handover, nowMs, onTick }: HandoverShelfListProps) {
  const text = useText();
  const scanned = handover.shelves.filter(({ isScanned }) => isScanned);
  const others = handover.shelves.filter(({ isScanned }) => !isScanned);
  return (
    <div className="flex flex-col gap-px bg-line">
      {scanned.map(({ code, inSystem }) => {
        const rows = handover.rows.filter(({ shelf }) => shelf === code);
        const found = rows.filter(({ kind }) => kind !== 'missing').length;
        return (
          <section key={code} className="bg-surface">
            <h3 className="flex flex-wrap items-baseline gap-x-4 border-b border-line px-4 py-2">
              <strong className="text-title">{text('open-work.handover.shelf', { shelf: code })}</strong>
              <span className="text-small text-muted">
                {text('open-work.handover.shelf.state', { found, inSystem })}
              </span>
            </h3>
            {rows.length === 0 ? (
              <p className="px-4 py-3 text-soft">{text('open-work.handover.shelf.empty')}</p>
            ) : (
              <ul className="divide-y divide-line">
                {rows.map((row) => (
                  <FoundRow
                    key={row.work?.caseId ?? `${row.shelf} ${row.raw ?? ''}`}
                    row={row}
                    nowMs={nowMs}
                    onTick={onTick}
                  />
                ))}
              </ul>
            )}
          </section>
        );
      })}
      {others.length === 0 ? null : (
        <ul className="flex flex-wrap gap-x-6 gap-y-1 bg-surface px-4 py-3 text-small text-muted">
          {others.map(({ code, inSystem }) => (
            <li key={code}>
              <strong className="text-ink">{code}</strong> {text('open-work.handover.shelf.unscanned', { inSystem })}
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}

interface FoundRowProps {
  readonly row: HandoverRow;
  readonly nowMs: number;
  readonly onTick: (caseId: string, isDone: boolean) => void;
}

function FoundRow({ row, nowMs, onTick }: FoundRowProps) {
  const text = useText();
  const locale = nearestLocale(useLocale());
  const { work } = row;
  const [clock] = work?.clocks ?? [];
  const hold = work?.holdNumber ?? null;
  const ids = [hold === null ? null : spokenHoldNumber(hold), work?.rmaNumber, work?.trackingNumber].filter(
    (id) => typeof id === 'string',
  );
  return (
    <li className="grid min-h-16 grid-cols-[minmax(0,3fr)_minmax(0,3fr)_minmax(0,2fr)_8rem] items-center gap-x-4 px-4 py-2">
      <span className="flex min-w-0 flex-col">
        <span className="line-clamp-1 font-semibold">
          {work === null ? text('open-work.handover.read', { code: row.raw ?? '' }) : titleText(work, text, locale)}
        </span>
        <span className="raw truncate text-small text-muted">{ids.join(' · ')}</span>
      </span>
      <span className="flex min-w-0 flex-col">
        <MeaningLabel meaning={FINDING_MEANING[row.kind]}>
          {row.kind === 'moved' && row.shelfInSystem !== null
            ? text('open-work.finding.moved.from', { shelf: row.shelfInSystem })
            : text(`open-work.finding.${row.kind}`)}
        </MeaningLabel>
        {work === null ? null : (
          <span className="truncate text-small text-soft">{`${blockerText(work, text, locale)} · ${work.owner.name}`}</span>
        )}
      </span>
      {clock === undefined ? (
        <span />
      ) : (
        <span className="flex min-w-0 flex-col text-small">
          <MeaningLabel meaning={clockMeaning(clock, nowMs)}>{clockText(clock, nowMs, text)}</MeaningLabel>
          <span className="truncate text-muted">{text(`open-work.clock.${clock.clock}`)}</span>
        </span>
      )}
      {work === null ? (
        <span />
      ) : (
        <Checkbox isSelected={row.isDone} onChange={(isDone) => onTick(work.caseId, isDone)}>
          {text('open-work.handover.done')}
        </Checkbox>
      )}
    </li>
  );
}
