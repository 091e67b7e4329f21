import { Check } from 'lucide-react';
import { Label, Radio, RadioGroup } from 'react-aria-components';

export interface ChoiceRowOption<Value extends string> {
  readonly value: Value;
  readonly label: string;
  /** The option's own language, where it is named in it. */
  readonly lang?: string;
}

export interface ChoiceRowProps<Value extends string> {
  readonly label: string;
  readonly options: readonly ChoiceRowOption<Value>[];
  readonly value: Value;
  readonly onChange: (value: Value) => void;
}

const OPTION =
  'group flex min-h-target-2 items-center gap-2 rounded-control border-2 border-control bg-surface px-4 font-semibold data-hovered:bg-sunken ' +
  'data-selected:border-accent data-selected:bg-accent data-selected:text-accent-on';

/** One of two to four, all in sight; takes effect at once. */
export function ChoiceRow<Value extends string>({ label, options, value, onChange }: ChoiceRowProps<Value>) {
  const choose = (chosen: string): void => {
    const option = options.find((candidate) => candidate.value === chosen);
    if (option !== undefined) onChange(option.value);
  };
  return (
    <RadioGroup value={value} onChange={choose} orientation="horizontal" className="flex flex-col gap-1">
      <Label className="text-small font-semibold text-soft">{label}</Label>
      <div className="flex flex-wrap gap-gap">
        {options.map((option) => (
          <Radio key={option.value} value={option.value} className={OPTION}>
            <Check aria-hidden className="hidden size-5 group-data-selected:block" strokeWidth={3} />
            <span {...(option.lang === undefined ? {} : { lang: option.lang })}>{option.label}</span>
          </Radio>
        ))}
      </div>
    </RadioGroup>
  );
}
