import { Scale } from 'lucide-react';
import { useState } from 'react';
import { MASS_UNITS, type MassUnit } from '../../../shared/domain/mass.ts';
import type { ProvenProfile } from '../../../shared/protocol/calls/scale-setup.ts';
import type { ScaleCandidate } from '../../../shared/protocol/scale-listening.ts';
import { useChange } from '../../host/use-change.ts';
import { useText } from '../../i18n/message.tsx';
import { Button } from '../../ui/button.tsx';
import { FirstFocus } from '../../ui/first-focus.tsx';
import { Select } from '../../ui/select.tsx';
import { TextField } from '../../ui/text-field.tsx';
import { ChangeNote } from '../change-note.tsx';
import { uncheckedProfile } from './unchecked-profile.ts';

export interface CheckStepProps {
  readonly path: string;
  readonly candidate: ScaleCandidate;
  readonly onProven: (profile: ProvenProfile, isChecked: boolean) => void;
}

/** A known load and what the display shows of it: the only proof of unit, point and division (devices.md 3.3). */
export function CheckStep({ path, candidate, onProven }: CheckStepProps) {
  const text = useText();
  const { run, isRunning, failure } = useChange('scale.check');
  const [typed, setTyped] = useState('');
  const said = MASS_UNITS.find((known) => known === candidate.unit);
  const [unit, setUnit] = useState<MassUnit>(said ?? 'kg');
  const check = async (): Promise<void> => {
    const answer = await run({ path, typed: typed.trim(), unit });
    if (answer !== null) onProven(answer.profile, true);
  };
  return (
    <form
      className="flex flex-col gap-4"
      onSubmit={(event) => {
        event.preventDefault();
        void check();
      }}
    >
      <p className="max-w-prose text-soft">{text('scale-setup.check.text')}</p>
      <FirstFocus>
        <div className="grid max-w-2xl items-start gap-4 @min-[30rem]:grid-cols-[2fr_1fr]">
          <TextField
            label={text('scale-setup.check.typed')}
            hint={text('scale-setup.check.hint')}
            inputMode="decimal"
            autoComplete="off"
            maxLength={24}
            value={typed}
            onChange={setTyped}
          />
          <Select
            label={text('scale-setup.check.unit')}
            options={MASS_UNITS.map((value) => ({ value, label: value }))}
            value={unit}
            onChange={setUnit}
          />
        </div>
      </FirstFocus>
      <div className="flex flex-wrap items-center gap-gap">
        <Button type="submit" variant="primary" icon={Scale} isDisabled={isRunning || typed.trim() === ''}>
          {text('scale-setup.check.compare')}
        </Button>
        <Button variant="quiet" onPress={() => onProven(uncheckedProfile(path, candidate, unit), false)}>
          {text('scale-setup.check.skip')}
        </Button>
      </div>
      <ChangeNote failure={failure} done={null} />
    </form>
  );
}
