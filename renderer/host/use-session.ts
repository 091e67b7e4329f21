import { useMemo, useSyncExternalStore } from 'react';
import { useHost } from './host-context.tsx';
import type { PageSession } from './session-store.ts';
import type { CallParams } from './use-call.ts';

export interface SessionControl {
  readonly session: PageSession | null;
  /** By badge, with PIN or without, or by name and PIN; takes the place of who was there. Rejects with `CallFailed`. */
  signIn(proof: CallParams<'session.signIn'>): Promise<PageSession>;
  /** The PIN after the badge: the same person with all their rights. Rejects with `CallFailed`. */
  raise(pin: string): Promise<void>;
  /** For a session that was made otherwise (`setup.complete`). */
  begin(session: PageSession): void;
  signOut(): Promise<void>;
}

/** Who works here, and how that changes. */
export function useSession(): SessionControl {
  const { link, sessions } = useHost();
  const session = useSyncExternalStore(sessions.onChange, sessions.get);
  const actions = useMemo<Omit<SessionControl, 'session'>>(
    () => ({
      signIn: async (proof) => {
        const before = sessions.get();
        const next = await link.call('session.signIn', proof);
        sessions.set(next);
        // Nobody holds it any more; a host that cannot be told forgets it by itself.
        if (before !== null) void link.call('session.signOut', { sessionId: before.sessionId }).catch(() => undefined);
        return next;
      },
      raise: async (pin) => sessions.set(await link.call('session.raise', { pin })),
      begin: (next) => sessions.set(next),
      signOut: async () => {
        // Forgotten here whatever the host says: who leaves must not stay signed in because a cable is out.
        await link.call('session.signOut', {}).catch(() => undefined);
        sessions.set(null);
      },
    }),
    [link, sessions],
  );
  return { session, ...actions };
}
