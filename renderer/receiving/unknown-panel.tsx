import { FileText } from 'lucide-react';
import type { CaseView } from '../../shared/protocol/case-view.ts';
import { useText } from '../i18n/message.tsx';
import { Button } from '../ui/button.tsx';
import { Panel } from '../ui/panel.tsx';
import { GuessList } from './guess-list.tsx';
import { useIntake, useIntakeState } from './intake-provider.tsx';
import { KEY } from './keys.ts';
import { SlipForm } from './slip-form.tsx';

/** A parcel that nobody knows: what is inside, what the slip says, and what it may be. */
export function UnknownPanel({ view }: { readonly view: CaseView }) {
  const isSlipOpen = useIntakeState('isSlipOpen');
  if (isSlipOpen) return <SlipForm view={view} />;
  return (
    <>
      <FoundInside view={view} />
      <SlipPanel view={view} />
      <GuessList view={view} />
    </>
  );
}

function FoundInside({ view: { unexpected } }: { readonly view: CaseView }) {
  const text = useText();
  const found = unexpected.filter(({ counted }) => counted > 0);
  const units = found.reduce((sum, { counted }) => sum + counted, 0);
  return (
    <Panel title={text('unidentified.field.contents')} aside={text('unidentified.found', { count: units })}>
      {found.length === 0 ? <p className="text-soft">{text('unidentified.contents.scan')}</p> : null}
      <ul className="divide-y divide-line">
        {found.map(({ unexpectedId, name, sku, counted }) => (
          <li key={unexpectedId} className="flex justify-between gap-4 py-2">
            <span className="min-w-0 font-semibold">
              {name} {sku === null ? null : <span className="raw font-normal text-soft">{sku}</span>}
            </span>
            <span className="shrink-0 font-semibold">× {counted}</span>
          </li>
        ))}
      </ul>
    </Panel>
  );
}

function SlipPanel({ view: { progress } }: { readonly view: CaseView }) {
  const text = useText();
  const intake = useIntake();
  const { slip } = progress;
  const said = [slip?.rmaWritten, slip?.orderWritten, slip?.phoneTail ? `••• ${slip.phoneTail}` : null].filter(Boolean);
  return (
    <Panel title={text('unidentified.slip')}>
      {slip === null ? null : (
        <p className={said.length > 0 ? 'raw font-semibold' : 'text-soft'}>
          {said.length > 0 ? said.join(' · ') : text(slip.found ? 'unidentified.slip.found' : 'unidentified.slip.none')}
        </p>
      )}
      <Button
        icon={FileText}
        keyHint={KEY.slip}
        barcode="CMDSLIP"
        className="self-start"
        onPress={() => intake.openSlip(true)}
      >
        {text(slip === null ? 'unidentified.slip.write' : 'unidentified.slip.change')}
      </Button>
    </Panel>
  );
}
