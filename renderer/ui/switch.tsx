import { Check } from 'lucide-react';
import type { ReactNode } from 'react';
import { Switch as AriaSwitch } from 'react-aria-components';

export interface SwitchProps {
  readonly label: ReactNode;
  readonly isSelected: boolean;
  readonly onChange: (isSelected: boolean) => void;
  readonly isDisabled?: boolean;
}

/** On or off, at once. The knob moves and shows a tick, so that it reads without colour. */
export function Switch({ label, isSelected, onChange, isDisabled }: SwitchProps) {
  return (
    <AriaSwitch
      isSelected={isSelected}
      onChange={onChange}
      isDisabled={isDisabled ?? false}
      className="group flex min-h-target-2 items-center gap-4 rounded-control font-medium"
    >
      <span className="flex h-8 w-14 shrink-0 rounded-full border-2 border-control bg-sunken p-0.5 group-data-selected:border-accent group-data-selected:bg-accent">
        <span className="grid size-6 place-items-center rounded-full bg-control text-accent transition-transform duration-100 ease-move group-data-selected:translate-x-6 group-data-selected:bg-accent-on">
          <Check aria-hidden className="size-4 opacity-0 group-data-selected:opacity-100" strokeWidth={3.5} />
        </span>
      </span>
      {label}
    </AriaSwitch>
  );
}
