import type { LucideIcon } from 'lucide-react';
import type { ReactNode } from 'react';
import { Button } from '../ui/button.tsx';

export interface DemoButtonProps {
  readonly icon?: LucideIcon;
  readonly isDisabled?: boolean;
  readonly onPress: () => void;
  readonly children: ReactNode;
}

/** A thing of the demo's world. Pressing it leaves the focus at the bench, as a scanner or a parcel would. */
export function DemoButton({ icon, isDisabled = false, onPress, children }: DemoButtonProps) {
  return (
    <Button
      preventFocusOnPress
      className="w-full justify-start text-small wrap-anywhere"
      isDisabled={isDisabled}
      onPress={onPress}
      {...(icon === undefined ? {} : { icon })}
    >
      {children}
    </Button>
  );
}
