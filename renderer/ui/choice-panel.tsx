import type { LucideIcon } from 'lucide-react';
import { useId, type ReactNode } from 'react';
import { Button } from './button.tsx';

export interface Choice<Value extends string> {
  readonly value: Value;
  readonly label: ReactNode;
  readonly icon?: LucideIcon;
  /** A function key (`F2`): a digit could be the beginning of a typed code. */
  readonly keyHint?: string;
  readonly barcode?: string;
  readonly isDisabled?: boolean;
}

export interface ChoicePanelProps<Value extends string> {
  readonly question: ReactNode;
  /** Why it is asked, or what an answer does. */
  readonly reason?: ReactNode;
  /** Two to four. */
  readonly choices: readonly Choice<Value>[];
  readonly onChoose: (value: Value) => void;
}

/** A question in its place on the screen, never over it (U5): the next scan is still taken while it stands. */
export function ChoicePanel<Value extends string>({ question, reason, choices, onChoose }: ChoicePanelProps<Value>) {
  const questionId = useId();
  return (
    <section className="@container flex flex-col gap-4">
      <h2 id={questionId} className="text-title font-bold text-balance @min-[44rem]:text-item">
        {question}
      </h2>
      {reason === undefined ? null : <p className="text-soft">{reason}</p>}
      <div role="group" aria-labelledby={questionId} className="grid gap-gap @min-[30rem]:grid-cols-2">
        {choices.map(({ value, label, icon, keyHint, barcode, isDisabled }) => (
          <Button
            key={value}
            variant="choice"
            onPress={() => onChoose(value)}
            isDisabled={isDisabled ?? false}
            {...(icon === undefined ? {} : { icon })}
            {...(keyHint === undefined ? {} : { keyHint })}
            {...(barcode === undefined ? {} : { barcode })}
          >
            {label}
          </Button>
        ))}
      </div>
    </section>
  );
}
