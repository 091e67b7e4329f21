import { Check } from 'lucide-react';
import { useState } from 'react';
import type { ScaleProfile } from '../../../shared/domain/scale-profile.ts';
import type { ProvenProfile } from '../../../shared/protocol/calls/scale-setup.ts';
import { useChange } from '../../host/use-change.ts';
import { useText } from '../../i18n/message.tsx';
import { Button } from '../../ui/button.tsx';
import { FirstFocus } from '../../ui/first-focus.tsx';
import { MeaningLabel } from '../../ui/meaning-label.tsx';
import { Switch } from '../../ui/switch.tsx';
import { ChangeNote } from '../change-note.tsx';
import { PlateFields } from '../plate-fields.tsx';
import { profileOf, scaleFaults, scaleFormOf } from '../scale-form.ts';

export interface NameStepProps {
  readonly proven: ProvenProfile;
  /** False: nobody compared it with the display. */
  readonly isChecked: boolean;
  readonly onSaved: () => void;
}

/** What no line says: the scale's name, its type plate, and whether anybody ever uses a tare. */
export function NameStep({ proven, isChecked, onSaved }: NameStepProps) {
  const text = useText();
  const { run, isRunning, failure } = useChange('scale.configure');
  const before: ScaleProfile = { name: '', ...proven };
  const [form, setForm] = useState(() => scaleFormOf(before));
  const [isShown, show] = useState(false);
  const faults = scaleFaults(form);
  const save = async (): Promise<void> => {
    show(true);
    if (Object.keys(faults).length > 0) return;
    if ((await run({ profile: profileOf(form, before) })) !== null) onSaved();
  };
  return (
    <form
      className="flex flex-col gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        void save();
      }}
    >
      <MeaningLabel meaning={isChecked ? 'done' : 'look'}>
        {text(isChecked ? 'scale-setup.check.agrees' : 'scale-setup.check.skipped')}
      </MeaningLabel>
      <FirstFocus>
        <PlateFields form={form} faults={isShown ? faults : {}} isDisabled={false} onChange={setForm} />
      </FirstFocus>
      <Switch
        label={text('scale-setup.never-tared')}
        isSelected={form.neverTared}
        onChange={(neverTared) => setForm({ ...form, neverTared })}
      />
      <div className="flex flex-wrap items-center gap-gap">
        <Button type="submit" variant="primary" icon={Check} isDisabled={isRunning}>
          {text('scale-setup.save')}
        </Button>
        <ChangeNote failure={failure} done={null} />
      </div>
    </form>
  );
}
