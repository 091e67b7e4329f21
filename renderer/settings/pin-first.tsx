import { KeyRound } from 'lucide-react';
import { useSession } from '../host/use-session.ts';
import { useText } from '../i18n/message.tsx';
import { RaiseRights } from '../rights/raise-rights.tsx';
import { Button } from '../ui/button.tsx';

export interface PinFirstProps {
  readonly isAsking: boolean;
  readonly onAsk: (isAsking: boolean) => void;
}

/** For whoever came by badge: most of what is set here wants the PIN. */
export function PinFirst({ isAsking, onAsk }: PinFirstProps) {
  const text = useText();
  if (!useHasMoreRights()) return null;
  return (
    <Button icon={KeyRound} aria-expanded={isAsking} onPress={() => onAsk(!isAsking)}>
      {text('people.pin.ask')}
    </Button>
  );
}

/** The pad itself. */
export function AskPin() {
  return (
    <div className="bg-surface p-6">
      <RaiseRights />
    </div>
  );
}

/** True for whoever has rights that wait for their PIN. */
export function useHasMoreRights(): boolean {
  return (useSession().session?.rolesAfterPin.length ?? 0) > 0;
}
