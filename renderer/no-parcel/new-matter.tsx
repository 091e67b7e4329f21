import { FilePlus2, Search } from 'lucide-react';
import { useState } from 'react';
import { MATTERS, type Matter } from '../../shared/domain/matter.ts';
import { useHost } from '../host/host-context.tsx';
import type { CallResult } from '../host/use-call.ts';
import { useText } from '../i18n/message.tsx';
import { Button } from '../ui/button.tsx';
import { Panel } from '../ui/panel.tsx';
import { Select } from '../ui/select.tsx';
import { TextField } from '../ui/text-field.tsx';
import type { MatterDesk } from './use-matters.ts';

/** What a case is about, and under which number: the number is looked up before the case is opened. */
export function NewMatter({ desk }: { readonly desk: MatterDesk }) {
  const text = useText();
  const { link } = useHost();
  const [matter, setMatter] = useState<Matter | null>(null);
  const [reference, setReference] = useState('');
  const [note, setNote] = useState('');
  const [found, setFound] = useState<CallResult<'matter.lookUp'> | null>(null);
  const number = reference.trim();
  const lookUp = async (): Promise<void> => {
    if (number !== '') setFound(await link.call('matter.lookUp', { reference: number }).catch(() => null));
  };
  const open = (): void => {
    if (matter === null || number === '') return;
    desk.change((send) => send('case.openWithoutParcel', { matter, reference: number, note }));
    setReference('');
    setNote('');
    setFound(null);
  };
  return (
    <section className="bg-surface p-5">
      <Panel title={text('no-parcel.new')}>
        <Select
          label={text('no-parcel.matter')}
          options={MATTERS.map((value) => ({ value, label: text(`no-parcel.matter.${value}`) }))}
          value={matter}
          onChange={setMatter}
        />
        <div className="flex items-end gap-2">
          <div className="min-w-0 flex-1">
            <TextField
              label={text('no-parcel.reference')}
              value={reference}
              onChange={setReference}
              onBlur={() => void lookUp()}
              maxLength={64}
            />
          </div>
          <Button icon={Search} isDisabled={number === ''} onPress={() => void lookUp()}>
            {text('no-parcel.look-up')}
          </Button>
        </div>
        {found === null ? null : <Found found={found} />}
        <TextField label={text('no-parcel.note')} value={note} onChange={setNote} maxLength={500} />
        <Button
          variant="primary"
          icon={FilePlus2}
          isDisabled={matter === null || number === '' || desk.isBusy}
          onPress={open}
          className="self-start"
        >
          {text('no-parcel.open')}
        </Button>
      </Panel>
    </section>
  );
}

function Found({ found }: { readonly found: CallResult<'matter.lookUp'> }) {
  const text = useText();
  const number = found.rmaNumber ?? found.orderNumber ?? '';
  return (
    <div className="border-s-8 border-waiting ps-3 text-small">
      <p className="font-semibold">{text(`no-parcel.found.${found.found}`, { number })}</p>
      {found.lines.map(({ sku, name, quantity }) => (
        <p key={sku}>
          {quantity} × {name}
        </p>
      ))}
    </div>
  );
}
