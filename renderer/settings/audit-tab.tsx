import { ClipboardList } from 'lucide-react';
import { useState } from 'react';
import type { AuditRow } from '../../shared/protocol/calls/audit.ts';
import type { RefusedAttempt } from '../../shared/station/attempt-events.ts';
import { formatMass } from '../format/mass.ts';
import { formatDateTime } from '../format/time.ts';
import { useCall } from '../host/use-call.ts';
import { actorName } from '../i18n/actor-name.ts';
import { useLocale, useText } from '../i18n/message.tsx';
import { useZone } from '../i18n/zone.ts';
import { RightsGate } from '../rights/rights-gate.tsx';
import { Banner } from '../ui/banner.tsx';
import { DataTable } from '../ui/data-table.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { areaOfCall } from './attempt-words.ts';
import { auditDetail } from './audit-detail.ts';
import { AuditFilterBar, auditParams, LAST_WEEK } from './audit-filter-bar.tsx';

const LIMIT = 500;

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
  const [filter, setFilter] = useState(LAST_WEEK);
  const params = auditParams(filter, openedAtMs);
  const { data, isError } = useCall('audit.list', { ...params, limit: LIMIT });
  return (
    <section className="@container flex flex-col gap-4 bg-surface p-4 @min-[60rem]:p-6">
      <AuditFilterBar filter={filter} params={params} actors={data?.actors ?? []} onFilter={setFilter} />
      {isError ? <Banner meaning="stop" title={text('people.audit.failed')} /> : null}
      {data === undefined ? isError ? null : <Skeleton lines={6} /> : <AuditTable rows={data.rows} />}
    </section>
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
        { id: 'who', header: text('people.audit.column.who'), cell: whoCell },
        { id: 'what', header: text('people.audit.column.what'), isRowHeader: true, cell: whatCell },
        { id: 'about', header: text('people.audit.column.about'), cell: aboutCell },
        { id: 'detail', header: text('people.audit.column.detail'), cell: detailCell },
      ]}
    />
  );
}

const whenCell = ({ occurredAtMs }: AuditRow) => <When atMs={occurredAtMs} />;
const whoCell = ({ by }: AuditRow) => <Who by={by} />;
const whatCell = (row: AuditRow) => <What row={row} />;
const aboutCell = ({ about }: AuditRow) => <span className="block min-w-24 wrap-anywhere">{about}</span>;
const detailCell = ({ detail }: AuditRow) => <Detail data={detail} />;

function When({ atMs }: { readonly atMs: number }) {
  const locale = useLocale();
  const timeZone = useZone();
  return (
    <span className="block min-w-30 @min-[48rem]:whitespace-nowrap">{formatDateTime(atMs, { locale, timeZone })}</span>
  );
}

function Who({ by }: Pick<AuditRow, 'by'>) {
  return actorName(by, useText());
}

function What({ row: { act, isUndone } }: { readonly row: AuditRow }) {
  const text = useText();
  return (
    <span className="block min-w-24">
      {text(`people.act.${act}`)}
      {isUndone ? <span className="block text-small font-normal text-muted">{text('people.audit.undone')}</span> : null}
    </span>
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
