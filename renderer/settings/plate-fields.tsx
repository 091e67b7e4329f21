import { MASS_UNITS, type MassUnit } from '../../shared/domain/mass.ts';
import { useText } from '../i18n/message.tsx';
import { Select } from '../ui/select.tsx';
import { TextField } from '../ui/text-field.tsx';
import type { ScaleFaults, ScaleForm } from './scale-form.ts';

export interface PlateFieldsProps {
  readonly form: ScaleForm;
  readonly faults: ScaleFaults;
  readonly isDisabled: boolean;
  readonly onChange: (form: ScaleForm) => void;
}

/** What people know of a scale and no line says: its name, the unit it must show, and its type plate. */
export function PlateFields({ form, faults, isDisabled, onChange }: PlateFieldsProps) {
  const text = useText();
  const errorOf = (field: keyof ScaleFaults): { error?: string } => {
    const fault = faults[field];
    return fault === undefined ? {} : { error: text(fault) };
  };
  const units: readonly { value: MassUnit | ''; label: string }[] = [
    { value: '', label: text('settings.scale.unit.any') },
    ...MASS_UNITS.map((unit) => ({ value: unit, label: unit })),
  ];
  return (
    <div className="grid items-start gap-4 @min-[40rem]:col-span-2 @min-[40rem]:grid-cols-2">
      <TextField
        label={text('settings.scale.name')}
        placeholder={text('settings.scale.name.example')}
        maxLength={60}
        isDisabled={isDisabled}
        value={form.name}
        onChange={(name) => onChange({ ...form, name })}
        {...errorOf('name')}
      />
      <Select
        label={text('settings.scale.unit')}
        isDisabled={isDisabled}
        options={units}
        value={form.unit}
        onChange={(unit) => onChange({ ...form, unit })}
      />
      <TextField
        label={text('settings.scale.division')}
        hint={text('settings.scale.division.hint')}
        inputMode="decimal"
        isDisabled={isDisabled}
        value={form.division}
        onChange={(division) => onChange({ ...form, division })}
        {...errorOf('division')}
      />
      <TextField
        label={text('settings.scale.capacity')}
        hint={text('settings.scale.capacity.hint')}
        inputMode="decimal"
        isDisabled={isDisabled}
        value={form.capacity}
        onChange={(capacity) => onChange({ ...form, capacity })}
        {...errorOf('capacity')}
      />
    </div>
  );
}
