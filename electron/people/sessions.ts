import { randomBytes } from 'node:crypto';
import type { Role } from '../../shared/protocol/call.ts';
import type { Proof, Rights } from '../../shared/person/effective-roles.ts';

export interface OpenSession {
  readonly sessionId: string;
  readonly personId: string;
  /** What this session may do now: less than the person may when only a badge was shown. */
  readonly roles: readonly Role[];
  readonly proof: Proof;
}

/** Who is signed in. In memory only: a restarted bench asks for a badge again. */
export interface SessionBook {
  open(personId: string, proof: Proof, roles: readonly Role[]): OpenSession;
  find(sessionId: string): OpenSession | null;
  /** The PIN came after the badge: the session has all its person's rights from now on. */
  raise(sessionId: string, roles: readonly Role[]): void;
  /** Somebody's roles were changed: their sessions follow at once. */
  changeRights(personId: string, rightsOf: (proof: Proof) => Rights): void;
  close(sessionId: string): void;
  /** Ends every session of a person; answers which. */
  closeAllOf(personId: string): string[];
}

const MOST_SESSIONS = 200;

export function openSessionBook(): SessionBook {
  const sessions = new Map<string, OpenSession>();
  const change = (sessionId: string, to: Partial<OpenSession>): void => {
    const session = sessions.get(sessionId);
    if (session) sessions.set(sessionId, { ...session, ...to });
  };
  const allOf = (personId: string): OpenSession[] =>
    [...sessions.values()].filter((session) => session.personId === personId);
  return {
    open: (personId, proof, roles) => {
      const session = { sessionId: randomBytes(32).toString('base64url'), personId, proof, roles };
      sessions.set(session.sessionId, session);
      const [oldest] = sessions.keys();
      if (sessions.size > MOST_SESSIONS && oldest !== undefined) sessions.delete(oldest);
      return session;
    },
    find: (sessionId) => sessions.get(sessionId) ?? null,
    raise: (sessionId, roles) => change(sessionId, { proof: 'pin', roles }),
    changeRights: (personId, rightsOf) => {
      for (const { sessionId, proof } of allOf(personId)) change(sessionId, { roles: rightsOf(proof).roles });
    },
    close: (sessionId) => {
      sessions.delete(sessionId);
    },
    closeAllOf: (personId) => {
      const ended = allOf(personId).map(({ sessionId }) => sessionId);
      for (const sessionId of ended) sessions.delete(sessionId);
      return ended;
    },
  };
}
