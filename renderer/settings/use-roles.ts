import type { Role } from '../../shared/protocol/call.ts';
import { useSession } from '../host/use-session.ts';

/** True when the signed-in person has one of these roles. The host checks them anyway; this only says it beforehand. */
export function useRoles(...roles: readonly Role[]): boolean {
  const own = useSession().session?.person.roles ?? [];
  return roles.some((role) => own.includes(role));
}
