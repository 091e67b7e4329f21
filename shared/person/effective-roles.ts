import type { Role } from '../protocol/call.ts';

/** What somebody showed to sign in: a badge can be lent or copied, a PIN is known. */
export type Proof = 'badge' | 'pin';

/** What a session may do now, and what it may do besides once the PIN is given. */
export interface Rights {
  readonly roles: readonly Role[];
  readonly afterPin: readonly Role[];
}

/**
 * A badge alone gives the rights of daily work that the policy names (`badgeOnlyRoles`); approving, correcting, money
 * and people want the PIN. Whoever may supervise a bench may work at it: until the PIN comes, as an operator.
 */
export function rightsOf(own: readonly Role[], proof: Proof, badgeOnlyRoles: readonly Role[]): Rights {
  if (proof === 'pin') return { roles: own, afterPin: [] };
  const kept = own.filter((role) => badgeOnlyRoles.includes(role));
  const supervises = own.includes('supervisor') || own.includes('administrator');
  const isBenchOpen = kept.length === 0 && supervises && badgeOnlyRoles.includes('operator');
  return { roles: isBenchOpen ? ['operator'] : kept, afterPin: own.filter((role) => !kept.includes(role)) };
}
