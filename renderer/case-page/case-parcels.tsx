import type { CaseView } from '../../shared/protocol/case-view.ts';
import { useText } from '../i18n/message.tsx';
import { DataTable } from '../ui/data-table.tsx';
import { CaseSection } from './case-section.tsx';
import { useFigures } from './use-figures.ts';

/** The parcels, with the carrier's time of delivery beside the bench's of receipt: two times, never one. */
export function CaseParcels({ parcels }: { readonly parcels: CaseView['parcels'] }) {
  const text = useText();
  const { moment, mass } = useFigures();
  return (
    <CaseSection title={text('case.section.parcels')}>
      <DataTable
        label={text('case.section.parcels')}
        rows={parcels}
        rowKey={({ parcelId }) => parcelId}
        empty={<p className="text-muted">{text('case.none')}</p>}
        columns={[
          {
            id: 'parcel',
            header: text('case.column.parcel'),
            isRowHeader: true,
            cell: ({ trackingNumber, carrier }) => [trackingNumber ?? '–', carrier].filter(Boolean).join(' · '),
          },
          {
            id: 'received',
            header: text('case.column.received'),
            cell: ({ receivedAtMs, receivedBy }) => `${moment(receivedAtMs)} · ${receivedBy.name}`,
          },
          {
            id: 'delivered',
            header: text('case.column.delivered'),
            cell: ({ deliveredAtMs }) => (deliveredAtMs === null ? '–' : moment(deliveredAtMs)),
          },
          {
            id: 'weight',
            header: text('case.column.weight'),
            align: 'end',
            cell: ({ weighing }) => (weighing === null ? '–' : mass(weighing.grossMg)),
          },
        ]}
      />
    </CaseSection>
  );
}
