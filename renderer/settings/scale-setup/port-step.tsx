import { Cable, Ear } from 'lucide-react';
import { useState } from 'react';
import { useText } from '../../i18n/message.tsx';
import { Button } from '../../ui/button.tsx';
import { MeaningLabel } from '../../ui/meaning-label.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { type OfferedPort, useOfferedPorts } from './use-offered-ports.ts';

export interface PortStepProps {
  readonly onChoose: (path: string) => void;
}

/** Where the scale hangs. A port that appears while this stands is the one just plugged in, and says so. */
export function PortStep({ onChoose }: PortStepProps) {
  const text = useText();
  const ports = useOfferedPorts();
  const [typed, setTyped] = useState('');
  const path = typed.trim();
  return (
    <div className="flex flex-col gap-4">
      <p className="max-w-prose text-soft">{text('scale-setup.port.text')}</p>
      {ports.length === 0 ? (
        <MeaningLabel meaning="waiting">{text('scale-setup.port.none')}</MeaningLabel>
      ) : (
        <ul className="grid gap-gap @min-[40rem]:grid-cols-2">
          {ports.map((port) => (
            <li key={port.path}>
              <PortButton port={port} onChoose={onChoose} />
            </li>
          ))}
        </ul>
      )}
      <form
        className="grid items-end gap-gap @min-[40rem]:grid-cols-[1fr_auto]"
        onSubmit={(event) => {
          event.preventDefault();
          if (path !== '') onChoose(path);
        }}
      >
        <TextField
          label={text('scale-setup.port.typed')}
          hint={text('settings.scale.path.hint')}
          maxLength={200}
          value={typed}
          onChange={setTyped}
        />
        <Button type="submit" icon={Ear} isDisabled={path === ''}>
          {text('scale-setup.port.listen')}
        </Button>
      </form>
    </div>
  );
}

function PortButton({ port, onChoose }: { readonly port: OfferedPort; readonly onChoose: (path: string) => void }) {
  const text = useText();
  return (
    <Button variant="choice" icon={Cable} className="w-full" onPress={() => onChoose(port.path)}>
      <span className="flex min-w-0 flex-col gap-1">
        <span className="wrap-anywhere">{port.label}</span>
        {port.socket === null ? null : (
          <span className="text-soft wrap-anywhere">{text('scale-setup.port.socket', { socket: port.socket })}</span>
        )}
        {port.isNew ? <MeaningLabel meaning="done">{text('scale-setup.port.new')}</MeaningLabel> : null}
      </span>
    </Button>
  );
}
