import { ArrowUp, Trash2 } from 'lucide-react';
import { useText } from '../i18n/message.tsx';
import { Button } from '../ui/button.tsx';
import { Select } from '../ui/select.tsx';
import { carriersToChoose, withEarlier } from './carrier-order.ts';
import { SettingsSection } from './settings-section.tsx';

export interface CarriersEditorProps {
  readonly carriers: readonly string[];
  readonly isReadOnly: boolean;
  readonly onChange: (carriers: string[]) => void;
}

/** The carriers this site receives, the commonest first: they decide when a number fits several (devices.md 5.4). */
export function CarriersEditor({ carriers, isReadOnly, onChange }: CarriersEditorProps) {
  const text = useText();
  return (
    <SettingsSection title={text('settings.carriers')}>
      <p className="text-small text-soft">{text('settings.carriers.text')}</p>
      {carriers.length === 0 ? <p className="font-semibold">{text('settings.carriers.none')}</p> : null}
      <ol className="flex flex-col divide-y divide-line">
        {carriers.map((carrier, at) => (
          <li key={carrier} className="flex flex-wrap items-center gap-gap py-1">
            <span className="w-8 shrink-0 text-end text-soft tabular-nums">{at + 1}</span>
            <span className="min-w-0 flex-1 truncate font-semibold">{carrier}</span>
            {at === 0 ? null : (
              <Button
                variant="quiet"
                icon={ArrowUp}
                isDisabled={isReadOnly}
                aria-label={text('settings.carriers.earlier-name', { name: carrier })}
                onPress={() => onChange(withEarlier(carriers, at))}
              >
                {text('settings.carriers.earlier')}
              </Button>
            )}
            <Button
              variant="quiet"
              icon={Trash2}
              isDisabled={isReadOnly}
              aria-label={text('open-work.policy.remove', { name: carrier })}
              onPress={() => onChange(carriers.toSpliced(at, 1))}
            >
              {text('settings.carriers.remove')}
            </Button>
          </li>
        ))}
      </ol>
      <AddCarrier carriers={carriers} isReadOnly={isReadOnly} onChange={onChange} />
    </SettingsSection>
  );
}

/** Choosing one adds it behind the others. */
function AddCarrier({ carriers, isReadOnly, onChange }: CarriersEditorProps) {
  const text = useText();
  return (
    <div className="max-w-96">
      <Select
        label={text('settings.carriers.add')}
        value={null}
        isDisabled={isReadOnly}
        options={carriersToChoose(carriers).map((value) => ({ value, label: value }))}
        onChange={(carrier) => onChange([...carriers, carrier])}
      />
    </div>
  );
}
