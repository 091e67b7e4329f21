import { ClipboardList, FileDown } from 'lucide-react';
import { useState } from 'react';
import { AUDIT_ACTS, type AuditAct } from '../../shared/domain/audit-act.ts';
import { LOCALES } from '../../shared/i18n/locales.ts';
import type { AuditRow } from '../../shared/protocol/calls/audit.ts';
import type { RefusedAttempt } from '../../shared/station/attempt-events.ts';
import { formatMass } from '../format/mass.ts';
import { formatDateTime } from '../format/time.ts';
import { useCall, type CallResult } from '../host/use-call.ts';
import { useChange } from '../host/use-change.ts';
import { useLocale, useText } from '../i18n/message.tsx';
import { useZone } from '../i18n/zone.ts';
import { RightsGate } from '../rights/rights-gate.tsx';
import { Banner } from '../ui/banner.tsx';
import { Button } from '../ui/button.tsx';
import { DataTable } from '../ui/data-table.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { Select } from '../ui/select.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { areaOfCall } from './attempt-words.ts';
import { auditDetail } from './audit-detail.ts';
import { ChangeNote } from './change-note.tsx';
import { ChoiceRow } from './choice-row.tsx';

const DAY_MS = 86_400_000;
const SPANS = ['1', '7', '30', 'all'] as const;
type Span = (typeof SPANS)[number];
const ANY = 'any';
const LIMIT = 500;

interface Filter {
  readonly span: Span;
  readonly act: AuditAct | typeof ANY;
  readonly actor: string;
}

/** Who did what with more than daily rights, and when (S102). */
export function AuditTab() {
  return (
    <RightsGate roles={['supervisor', 'administrator']}>
      <Audit />
    </RightsGate>
  );
}

function Audit() {
  const text = useText();
  const [openedAtMs] = useState(Date.now);
  const [filter, setFilter] = useState<Filter>({ span: '7', act: ANY, actor: ANY });
  const params = {
    fromMs: filter.span === 'all' ? null : openedAtMs - Number(filter.span) * DAY_MS,
    toMs: null,
    act: filter.act === ANY ? null : filter.act,
    actor: filter.actor === ANY ? null : filter.actor,
  };
  const { data, isError } = useCall('audit.list', { ...params, limit: LIMIT });
  return (
    <section className="@container flex flex-col gap-4 bg-surface p-6">
      <div className="flex flex-wrap items-end justify-between gap-4">
        <AuditFilters filter={filter} actors={data?.actors ?? []} onFilter={setFilter} />
        <AuditExport params={params} />
      </div>
      {isError ? <Banner meaning="stop" title={text('people.audit.failed')} /> : null}
      {data === undefined ? isError ? null : <Skeleton lines={6} /> : <AuditTable rows={data.rows} />}
    </section>
  );
}

interface AuditFiltersProps {
  readonly filter: Filter;
  readonly actors: CallResult<'audit.list'>['actors'];
  readonly onFilter: (filter: Filter) => void;
}

function AuditFilters({ filter, actors, onFilter }: AuditFiltersProps) {
  const text = useText();
  const all = { value: ANY, label: text('people.audit.all') } as const;
  return (
    <div className="flex flex-wrap items-end gap-4">
      <ChoiceRow<Span>
        label={text('people.audit.span')}
        options={SPANS.map((value) => ({ value, label: text(`people.audit.span.${value}`) }))}
        value={filter.span}
        onChange={(span) => onFilter({ ...filter, span })}
      />
      <div className="w-72">
        <Select<Filter['act']>
          label={text('people.audit.column.what')}
          options={[all, ...AUDIT_ACTS.map((value) => ({ value, label: text(`people.act.${value}`) }))]}
          value={filter.act}
          onChange={(act) => onFilter({ ...filter, act })}
        />
      </div>
      <div className="w-60">
        <Select<string>
          label={text('people.audit.column.who')}
          options={[all, ...actors.map(({ actor, name }) => ({ value: actor, label: name }))]}
          value={filter.actor}
          onChange={(actor) => onFilter({ ...filter, actor })}
        />
      </div>
    </div>
  );
}

