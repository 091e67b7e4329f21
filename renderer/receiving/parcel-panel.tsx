import { OUTER_PACKAGING } from '../../shared/domain/outer-packaging.ts';
import type { CaseView } from '../../shared/protocol/case-view.ts';
import { useText } from '../i18n/message.tsx';
import { KeyValue } from '../ui/key-value.tsx';
import { Panel } from '../ui/panel.tsx';
import { ChoiceGrid } from './choice-grid.tsx';
import { useIntake } from './intake-provider.tsx';

/** What is known of the parcel from outside. */
export function ParcelPanel({ view }: { readonly view: CaseView }) {
  const text = useText();
  const { parcels, returnClass } = view;
  return (
    <Panel title={parcels.length > 1 ? text('receiving.parcels', { count: parcels.length }) : text('receiving.parcel')}>
      <p className="font-semibold">{text(`certificate.class.${returnClass}`)}</p>
      {parcels.length < 2 ? null : (
        <ul className="divide-y divide-line text-small">
          {parcels.map(({ parcelId, trackingNumber }) => (
            <li key={parcelId} className="raw py-1 break-all">
              {trackingNumber}
            </li>
          ))}
        </ul>
      )}
    </Panel>
  );
}

/** How the outside looked: five big answers, one press. Untouched it is confirmed as intact. */
export function OutsidePanel({ view }: { readonly view: CaseView }) {
  const text = useText();
  const intake = useIntake();
  const outside = view.parcels.at(-1)?.outside ?? null;
  return (
    <Panel title={text('receiving.outside')} aside={outside === null ? text('receiving.outside.assumed') : undefined}>
      <ChoiceGrid
        label={text('receiving.outside')}
        chosen={outside}
        onChoose={(condition) => intake.do({ kind: 'outside', condition })}
        choices={OUTER_PACKAGING.map((value) => ({ value, label: text(`certificate.outer-packaging.${value}`) }))}
      />
    </Panel>
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
