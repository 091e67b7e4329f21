import { Check } from 'lucide-react';
import type { ReactNode } from 'react';
import { Checkbox as AriaCheckbox } from 'react-aria-components';

export interface CheckboxProps {
  readonly isSelected: boolean;
  readonly onChange: (isSelected: boolean) => void;
  readonly children: ReactNode;
}

/** A box to tick, as large as what one taps with gloves on. */
export function Checkbox({ isSelected, onChange, children }: CheckboxProps) {
  return (
    <AriaCheckbox
      isSelected={isSelected}
      onChange={onChange}
      className="group flex min-h-target-2 min-w-target-2 items-center gap-2 px-2 font-semibold data-hovered:bg-sunken"
    >
      <span className="flex size-8 items-center justify-center rounded-mark border-[3px] border-control bg-surface group-data-selected:border-accent group-data-selected:bg-accent group-data-selected:text-accent-on">
        <Check aria-hidden className="hidden size-6 group-data-selected:block" strokeWidth={3.5} />
      </span>
      {children}
    </AriaCheckbox>
  );
}
