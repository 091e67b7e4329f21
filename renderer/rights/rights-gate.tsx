import { Lock } from 'lucide-react';
import type { ReactNode } from 'react';
import type { Role } from '../../shared/protocol/call.ts';
import { useSession } from '../host/use-session.ts';
import { useText } from '../i18n/message.tsx';
import { EmptyState } from '../ui/empty-state.tsx';
import { RaiseRights } from './raise-rights.tsx';

/** `yes`: may; `after-pin`: a badge was shown and the PIN is still to come; `no`: has none of these roles. */
export type MayUse = 'yes' | 'after-pin' | 'no';

/** Whether the signed-in person may use what these roles may. The host checks it anyway; this only says it beforehand. */
export function useMay(...roles: readonly Role[]): MayUse {
  const { session } = useSession();
  if (roles.some((role) => session?.person.roles.includes(role))) return 'yes';
  return roles.some((role) => session?.rolesAfterPin.includes(role)) ? 'after-pin' : 'no';
}

export interface RightsGateProps {
  readonly roles: readonly Role[];
  readonly children: ReactNode;
}

/** Shows its children to these roles, asks for the PIN where that is all that is missing, and says so to everybody else. */
export function RightsGate({ roles, children }: RightsGateProps) {
  const text = useText();
  const may = useMay(...roles);
  if (may === 'yes') return children;
  if (may === 'after-pin') return <RaiseRights />;
  return <EmptyState icon={Lock} title={text('people.rights.missing')} text={text('people.rights.missing.text')} />;
}
