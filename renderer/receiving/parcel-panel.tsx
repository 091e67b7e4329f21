import { OUTER_PACKAGING } from '../../shared/domain/outer-packaging.ts';
import type { CaseView } from '../../shared/protocol/case-view.ts';
import { PackageSearch, PackageX } from 'lucide-react';
import { useText } from '../i18n/message.tsx';
import { Button } from '../ui/button.tsx';
import { KeyValue } from '../ui/key-value.tsx';
import { Panel } from '../ui/panel.tsx';
import { ChoiceGrid } from './choice-grid.tsx';
import { useIntake } from './intake-provider.tsx';
import { KEY } from './keys.ts';

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

/** What kind of parcel it is, what to look out for, and its parcels when there are several. */
export function ParcelPanel({ view }: { readonly view: CaseView }) {
  const text = useText();
  const intake = useIntake();
  const here = view.parcels.length;
  const expected = here + view.arrival.missingParcels.length;
  return (
    <Panel title={expected > 1 ? text('arrival.parcels', { here, expected }) : text('receiving.parcel')}>
      <Button
        icon={PackageSearch}
        keyHint={KEY.arrival}
        barcode="CMDKIND"
        isDisabled={view.confirmation === null}
        onPress={() => intake.openArrival('class')}
        className="justify-start"
      >
        {text(`certificate.class.${view.returnClass}`)}
      </Button>
      {expected < 2 ? null : <ParcelList view={view} />}
      {view.arrival.awaitedUntilMs === null || view.confirmation === null ? null : (
        <Button
          icon={PackageX}
          keyHint={KEY.notComing}
          aria-keyshortcuts={KEY.notComing}
          onPress={() => intake.openArrival('not-coming')}
          className="justify-start"
        >
          {text('weight.not-coming.open')}
        </Button>
      )}
    </Panel>
  );
}

function ParcelList({ view: { parcels, arrival } }: { readonly view: CaseView }) {
  const text = useText();
  return (
    <ul className="divide-y divide-line text-small">
      {parcels.map(({ parcelId, trackingNumber }) => (
        <li key={parcelId} className="raw py-1 break-all">
          {trackingNumber}
        </li>
      ))}
      {arrival.missingParcels.length === 0 ? null : (
        <li className="py-1 break-all text-soft">
          {text('arrival.awaits', { numbers: arrival.missingParcels.join(', ') })}
        </li>
      )}
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
