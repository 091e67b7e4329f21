import { SignedIn } from '../../shared/protocol/calls/session.ts';

/** Who is signed in at this page, with the rights they have and those their PIN would add. */
export type PageSession = SignedIn;

const STORAGE_KEY = 'returns-bench.session';

/** Who works at this tab. It survives a reload and ends with the tab. */
export interface SessionStore {
  get(): PageSession | null;
  set(session: PageSession | null): void;
  /** Tells every change; returns how to stop. */
  onChange(listener: () => void): () => void;
}

/** Keeps the session in `storage`; what does not read as one is taken for none. */
export function createSessionStore(storage: Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>): SessionStore {
  let session = parseStored(storage.getItem(STORAGE_KEY));
  const listeners = new Set<() => void>();
  return {
    get: () => session,
    set: (next) => {
      session = next;
      if (next === null) storage.removeItem(STORAGE_KEY);
      else storage.setItem(STORAGE_KEY, JSON.stringify(next));
      for (const listener of [...listeners]) listener();
    },
    onChange: (listener) => {
      listeners.add(listener);
      return () => listeners.delete(listener);
    },
  };
}

function parseStored(text: string | null): PageSession | null {
  try {
    return SignedIn.safeParse(JSON.parse(text ?? 'null')).data ?? null;
  } catch {
    // Not JSON: the same as no session.
    return null;
  }
}
