import { ChevronLeft, ChevronRight, RotateCcw, SearchX } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import type { MassSubject } from '../../../shared/domain/masses/mass-sample.ts';
import type { MassView } from '../../../shared/protocol/calls/masses.ts';
import { formatCount } from '../../format/count.ts';
import { formatMass } from '../../format/mass.ts';
import { useLocale, useText } from '../../i18n/message.tsx';
import { useClaimScans } from '../../input/scan-claim.tsx';
import { Banner } from '../../ui/banner.tsx';
import { Button } from '../../ui/button.tsx';
import { EmptyState } from '../../ui/empty-state.tsx';
import { ListRow } from '../../ui/list-row.tsx';
import { MeaningLabel } from '../../ui/meaning-label.tsx';
import { Skeleton } from '../../ui/skeleton.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { SettingsPlanes, SettingsSection } from '../settings-section.tsx';
import { MassDetail } from './mass-detail.tsx';
import { massName, massOrigin, massTask } from './mass-words.ts';
import { LONGEST_SEARCH, type MassList, useMassList } from './use-mass-list.ts';

const keyOf = (subject: MassSubject): string =>
  subject.kind === 'unit' ? `unit ${subject.sku}` : `packaging ${subject.name}`;

/** What things weigh (B8): what waits for a person first, then everything that parcels have said something of. */
export function MassesTab() {
  const text = useText();
  const list = useMassList();
  const [chosen, setChosen] = useState<MassView | null>(null);
  const search = (typed: string): void => {
    setChosen(null);
    list.search(typed);
  };
  useClaimScans({ onScan: (scan) => search(scan.text), onSpace: () => undefined });
  const masses = list.page?.masses;
  const detail = useRef<HTMLDivElement>(null);
  // Where the planes stand under each other, what was pressed opens below the whole list.
  useEffect(() => {
    const topPx = detail.current?.getBoundingClientRect().top ?? 0;
    if (chosen !== null && topPx > window.innerHeight / 2) detail.current?.scrollIntoView({ block: 'start' });
  }, [chosen]);
  // What was just settled is no task any more and may stand on another page: it stays open all the same.
  const open = masses?.find(({ subject }) => chosen !== null && keyOf(subject) === keyOf(chosen.subject)) ?? chosen;
  const shown = open ?? masses?.[0];
  return (
    <SettingsPlanes>
      <SettingsSection title={text('mass.title')}>
        <p className="text-small text-soft">{text('mass.text')}</p>
        <TextField label={text('mass.search')} value={list.typed} onChange={search} maxLength={LONGEST_SEARCH} />
        {list.isError ? <Failed onRetry={list.refresh} /> : null}
        {masses === undefined && !list.isError ? <Skeleton lines={6} /> : null}
        {list.page?.total === 0 ? <NothingFound typed={list.typed} onClear={() => search('')} /> : null}
        <ul className="divide-y divide-line">
          {masses?.map((mass) => (
            <MassRow
              key={keyOf(mass.subject)}
              mass={mass}
              isOpen={shown !== undefined && keyOf(mass.subject) === keyOf(shown.subject)}
              onOpen={() => setChosen(mass)}
            />
          ))}
        </ul>
        <Pager list={list} onTurned={() => setChosen(null)} />
      </SettingsSection>
      {shown === undefined ? null : (
        <div ref={detail} className="@min-[64rem]:sticky @min-[64rem]:top-0">
          <MassDetail
            key={keyOf(shown.subject)}
            listed={shown}
            onChanged={() => {
              setChosen(shown);
              list.refresh();
            }}
          />
        </div>
      )}
    </SettingsPlanes>
  );
}

function Failed({ onRetry }: { readonly onRetry: () => void }) {
  const text = useText();
  const retry = (
    <Button icon={RotateCcw} onPress={onRetry}>
      {text('ui.retry')}
    </Button>
  );
  return <Banner meaning="stop" title={text('mass.failed')} action={retry} />;
}

function NothingFound({ typed, onClear }: { readonly typed: string; readonly onClear: () => void }) {
  const text = useText();
  const clear = <Button onPress={onClear}>{text('mass.show-all')}</Button>;
  return <EmptyState icon={SearchX} title={text('mass.none-found', { text: typed })} action={clear} />;
}

/** Which part of the whole is on screen, how much of it waits for a person, and the way to the rest. */
function Pager({ list, onTurned }: { readonly list: MassList; readonly onTurned: () => void }) {
  const text = useText();
  const locale = useLocale();
  const { page, offset, before, next } = list;
  if (page === null || page.total === 0) return null;
  const { masses, total, waiting } = page;
  const count = (number: number): string => formatCount(number, locale);
  const turn = (way: () => void) => (): void => {
    onTurned();
    way();
  };
  return (
    <footer className="flex flex-wrap items-center justify-between gap-gap border-t border-line pt-4">
      <p role="status" className="text-small text-muted">
        {text('mass.shown', { from: count(offset + 1), to: count(offset + masses.length), total: count(total) })}
        {waiting === 0 ? null : <> · {text('mass.waiting', { waiting })}</>}
      </p>
      {before === null && next === null ? null : (
        <span className="flex flex-wrap gap-gap">
          <Button icon={ChevronLeft} isDisabled={before === null} onPress={turn(before ?? (() => undefined))}>
            {text('mass.page-before')}
          </Button>
          <Button icon={ChevronRight} isDisabled={next === null} onPress={turn(next ?? (() => undefined))}>
            {text('mass.page-next')}
          </Button>
        </span>
      )}
    </footer>
  );
}

interface MassRowProps {
  readonly mass: MassView;
  readonly isOpen: boolean;
  readonly onOpen: () => void;
}

function MassRow({ mass, isOpen, onOpen }: MassRowProps) {
  const text = useText();
  const locale = useLocale();
  const task = massTask(mass, locale, text);
  return (
    <ListRow
      title={massName(mass, locale, text)}
      detail={
        <span className="flex flex-col gap-1">
          <span>{massOrigin(mass, text)}</span>
          {task === null ? null : <MeaningLabel meaning="look">{task}</MeaningLabel>}
        </span>
      }
      aside={
        <span className="text-item font-semibold whitespace-nowrap tabular-nums">
          {mass.inForce === null ? '–' : formatMass(mass.inForce.massMg, { locale })}
        </span>
      }
      isSelected={isOpen}
      onPress={onOpen}
    />
  );
}
