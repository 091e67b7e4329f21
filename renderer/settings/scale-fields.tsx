import { MASS_UNITS, type MassUnit } from '../../shared/domain/mass.ts';
import { SCALE_PROTOCOL_IDS } from '../../shared/domain/scale-protocol-ids.ts';
import { useCall } from '../host/use-call.ts';
import { useText } from '../i18n/message.tsx';
import { Select } from '../ui/select.tsx';
import { TextField } from '../ui/text-field.tsx';
import { BAUD_RATES, type ScaleFaults, type ScaleForm } from './scale-form.ts';

export interface ScaleFieldsProps {
  readonly form: ScaleForm;
  readonly faults: ScaleFaults;
  readonly isDisabled: boolean;
  readonly onChange: (form: ScaleForm) => void;
}

/** Protocols by the name their makers print; a name, not a text to translate. */
const PROTOCOL_NAMES = {
  'st-gs-csv': 'ST,GS (A&D, T-Scale, Yaohua)',
  'and-standard3': 'A&D standard 3',
  'and-standard2': 'A&D standard 2',
} as const;

export function ScaleFields({ form, faults, isDisabled, onChange }: ScaleFieldsProps) {
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
    <div className="grid items-start gap-4 @min-[40rem]:grid-cols-2">
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
        label={text('settings.scale.protocol')}
        isDisabled={isDisabled}
        options={SCALE_PROTOCOL_IDS.map((value) => ({ value, label: PROTOCOL_NAMES[value] }))}
        value={form.protocol}
        onChange={(protocol) => onChange({ ...form, protocol })}
      />
      <PortFields form={form} faults={faults} isDisabled={isDisabled} onChange={onChange} />
      <Select
        label={text('settings.scale.baud')}
        isDisabled={isDisabled}
        options={baudRatesWith(form.baudRate).map((rate) => ({ value: String(rate), label: String(rate) }))}
        value={String(form.baudRate)}
        onChange={(rate) => onChange({ ...form, baudRate: Number(rate) })}
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

/** No list is ever complete (ptys, ports without udev), so a port can always be typed. */
function PortFields({ form, faults, isDisabled, onChange }: ScaleFieldsProps) {
  const text = useText();
  const listed = useCall('device.list', {}).data?.ports ?? [];
  const isListed = listed.some(({ path }) => path === form.path);
  const { path: fault } = faults;
  return (
    <div className="grid items-start gap-4 @min-[40rem]:col-span-2 @min-[40rem]:grid-cols-2">
      {listed.length === 0 ? null : (
        <Select
          label={text('settings.scale.port')}
          isDisabled={isDisabled}
          options={[
            ...listed.map(({ path, label }) => ({ value: path, label: label === path ? path : `${path} · ${label}` })),
            { value: '', label: text('settings.scale.port.typed') },
          ]}
          value={isListed ? form.path : ''}
          onChange={(path) => onChange({ ...form, path })}
        />
      )}
      {isListed ? null : (
        <TextField
          label={text('settings.scale.path')}
          hint={text('settings.scale.path.hint')}
          maxLength={200}
          isDisabled={isDisabled}
          value={form.path}
          onChange={(path) => onChange({ ...form, path })}
          {...(fault === undefined ? {} : { error: text(fault) })}
        />
      )}
    </div>
  );
}

/** A speed that is set already stays on offer, however unusual. */
function baudRatesWith(current: number): readonly number[] {
  return BAUD_RATES.some((rate) => rate === current) ? BAUD_RATES : [...BAUD_RATES, current].toSorted((a, b) => a - b);
}
