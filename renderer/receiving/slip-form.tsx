import { Save } from 'lucide-react';
import { useState } from 'react';
import { SlipDetails } from '../../shared/domain/slip.ts';
import type { CaseView } from '../../shared/protocol/case-view.ts';
import { useCall } from '../host/use-call.ts';
import { useText } from '../i18n/message.tsx';
import { Button } from '../ui/button.tsx';
import { Panel } from '../ui/panel.tsx';
import { TextField } from '../ui/text-field.tsx';
import { useIntake } from './intake-provider.tsx';
import { NO_SLIP } from './unknown-parcel.ts';
import { FirstFocus } from '../ui/first-focus.tsx';

const NUMBERS = ['rma-written', 'order-written'] as const;
const DETAILS = ['phone', 'name', 'account', 'region', 'reason', 'sender'] as const;
type Field = (typeof NUMBERS)[number] | (typeof DETAILS)[number];
type Typed = Partial<Record<Field, string>>;

/** What the slip in the box or the sender's part of the label says. A code on it can be scanned instead. */
export function SlipForm({ view }: { readonly view: CaseView }) {
  const text = useText();
  const intake = useIntake();
  const known = useKnown(view);
  const [typed, setTyped] = useState<Typed>({});
  const valueOf = (field: Field): string => typed[field] ?? known[field] ?? '';
  const field = (name: Field) => (
    <TextField
      key={name}
      label={text(`unidentified.field.${name}`)}
      autoComplete="off"
      value={valueOf(name)}
      onChange={(value) => setTyped({ ...typed, [name]: value })}
      inputMode={name === 'phone' ? 'tel' : 'text'}
    />
  );
  const none = (): void => intake.do({ kind: 'slip', slip: NO_SLIP });
  return (
    <Panel title={text('unidentified.slip')}>
      <p className="text-small text-soft">{text('unidentified.slip.text')}</p>
      <div className="grid gap-3 @min-[36rem]:grid-cols-2">
        <FirstFocus>{[...NUMBERS, ...DETAILS].map(field)}</FirstFocus>
      </div>
      <div className="flex flex-wrap gap-gap">
        <Button icon={Save} onPress={() => intake.do({ kind: 'slip', slip: slipOf(valueOf) })}>
          {text('unidentified.slip.save')}
        </Button>
        <Button onPress={none}>{text('unidentified.slip.none')}</Button>
        <Button variant="quiet" onPress={() => intake.openSlip(false)}>
          {text('ui.cancel')}
        </Button>
      </div>
    </Panel>
  );
}

function useKnown({ caseId }: CaseView): Typed {
  const slip = useCall('unidentified.get', { caseId }).data?.slip;
  const details = Object.entries(slip?.details ?? {}).flatMap(([name, value]) =>
    value === null ? [] : [[name, value]],
  );
  return {
    ...Object.fromEntries(details),
    ...(slip?.rmaWritten ? { 'rma-written': slip.rmaWritten } : {}),
    ...(slip?.orderWritten ? { 'order-written': slip.orderWritten } : {}),
  };
}

function slipOf(valueOf: (field: Field) => string) {
  const written = (field: Field): string | null => valueOf(field).trim() || null;
  const details = SlipDetails.parse(Object.fromEntries(DETAILS.map((name) => [name, written(name)])));
  return { found: true, details, rmaWritten: written('rma-written'), orderWritten: written('order-written') };
}
