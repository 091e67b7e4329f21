import { useMemo, useSyncExternalStore } from 'react';
import { useHost } from './host-context.tsx';
import type { PageSession } from './session-store.ts';
import type { CallParams } from './use-call.ts';

export interface SessionControl {
  readonly session: PageSession | null;
  /** By badge, or by name and PIN; takes the place of who was there. Rejects with `CallFailed`. */
  signIn(proof: CallParams<'session.signIn'>): Promise<PageSession>;
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
        const next = await link.call('session.signIn', proof);
        sessions.set(next);
        return next;
      },
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
