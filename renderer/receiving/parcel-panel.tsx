import { OUTER_PACKAGING } from '../../shared/domain/outer-packaging.ts';
import type { CaseView } from '../../shared/protocol/case-view.ts';
import { useText } from '../i18n/message.tsx';
import { KeyValue } from '../ui/key-value.tsx';
import { Panel } from '../ui/panel.tsx';
import { ChoiceGrid } from './choice-grid.tsx';
import { useIntake } from './intake-provider.tsx';

/** How the outside looked: five big answers, one press. Untouched it is confirmed as intact, and drawn so. */
export function OutsidePanel({ view: { parcels } }: { readonly view: CaseView }) {
  const text = useText();
  const intake = useIntake();
  const label = text('receiving.outside');
  return (
    <Panel title={label}>
      <ChoiceGrid
        label={label}
        chosen={parcels.at(-1)?.outside ?? null}
        assumed="intact"
        isFirstWide
        onChoose={(condition) => intake.do({ kind: 'outside', condition })}
        choices={OUTER_PACKAGING.map((value) => ({ value, label: text(`certificate.outer-packaging.${value}`) }))}
      />
    </Panel>
  );
}

/** What kind of return it is, and its parcels when there are several. */
export function ParcelPanel({ view }: { readonly view: CaseView }) {
  const text = useText();
  const count = view.parcels.length;
  return (
    <Panel title={count > 1 ? text('receiving.parcels', { count }) : text('receiving.parcel')}>
      <p className="text-small">{text(`certificate.class.${view.returnClass}`)}</p>
      {count < 2 ? null : <ParcelList view={view} />}
    </Panel>
  );
}

function ParcelList({ view: { parcels } }: { readonly view: CaseView }) {
  return (
    <ul className="divide-y divide-line text-small">
      {parcels.map(({ parcelId, trackingNumber }) => (
        <li key={parcelId} className="raw py-1 break-all">
          {trackingNumber}
        </li>
      ))}
    </ul>
  );
}

/** The parcel in two lines, while a unit of it is being looked at. */
export function ParcelFacts({ view }: { readonly view: CaseView }) {
  const text = useText();
  const outside = view.parcels.at(-1)?.outside ?? null;
  return (
    <Panel title={text('receiving.parcel')}>
      <KeyValue
        entries={[
          { key: 'class', label: text('certificate.class'), value: text(`certificate.class.${view.returnClass}`) },
          {
            key: 'outside',
            label: text('receiving.outside'),
            value:
              outside === null ? text('receiving.outside.assumed') : text(`certificate.outer-packaging.${outside}`),
          },
        ]}
      />
    </Panel>
  );
}
