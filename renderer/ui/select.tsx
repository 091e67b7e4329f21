import { Check, ChevronDown } from 'lucide-react';
import type { ReactNode } from 'react';
import {
  Button,
  FieldError,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
  Select as AriaSelect,
  SelectValue,
  Text,
} from 'react-aria-components';
import { useText } from '../i18n/message.tsx';
import { classes } from './classes.ts';
import { FIELD, FIELD_BOX, FIELD_ERROR, FIELD_HINT, FIELD_LABEL } from './field-shape.ts';

export interface SelectOption<Value extends string> {
  readonly value: Value;
  readonly label: string;
}

export interface SelectProps<Value extends string> {
  readonly label: ReactNode;
  readonly options: readonly SelectOption<Value>[];
  readonly value: Value | null;
  readonly onChange: (value: Value) => void;
  readonly hint?: ReactNode;
  readonly error?: ReactNode;
  readonly isDisabled?: boolean;
}

const OPTION =
  'flex min-h-target-2 cursor-default items-center justify-between gap-4 px-3 outline-none data-focused:bg-sunken ' +
  'data-focus-visible:outline-4 data-focus-visible:-outline-offset-4 data-focus-visible:outline-focus data-selected:font-bold';

/** One of a few, for settings. At the station a question is a `ChoicePanel` instead. */
export function Select<Value extends string>({
  label,
  options,
  value,
  onChange,
  hint,
  error,
  isDisabled,
}: SelectProps<Value>) {
  const text = useText();
  const choose = (key: unknown): void => {
    const option = options.find((candidate) => candidate.value === key);
    if (option !== undefined) onChange(option.value);
  };
  return (
    <AriaSelect
      className={FIELD}
      value={value}
      onChange={choose}
      placeholder={text('ui.choose')}
      isDisabled={isDisabled ?? false}
      isInvalid={error !== undefined}
    >
      <Label className={FIELD_LABEL}>{label}</Label>
      <Button className={classes(FIELD_BOX, 'flex items-center justify-between gap-3 group-data-invalid:border-stop')}>
        <SelectValue className="truncate data-placeholder:text-muted">
          {({ isPlaceholder, defaultChildren, selectedText }) => (isPlaceholder ? defaultChildren : selectedText)}
        </SelectValue>
        <ChevronDown aria-hidden className="size-6 shrink-0" />
      </Button>
      {hint === undefined ? null : (
        <Text slot="description" className={FIELD_HINT}>
          {hint}
        </Text>
      )}
      <FieldError className={FIELD_ERROR}>{error}</FieldError>
      <Popover
        className="min-w-(--trigger-width) overflow-auto rounded-control border-2 border-control bg-surface text-body"
        offset={4}
      >
        <ListBox className="outline-none">
          {options.map((option) => (
            <ListBoxItem key={option.value} id={option.value} textValue={option.label} className={OPTION}>
              {option.label}
              <Check aria-hidden className={classes('size-6', option.value !== value && 'invisible')} />
            </ListBoxItem>
          ))}
        </ListBox>
      </Popover>
    </AriaSelect>
  );
}
