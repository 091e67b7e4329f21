import type { MessageId } from '../../shared/i18n/catalogue.ts';
import { useText } from '../i18n/message.tsx';
import { TextField } from '../ui/text-field.tsx';

export interface WholeNumberFieldsProps<Name extends string> {
  readonly fields: readonly { readonly name: Name; readonly label: MessageId }[];
  /** An empty field is 0. */
  readonly values: Readonly<Record<Name, number>>;
  readonly isReadOnly: boolean;
  readonly onChange: (name: Name, value: number) => void;
  /** What is wrong with a field, in words; null when nothing is. */
  readonly faultOf?: (name: Name) => string | null;
}

/** Terms in hours or days, side by side. */
export function WholeNumberFields<Name extends string>(props: WholeNumberFieldsProps<Name>) {
  const { fields, values, isReadOnly, onChange, faultOf } = props;
  const text = useText();
  return (
    <div className="grid items-end gap-gap @min-[30rem]:grid-cols-2">
      {fields.map(({ name, label }) => (
        <TextField
          key={name}
          label={text(label)}
          inputMode="numeric"
          value={values[name] === 0 ? '' : String(values[name])}
          isReadOnly={isReadOnly}
          onChange={(value) => onChange(name, Number(value.replaceAll(/\D/g, '')))}
          maxLength={4}
          error={faultOf?.(name) ?? null}
        />
      ))}
    </div>
  );
}
