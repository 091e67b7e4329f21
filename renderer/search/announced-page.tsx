import { ArrowLeft, PackageSearch } from 'lucide-react';
import type { ReactNode } from 'react';
import { nearestLocale } from '../../shared/i18n/catalogue.ts';
import type { AnnouncedView } from '../../shared/protocol/calls/search.ts';
import { formatDate, formatDateTime } from '../format/time.ts';
import { useCall } from '../host/use-call.ts';
import { useLocale, useText } from '../i18n/message.tsx';
import { useZone } from '../i18n/zone.ts';
import { Banner } from '../ui/banner.tsx';
import { DataTable } from '../ui/data-table.tsx';
import { DeskLayout } from '../ui/desk-layout.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { KeyValue } from '../ui/key-value.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import type { AnnouncedKey } from './announced-key.ts';

export interface AnnouncedPageProps {
  readonly bar: ReactNode;
  readonly shown: AnnouncedKey;
  readonly backHref: string;
}

/** All that is known of a return before its parcel has come, or of a parcel that was sent out. */
export function AnnouncedPage({ bar, shown, backHref }: AnnouncedPageProps) {
  const text = useText();
  const { data, isError } = useCall('announced.get', { source: shown.source, ref: shown.ref });
  const title = text(shown.source === 'return' ? 'search.announced.title' : 'search.announced.sent');
  const back = (
    <a href={backHref} className="flex min-h-target-2 items-center gap-2 font-semibold text-accent">
      <ArrowLeft aria-hidden className="size-5" />
      {text('search.back')}
    </a>
  );
  return (
    <DeskLayout bar={bar} title={`${title} ${shown.ref}`} actions={back}>
      {isError ? <EmptyState icon={PackageSearch} title={text('search.announced.missing')} /> : null}
      {data === undefined ? isError ? null : <Skeleton lines={6} /> : <Known view={data} />}
    </DeskLayout>
  );
}

function Known({ view }: { readonly view: AnnouncedView }) {
  const text = useText();
  return (
    <>
      <Banner
        meaning="waiting"
        title={text(`search.announced.${view.source}`)}
        text={text(`search.announced.${view.source}.text`)}
      />
      <section className="flex flex-col gap-3 bg-surface p-5">
        <h2 className="text-title font-bold">{text('search.announced.facts')}</h2>
        <Facts view={view} />
      </section>
      <section className="flex flex-col gap-3 bg-surface p-5">
        <h2 className="text-title font-bold">{text('search.announced.lines')}</h2>
        <Lines view={view} />
      </section>
    </>
  );
}

function Facts({ view }: { readonly view: AnnouncedView }) {
  const text = useText();
  const locale = useLocale();
  const timeZone = useZone();
  const day = (date: string | null): string | null => date && formatDate(date, locale);
  const { returnClass, announcedAtMs, trackingNumbers } = view;
  const values = [
    ['rma', text('case.rma'), view.rmaNumber],
    ['order', text('case.order'), view.orderNumber],
    ['tracking', text('search.announced.tracking'), trackingNumbers.join(', ')],
    ['carrier', text('search.announced.carrier'), view.carrier],
    ['class', text('search.announced.class'), returnClass && text(`certificate.class.${returnClass}`)],
    ['since', text('search.announced.since'), announcedAtMs && formatDateTime(announcedAtMs, { locale, timeZone })],
    ['shipped', text('search.announced.shipped'), day(view.shippedOn)],
    ['delivered', text('search.announced.delivered'), day(view.deliveredOn)],
    ['closes', text('search.announced.closes'), day(view.closesOn)],
    ['state', text('search.announced.state'), view.orderState],
    ['note', text('search.announced.note'), view.note],
  ] as const;
  const entries = values.flatMap(([key, label, value]) => (value ? [{ key, label, value }] : []));
  return <KeyValue entries={entries} />;
}

type Line = AnnouncedView['lines'][number];

function Lines({ view: { lines } }: { readonly view: AnnouncedView }) {
  const text = useText();
  return (
    <DataTable
      label={text('search.announced.lines')}
      rows={lines}
      rowKey={({ sku }) => sku}
      empty={null}
      columns={[
        { id: 'item', header: text('search.announced.item'), isRowHeader: true, cell: itemCell },
        { id: 'quantity', header: text('search.announced.quantity'), align: 'end', cell: ({ quantity }) => quantity },
        { id: 'reason', header: text('search.announced.reason'), cell: ({ reason }) => reason },
      ]}
    />
  );
}

const itemCell = (line: Line) => <Item line={line} />;

function Item({ line: { name, sku } }: { readonly line: Line }) {
  const locale = nearestLocale(useLocale());
  return (
    <span className="flex flex-col">
      <span>{name[locale]}</span>
      <span className="raw text-small font-normal text-muted">{sku}</span>
    </span>
  );
}
