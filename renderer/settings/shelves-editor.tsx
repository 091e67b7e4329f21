import { Plus, Printer, Trash2 } from 'lucide-react';
import { nearestLocale } from '../../shared/i18n/catalogue.ts';
import { SHELF_PURPOSES, type Shelf } from '../../shared/domain/policy/shelf.ts';
import { useHost } from '../host/host-context.tsx';
import { openDocument } from '../host/open-document.ts';
import { useLocale, useText } from '../i18n/message.tsx';
import { Button } from '../ui/button.tsx';
import { Select } from '../ui/select.tsx';
import { TextField } from '../ui/text-field.tsx';
import { SettingsSection } from './settings-section.tsx';

export interface ShelvesEditorProps {
  readonly shelves: readonly Shelf[];
  readonly isReadOnly: boolean;
  readonly onChange: (shelves: Shelf[]) => void;
}

/** The hold shelves: what their labels say, what each is for, how much it takes. */
export function ShelvesEditor({ shelves, isReadOnly, onChange }: ShelvesEditorProps) {
  const text = useText();
  const change = (at: number, shelf: Shelf): void => onChange(shelves.with(at, shelf));
  return (
    <SettingsSection title={text('open-work.policy.shelves')}>
      <ul className="flex flex-col gap-gap">
        {shelves.map((shelf, at) => (
          // A shelf is told by its place: its code is what is being typed.
          <li
            key={at}
            className="grid items-end gap-gap @min-[48rem]:grid-cols-[8rem_minmax(0,1fr)_minmax(0,1fr)_8rem_auto]"
          >
            <ShelfFields shelf={shelf} isReadOnly={isReadOnly} onChange={(next) => change(at, next)} />
            <Button
              variant="quiet"
              icon={Trash2}
              isDisabled={isReadOnly || shelves.length === 1}
              onPress={() => onChange(shelves.toSpliced(at, 1))}
            >
              {text('open-work.policy.remove', { name: shelf.code })}
            </Button>
          </li>
        ))}
      </ul>
      <div className="flex flex-wrap gap-gap">
        <Button
          icon={Plus}
          isDisabled={isReadOnly}
          onPress={() => onChange([...shelves, { code: '', name: '', purpose: 'any', capacity: 20 }])}
        >
          {text('open-work.policy.add')}
        </Button>
        <ShelfLabelsButton />
      </div>
    </SettingsSection>
  );
}

interface ShelfFieldsProps {
  readonly shelf: Shelf;
  readonly isReadOnly: boolean;
  readonly onChange: (shelf: Shelf) => void;
}

/** Codes are typed in capitals: the label's bars hold A-Z and 0-9 only. */
function ShelfFields({ shelf, isReadOnly, onChange }: ShelfFieldsProps) {
  const text = useText();
  return (
    <>
      <TextField
        label={text('open-work.policy.shelf.code')}
        value={shelf.code}
        isReadOnly={isReadOnly}
        onChange={(code) => onChange({ ...shelf, code: code.toUpperCase().replaceAll(/[^A-Z0-9]/g, '') })}
        maxLength={8}
      />
      <TextField
        label={text('open-work.policy.shelf.name')}
        value={shelf.name}
        isReadOnly={isReadOnly}
        onChange={(name) => onChange({ ...shelf, name })}
        maxLength={40}
      />
      <Select
        label={text('open-work.policy.shelf.purpose')}
        value={shelf.purpose}
        isDisabled={isReadOnly}
        options={SHELF_PURPOSES.map((value) => ({ value, label: text(`open-work.purpose.${value}`) }))}
        onChange={(purpose) => onChange({ ...shelf, purpose })}
      />
      <TextField
        label={text('open-work.policy.shelf.capacity')}
        inputMode="numeric"
        value={String(shelf.capacity)}
        isReadOnly={isReadOnly}
        onChange={(capacity) => onChange({ ...shelf, capacity: Number(capacity.replaceAll(/\D/g, '')) })}
        maxLength={3}
      />
    </>
  );
}

/** The labels of the shelves in force, to be cut out and stuck on. */
function ShelfLabelsButton() {
  const text = useText();
  const host = useHost();
  const locale = nearestLocale(useLocale());
  const print = async (): Promise<void> => {
    const { fileName } = await host.link.call('sheet.shelves', { locale });
    await openDocument(host, fileName);
  };
  return (
    <Button icon={Printer} onPress={() => void print().catch(() => undefined)}>
      {text('open-work.policy.shelf-labels')}
    </Button>
  );
}
