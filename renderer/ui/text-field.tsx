import type { ReactNode } from 'react';
import {
  FieldError,
  Input,
  Label,
  Text,
  TextField as AriaTextField,
  type TextFieldProps as AriaProps,
} from 'react-aria-components';
import { FIELD, FIELD_BOX, FIELD_ERROR, FIELD_HINT, FIELD_LABEL } from './field-shape.ts';

export interface TextFieldProps extends Omit<AriaProps, 'children' | 'className'> {
  readonly label: ReactNode;
  readonly hint?: ReactNode;
  /** What is wrong and what to do; null when nothing is. */
  readonly error?: ReactNode;
  readonly placeholder?: string;
}

/** One line of text. */
export function TextField({ label, hint, error, placeholder, ...rest }: TextFieldProps) {
  return (
    <AriaTextField {...rest} isInvalid={error !== undefined && error !== null} className={FIELD}>
      <Label className={FIELD_LABEL}>{label}</Label>
      <Input className={FIELD_BOX} {...(placeholder === undefined ? {} : { placeholder })} />
      {hint === undefined ? null : (
        <Text slot="description" className={FIELD_HINT}>
          {hint}
        </Text>
      )}
      <FieldError className={FIELD_ERROR}>{error}</FieldError>
    </AriaTextField>
  );
}
