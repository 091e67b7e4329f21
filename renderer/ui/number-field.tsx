import { Minus, Plus } from 'lucide-react';
import type { ReactNode } from 'react';
import {
  Button,
  FieldError,
  Group,
  Input,
  Label,
  NumberField as AriaNumberField,
  Text,
  type NumberFieldProps as AriaProps,
} from 'react-aria-components';
import { classes } from './classes.ts';
import { FIELD, FIELD_BOX, FIELD_ERROR, FIELD_HINT, FIELD_LABEL } from './field-shape.ts';

export interface NumberFieldProps extends Omit<AriaProps, 'children' | 'className'> {
  readonly label: ReactNode;
  readonly hint?: ReactNode;
  readonly error?: ReactNode;
}

const STEP =
  'grid h-target-2 w-target-2 shrink-0 place-items-center rounded-control border-2 border-control bg-surface data-pressed:bg-sunken disabled:border-line disabled:text-muted';

/** A number with a target for one less and one more; typed or stepped, never dragged. */
export function NumberField({ label, hint, error, ...rest }: NumberFieldProps) {
  return (
    <AriaNumberField {...rest} isInvalid={error !== undefined} className={FIELD}>
      <Label className={FIELD_LABEL}>{label}</Label>
      <Group className="flex gap-2">
        <Button slot="decrement" className={STEP}>
          <Minus aria-hidden className="size-6" />
        </Button>
        <Input className={classes(FIELD_BOX, 'max-w-40 text-center font-semibold')} />
        <Button slot="increment" className={STEP}>
          <Plus aria-hidden className="size-6" />
        </Button>
      </Group>
      {hint === undefined ? null : (
        <Text slot="description" className={FIELD_HINT}>
          {hint}
        </Text>
      )}
      <FieldError className={FIELD_ERROR}>{error}</FieldError>
    </AriaNumberField>
  );
}
