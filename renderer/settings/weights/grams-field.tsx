import { TextField } from '../../ui/text-field.tsx';

export interface GramsFieldProps {
  readonly label: string;
  readonly massMg: number;
  readonly isReadOnly: boolean;
  readonly onChange: (massMg: number) => void;
  /** What is wrong with it, in words; null when nothing is. */
  readonly fault?: string | null;
}

/** A mass in whole grams; an empty field is 0. */
export function GramsField({ label, massMg, isReadOnly, onChange, fault = null }: GramsFieldProps) {
  const grams = Math.round(massMg / 1_000);
  return (
    <TextField
      label={label}
      inputMode="numeric"
      value={grams === 0 ? '' : String(grams)}
      isReadOnly={isReadOnly}
      onChange={(value) => onChange(Number(value.replaceAll(/\D/g, '')) * 1_000)}
      maxLength={6}
      error={fault}
    />
  );
}
