import { LINE_PARITIES } from '../../shared/domain/line-parity.ts';
import { SERIAL_PROTOCOL_IDS } from '../../shared/domain/scale-protocol-ids.ts';
import { useCall } from '../host/use-call.ts';
import { useText } from '../i18n/message.tsx';
import { Select } from '../ui/select.tsx';
import { Switch } from '../ui/switch.tsx';
import { TextField } from '../ui/text-field.tsx';
import { PlateFields, type PlateFieldsProps } from './plate-fields.tsx';
import { PROTOCOL_NAMES } from '../format/protocol-names.ts';
import { BAUD_RATES } from './scale-form.ts';

export function ScaleFields({ form, faults, isDisabled, onChange }: PlateFieldsProps) {
  const text = useText();
  return (
    <div className="grid items-start gap-4 @min-[40rem]:grid-cols-2">
      <PlateFields form={form} faults={faults} isDisabled={isDisabled} onChange={onChange} />
      <Select
        label={text('settings.scale.protocol')}
        isDisabled={isDisabled}
        options={SERIAL_PROTOCOL_IDS.map((value) => ({ value, label: PROTOCOL_NAMES[value] }))}
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
        label={text('scale-setup.parity')}
        isDisabled={isDisabled}
        options={LINE_PARITIES.map((value) => ({ value, label: text(`scale-setup.parity.${value}`) }))}
        value={form.parity}
        onChange={(parity) => onChange({ ...form, parity })}
      />
      <Switch
        label={text('scale-setup.never-tared')}
        isDisabled={isDisabled}
        isSelected={form.neverTared}
        onChange={(neverTared) => onChange({ ...form, neverTared })}
      />
    </div>
  );
}

/** No list is ever complete (ptys, ports without udev), so a port can always be typed. */
function PortFields({ form, faults, isDisabled, onChange }: PlateFieldsProps) {
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
