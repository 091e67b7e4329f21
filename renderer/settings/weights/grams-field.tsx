import { TextField } from '../../ui/text-field.tsx';

export interface GramsFieldProps {
  readonly label: string;
  readonly massMg: number;
  readonly isReadOnly: boolean;
  readonly onChange: (massMg: number) => void;
}

/** A mass in whole grams; an empty field is 0. */
export function GramsField({ label, massMg, isReadOnly, onChange }: GramsFieldProps) {
  const grams = Math.round(massMg / 1_000);
  return (
    <TextField
      label={label}
      inputMode="numeric"
      value={grams === 0 ? '' : String(grams)}
      isReadOnly={isReadOnly}
      onChange={(value) => onChange(Number(value.replaceAll(/\D/g, '')) * 1_000)}
      maxLength={6}
    />
  );
}
