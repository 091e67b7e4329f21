import { useEffect, useRef, useState } from 'react';
import { useLocale, useText } from '../i18n/message.tsx';
import { classes } from '../ui/classes.ts';
import { typedAmount } from './typed-amount.ts';

export interface AmountEditorProps {
  readonly label: string;
  readonly currency: string;
  /** What stands in the cell when the editing begins. */
  readonly start: string;
  /** An amount in minor units, or null for none; `then` is the key that ended it. */
  readonly onDone: (minor: number | null, then: 'Enter' | 'Tab' | null) => void;
  readonly onCancel: () => void;
}

/** An amount being typed: Enter and Tab take it, Escape leaves it. What is no amount stays until it is mended. */
export function AmountEditor({ label, currency, start, onDone, onCancel }: AmountEditorProps) {
  const text = useText();
  const locale = useLocale();
  const box = useRef<HTMLInputElement>(null);
  const [typed, setTyped] = useState(start);
  const [isWrong, setWrong] = useState(false);
  useEffect(() => {
    box.current?.focus();
  }, []);
  // Leaving an editor that is being closed is no second answer.
  const isOver = useRef(false);
  const take = (then: 'Enter' | 'Tab' | null): void => {
    if (isOver.current) return;
    const amount = typedAmount(typed, currency, locale);
    if (amount.kind === 'wrong' && then !== null) return setWrong(true);
    isOver.current = true;
    if (amount.kind === 'amount') onDone(amount.minor, then);
    else onCancel();
  };
  return (
    <span className="relative block">
      <input
        ref={box}
        aria-label={label}
        aria-invalid={isWrong}
        inputMode="decimal"
        value={typed}
        onChange={(event) => {
          setTyped(event.target.value);
          setWrong(false);
        }}
        onBlur={() => take(null)}
        onKeyDown={(event) => {
          event.stopPropagation();
          if (event.key === 'Escape') {
            isOver.current = true;
            onCancel();
          }
          if (event.key !== 'Enter' && event.key !== 'Tab') return;
          event.preventDefault();
          take(event.key);
        }}
        className={classes(
          'h-9 w-full rounded-mark border-2 bg-surface px-1.5 text-end outline-none',
          isWrong ? 'border-stop' : 'border-accent',
        )}
      />
      {isWrong ? (
        <span
          role="alert"
          className="absolute end-0 top-full z-10 mt-1 bg-stop px-2 py-1 whitespace-nowrap text-stop-on"
        >
          {text('claims.grid.amount-wrong', { currency })}
        </span>
      ) : null}
    </span>
  );
}
