import type { Role } from '../shared/protocol/call.ts';
import { COMPUTER_OWNER } from '../shared/station/nobodys-name.ts';

/** Who is asking, as the host knows it from a session id. */
export interface Session {
  readonly sessionId: string;
  readonly personId: string;
  readonly roles: readonly Role[];
}

/** Looked up for every single call, so that signing out or losing a role acts at once, also on an open socket. */
export interface Sessions {
  find(sessionId: string): Session | null;
}

/**
 * Who holds the owner token of host.json. Whoever can read the data folder can read and write all of it anyway, so
 * the command line may administer the host without a PIN.
 */
export const OWNER_SESSION: Session = { sessionId: 'owner', personId: COMPUTER_OWNER, roles: ['administrator'] };
