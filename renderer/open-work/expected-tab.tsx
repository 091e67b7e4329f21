import { FileDown, PackageCheck } from 'lucide-react';
import { useState } from 'react';
import { nearestLocale } from '../../shared/i18n/catalogue.ts';
import type { ExpectedRow } from '../../shared/protocol/work-view.ts';
import { formatDateTime } from '../format/time.ts';
import { useHost } from '../host/host-context.tsx';
import { saveDocumentAs } from '../host/save-document-as.ts';
import { useCall } from '../host/use-call.ts';
import { useLocale, useText } from '../i18n/message.tsx';
import { useZone } from '../i18n/zone.ts';
import { Button } from '../ui/button.tsx';
import { DataTable, type Column } from '../ui/data-table.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { MeaningLabel } from '../ui/meaning-label.tsx';
import { Select } from '../ui/select.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { TextField } from '../ui/text-field.tsx';

const LIMIT = 100;

/** Announced returns whose parcel has not come, the oldest first (A5, S105), and the list for customer service (S03). */
export function ExpectedTab() {
  const text = useText();
  const [search, setSearch] = useState('');
  const [age, setAge] = useState('0');
  const query = { search, olderThanDays: Number(age) };
  const list = useCall('expected.list', { ...query, offset: 0, limit: LIMIT }).data;
  const ageing = list?.ageingDays ?? 10;
  const days = (count: number): string => text('open-work.expected.age.days', { days: count });
  return (
    <div className="@container flex flex-col gap-4">
      <p className="max-w-prose text-soft">{text('open-work.expected.intro')}</p>
      <section className="bg-surface">
        <div className="grid items-end gap-gap p-4 @min-[52rem]:grid-cols-[minmax(0,1fr)_16rem_auto]">
          <TextField label={text('open-work.expected.search')} value={search} onChange={setSearch} maxLength={64} />
          <Select
            label={text('open-work.expected.age')}
            value={age}
            options={[
              { value: '0', label: text('open-work.expected.age.all') },
              ...[...new Set([3, ageing, 30])].map((count) => ({ value: String(count), label: days(count) })),
            ]}
            onChange={setAge}
          />
          <ExportButton {...query} />
        </div>
        {list === undefined ? <Skeleton lines={6} /> : <ExpectedTable rows={list.rows} />}
        {list === undefined || list.total === 0 ? null : (
          <p className="border-t border-line px-4 py-2 text-small text-muted">
            {text('open-work.shown', { shown: list.rows.length, total: list.total })}
          </p>
        )}
      </section>
    </div>
  );
}

const CELLS = {
  rma: (row: ExpectedRow) => <RmaCell row={row} />,
  order: ({ orderNumber }: ExpectedRow) => <span className="raw">{orderNumber}</span>,
  tracking: (row: ExpectedRow) => <TrackingCell row={row} />,
  className: ({ returnClass }: ExpectedRow) => <ClassCell returnClass={returnClass} />,
  info: (row: ExpectedRow) => <ReturnInfo row={row} />,
  age: (row: ExpectedRow) => <AgeCell row={row} />,
};

function ExpectedTable({ rows }: { readonly rows: readonly ExpectedRow[] }) {
  const text = useText();
  const columns: readonly Column<ExpectedRow>[] = [
    { id: 'rma', header: text('open-work.expected.column.rma'), isRowHeader: true, cell: CELLS.rma },
    { id: 'order', header: text('open-work.expected.column.order'), cell: CELLS.order },
    { id: 'tracking', header: text('open-work.expected.column.tracking'), cell: CELLS.tracking },
    { id: 'class', header: text('open-work.expected.column.class'), cell: CELLS.className },
    { id: 'units', header: text('open-work.expected.column.units'), align: 'end', cell: ({ units }) => units },
    { id: 'info', header: text('open-work.expected.column.info'), cell: CELLS.info },
    { id: 'age', header: text('open-work.expected.column.announced'), align: 'end', cell: CELLS.age },
  ];
  return (
    <DataTable
      label={text('open-work.expected.list')}
      columns={columns}
      rows={rows}
      rowKey={({ rmaNumber }) => rmaNumber}
      empty={
        <div className="px-4">
          <EmptyState
            icon={PackageCheck}
            title={text('open-work.expected.empty')}
            text={text('open-work.expected.empty.text')}
          />
        </div>
      }
    />
  );
}

function RmaCell({ row: { rmaNumber, isPriority } }: { readonly row: ExpectedRow }) {
  const text = useText();
  return (
    <span className="flex flex-col">
      <span className="raw">{rmaNumber}</span>
      {isPriority ? <MeaningLabel meaning="look">{text('open-work.priority')}</MeaningLabel> : null}
    </span>
  );
}

function TrackingCell({ row: { trackingNumber, carrier } }: { readonly row: ExpectedRow }) {
  return (
    <span className="flex flex-col">
      <span className="raw break-all">{trackingNumber}</span>
      <span className="text-small text-muted">{carrier}</span>
    </span>
  );
}

function ClassCell({ returnClass }: Pick<ExpectedRow, 'returnClass'>) {
  return useText()(`certificate.class.${returnClass}`);
}

/** How long it has been awaited; what is older than the sweep allows asks for a look. */
function AgeCell({ row: { announcedAtMs, ageDays } }: { readonly row: ExpectedRow }) {
  const text = useText();
  const locale = useLocale();
  const timeZone = useZone();
  const ageing = useCall('policy.get', {}).data?.policy.workClocks.expectedAgeingDays ?? Infinity;
  return (
    <span className="flex flex-col items-end">
      <MeaningLabel meaning={ageDays >= ageing ? 'look' : 'waiting'}>
        {text('open-work.expected.days', { days: ageDays })}
      </MeaningLabel>
      <span className="text-small text-muted">{formatDateTime(announcedAtMs, { locale, timeZone })}</span>
    </span>
  );
}

/** S03: whether the shop has all it needs, and when the refund case closes if not. */
function ReturnInfo({ row: { trackingNumber, closesOn } }: { readonly row: ExpectedRow }) {
  const text = useText();
  if (trackingNumber !== null) return <span className="text-muted">{text('open-work.expected.complete')}</span>;
  return (
    <MeaningLabel meaning="stop">
      {closesOn === null
        ? text('open-work.expected.missing')
        : text('open-work.expected.missing-closing', { date: closesOn })}
    </MeaningLabel>
  );
}

function ExportButton(query: { readonly search: string; readonly olderThanDays: number }) {
  const text = useText();
  const locale = nearestLocale(useLocale());
  const host = useHost();
  const [saved, setSaved] = useState<string | null>(null);
  const save = async (): Promise<void> => {
    const made = await host.link.call('expected.export', { ...query, locale });
    await saveDocumentAs(host, made.fileName);
    setSaved(made.fileName);
  };
  return (
    <div className="flex flex-col gap-1">
      <Button icon={FileDown} onPress={() => void save().catch(() => setSaved(null))}>
        {text('open-work.expected.export')}
      </Button>
      <span role="status" className="text-small text-muted">
        {saved === null ? null : text('open-work.expected.exported', { file: saved })}
      </span>
    </div>
  );
}