type ExportParams = Omit<Parameters<ReturnType<typeof useChange<'audit.export'>>['run']>[0], 'locale'>;

function AuditExport({ params }: { readonly params: ExportParams }) {
  const text = useText();
  const reader = useLocale();
  const [saved, setSaved] = useState<CallResult<'audit.export'> | null>(null);
  const { run, isRunning, failure } = useChange('audit.export');
  const save = async (): Promise<void> => {
    setSaved(null);
    setSaved(await run({ ...params, locale: LOCALES.find((locale) => locale === reader) ?? 'en' }));
  };
  const done = saved === null ? null : text('people.saved-to', { path: saved.savedTo });
  return (
    <div className="flex flex-col items-end gap-2">
      <Button icon={FileDown} isDisabled={isRunning} onPress={() => void save()}>
        {text('people.audit.export')}
      </Button>
      <ChangeNote failure={failure} done={done} />
    </div>
  );
}

function AuditTable({ rows }: { readonly rows: readonly AuditRow[] }) {
  const text = useText();
  return (
    <DataTable
      label={text('people.audit.tab')}
      rows={rows}
      rowKey={({ eventId }) => eventId}
      empty={<EmptyState icon={ClipboardList} title={text('people.audit.none')} />}
      columns={[
        { id: 'when', header: text('people.audit.column.when'), cell: whenCell },
        { id: 'who', header: text('people.audit.column.who'), cell: ({ by }) => by.name },
        { id: 'what', header: text('people.audit.column.what'), isRowHeader: true, cell: whatCell },
        { id: 'about', header: text('people.audit.column.about'), cell: ({ about }) => about },
        { id: 'detail', header: text('people.audit.column.detail'), cell: detailCell },
      ]}
    />
  );
}

const whenCell = ({ occurredAtMs }: AuditRow) => <When atMs={occurredAtMs} />;
const whatCell = (row: AuditRow) => <What row={row} />;
const detailCell = ({ detail }: AuditRow) => <Detail data={detail} />;

function When({ atMs }: { readonly atMs: number }) {
  const locale = useLocale();
  const timeZone = useZone();
  return <span className="whitespace-nowrap">{formatDateTime(atMs, { locale, timeZone })}</span>;
}

function What({ row: { act, isUndone } }: { readonly row: AuditRow }) {
  const text = useText();
  return (
    <>
      {text(`people.act.${act}`)}
      {isUndone ? <span className="block text-small font-normal text-muted">{text('people.audit.undone')}</span> : null}
    </>
  );
}

function Detail({ data }: { readonly data: AuditRow['detail'] }) {
  const text = useText();
  const locale = useLocale();
  const detail = auditDetail(data);
  if (detail === null) return null;
  if (detail.kind === 'mass') return formatMass(detail.massMg, { locale });
  if (detail.kind === 'attempts') return <Attempts attempts={detail.attempts} />;
  if (detail.kind === 'locked') return text(detail.what, { tries: detail.tries });
  const words = detail.kind === 'roles' ? detail.words.map((id) => text(id)).join(', ') : detail.text;
  return <span className="block min-w-36 max-w-[40ch] wrap-anywhere">{words}</span>;
}

/** What somebody tried and may not: by area of the app, with the call, so that it can be looked up. */
function Attempts({ attempts }: { readonly attempts: readonly RefusedAttempt[] }) {
  const text = useText();
  return (
    <ul className="min-w-36 max-w-[40ch]">
      {attempts.map(({ call, why, times }) => (
        <li key={`${call} ${why}`} className="wrap-anywhere">
          {text('people.attempt', { area: text(areaOfCall(call)), call, times, why: text(`people.attempt.${why}`) })}
        </li>
      ))}
    </ul>
  );
}
