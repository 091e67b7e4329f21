import { randomBytes } from 'node:crypto';
import type { Role } from '../../shared/protocol/call.ts';

export interface OpenSession {
  readonly sessionId: string;
  readonly personId: string;
  readonly roles: readonly Role[];
}

/** Who is signed in. In memory only: a restarted bench asks for a badge again. */
export interface SessionBook {
  open(personId: string, roles: readonly Role[]): OpenSession;
  find(sessionId: string): OpenSession | null;
  close(sessionId: string): void;
}

const MOST_SESSIONS = 200;

export function openSessionBook(): SessionBook {
  const sessions = new Map<string, OpenSession>();
  return {
    open: (personId, roles) => {
      const session = { sessionId: randomBytes(32).toString('base64url'), personId, roles };
      sessions.set(session.sessionId, session);
      const [oldest] = sessions.keys();
      if (sessions.size > MOST_SESSIONS && oldest !== undefined) sessions.delete(oldest);
      return session;
    },
    find: (sessionId) => sessions.get(sessionId) ?? null,
    close: (sessionId) => {
      sessions.delete(sessionId);
    },
  };
}
