import { Check, X } from 'lucide-react';
import { useState } from 'react';
import { SCANNER_ENDS, ScannerProfile } from '../../shared/domain/scanner-profile.ts';
import { useCall } from '../host/use-call.ts';
import { newCommandId } from '../host/use-change.ts';
import { useText } from '../i18n/message.tsx';
import { Button } from '../ui/button.tsx';
import { FirstFocus } from '../ui/first-focus.tsx';
import { MeaningLabel } from '../ui/meaning-label.tsx';
import { Select } from '../ui/select.tsx';
import { TextField } from '../ui/text-field.tsx';

export interface ScannerFormProps {
  readonly isBusy: boolean;
  readonly onSave: (profile: ScannerProfile) => void;
  readonly onCancel: () => void;
}

const BAUD_RATE = 9_600;

/** Name, port and how a code ends; USB-CDC takes any speed, so it is not asked for. */
export function ScannerForm({ isBusy, onSave, onCancel }: ScannerFormProps) {
  const text = useText();
  const ports = useCall('device.list', {}).data?.ports ?? [];
  const [name, setName] = useState('');
  const [path, setPath] = useState('');
  const [endsWith, setEndsWith] = useState<ScannerProfile['endsWith']>('line-end');
  const [isFaulty, setFaulty] = useState(false);
  const save = (): void => {
    const profile = ScannerProfile.safeParse({ scannerId: newCommandId(), name, path, baudRate: BAUD_RATE, endsWith });
    setFaulty(!profile.success);
    if (profile.success) onSave(profile.data);
  };
  return (
    <form
      className="flex flex-col gap-4 border-t border-line pt-4"
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <h3 className="text-title font-bold">{text('scanner.new')}</h3>
      <FirstFocus>
        <div className="grid items-start gap-4 @min-[40rem]:grid-cols-2">
          <TextField
            label={text('scanner.name')}
            placeholder={text('scanner.name.example')}
            maxLength={60}
            value={name}
            onChange={setName}
          />
          <Select
            label={text('scanner.ends')}
            options={SCANNER_ENDS.map((value) => ({ value, label: text(`scanner.ends.${value}`) }))}
            value={endsWith}
            onChange={setEndsWith}
          />
          <TextField
            label={text('settings.scale.path')}
            hint={text('settings.scale.path.hint')}
            maxLength={200}
            value={path}
            onChange={setPath}
          />
          {ports.length === 0 ? null : (
            <Select
              label={text('scanner.port')}
              options={ports.map((port) => ({ value: port.path, label: port.label }))}
              value={ports.some((port) => port.path === path) ? path : null}
              onChange={setPath}
            />
          )}
        </div>
      </FirstFocus>
      {isFaulty ? (
        <p role="alert">
          <MeaningLabel meaning="stop">{text('scanner.fault')}</MeaningLabel>
        </p>
      ) : null}
      <div className="flex flex-wrap gap-gap">
        <Button type="submit" variant="primary" icon={Check} isDisabled={isBusy}>
          {text('scanner.save')}
        </Button>
        <Button variant="quiet" icon={X} onPress={onCancel}>
          {text('ui.cancel')}
        </Button>
      </div>
    </form>
  );
}
