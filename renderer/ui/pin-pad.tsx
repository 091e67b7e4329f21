import { Delete, LogIn } from 'lucide-react';
import { useEffect, useRef, type FormEvent } from 'react';
import { Button as AriaButton, Input, Label, TextField } from 'react-aria-components';
import { useText } from '../i18n/message.tsx';
import { Button } from './button.tsx';
import { classes } from './classes.ts';

export interface PinPadProps {
  readonly name: string;
  readonly pin: string;
  readonly isBusy: boolean;
  /** What the PIN is given for; to sign in unless told. */
  readonly goLabel?: string;
  readonly onPin: (pin: string) => void;
  readonly onSubmit: () => void;
}

const DIGITS = ['1', '2', '3', '4', '5', '6', '7', '8', '9'] as const;
const LONGEST_PIN = 8;
const SHORTEST_PIN = 4;
const KEY =
  'grid min-h-target-2 place-items-center rounded-control border-2 border-control bg-surface text-title font-semibold ' +
  'data-hovered:bg-sunken data-pressed:border-ink data-pressed:bg-sunken disabled:border-line disabled:bg-sunken disabled:text-muted';

/** The PIN, typed or touched. Touching a key leaves the focus in the field, so that both can be mixed. */
export function PinPad({ name, pin, isBusy, goLabel, onPin, onSubmit }: PinPadProps) {
  const text = useText();
  const field = useRef<HTMLInputElement>(null);
  const isUsable = name.trim() !== '';
  useEffect(() => {
    if (name !== '' && !isTextField(document.activeElement)) field.current?.focus();
  }, [name]);
  const press = (digit: string): void => onPin((pin + digit).slice(0, LONGEST_PIN));
  const submit = (event: FormEvent): void => {
    event.preventDefault();
    if (isUsable && pin.length >= SHORTEST_PIN && !isBusy) onSubmit();
  };
  return (
    <form className="flex flex-col gap-3" onSubmit={submit} noValidate>
      <TextField
        value={pin}
        onChange={(value) => onPin(value.replace(/\D/g, '').slice(0, LONGEST_PIN))}
        type="password"
        isDisabled={!isUsable}
        className="flex flex-col gap-1"
      >
        <Label className="truncate text-small font-semibold text-soft">
          {isUsable ? text('setup.sign-in.pin-of', { name }) : text('setup.pin')}
        </Label>
        <Input
          ref={field}
          name="pin"
          inputMode="none"
          autoComplete="off"
          className="min-h-target-2 w-full rounded-control border-2 border-control bg-surface px-4 text-title tracking-[0.4em] disabled:border-line disabled:bg-sunken"
        />
      </TextField>
      <div className="grid grid-cols-3 gap-3">
        {DIGITS.map((digit) => (
          <DigitKey key={digit} digit={digit} isDisabled={!isUsable} onPress={press} />
        ))}
        <AriaButton
          aria-label={text('setup.sign-in.delete')}
          className={KEY}
          isDisabled={!isUsable || pin === ''}
          preventFocusOnPress
          excludeFromTabOrder
          onPress={() => onPin(pin.slice(0, -1))}
        >
          <Delete aria-hidden className="size-8" />
        </AriaButton>
        <DigitKey digit="0" isWide isDisabled={!isUsable} onPress={press} />
      </div>
      <Button
        type="submit"
        variant="primary"
        icon={LogIn}
        isDisabled={!isUsable || pin.length < SHORTEST_PIN || isBusy}
      >
        {goLabel ?? text('setup.sign-in.go')}
      </Button>
    </form>
  );
}

interface DigitKeyProps {
  readonly digit: string;
  readonly isWide?: boolean;
  readonly isDisabled: boolean;
  readonly onPress: (digit: string) => void;
}

/** Out of the tab order: at a keyboard the digits themselves are nearer. */
function DigitKey({ digit, isWide = false, isDisabled, onPress }: DigitKeyProps) {
  return (
    <AriaButton
      className={classes(KEY, isWide && 'col-span-2')}
      isDisabled={isDisabled}
      preventFocusOnPress
      excludeFromTabOrder
      onPress={() => onPress(digit)}
    >
      {digit}
    </AriaButton>
  );
}

/** Somebody who is typing their name keeps the caret. */
function isTextField(element: Element | null): boolean {
  return element instanceof HTMLInputElement;
}
