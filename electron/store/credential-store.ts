import type { Database } from './database.ts';

export type CredentialKind = 'pin' | 'badge' | 'back-office-secret';

export interface Credential {
  readonly verifier: string;
  readonly failures: number;
  readonly lockedUntilMs: number;
}

/** Verifiers and secrets. They belong to this station alone: never in an event, an export or a log. */
export interface CredentialStore {
  get(owner: string, kind: CredentialKind): Credential | null;
  put(owner: string, kind: CredentialKind, verifier: string): void;
  remove(owner: string, kind: CredentialKind): void;
  ownerOfBadge(verifier: string): string | null;
  /** Whose PIN stands as locked. */
  lockedOwners(): string[];
  /** Counts a wrong try, and locks when told to; kept on disk so that a restart does not forgive it. */
  recordFailure(owner: string, kind: CredentialKind, failures: number, lockedUntilMs: number): void;
}

export function openCredentialStore(database: Database): CredentialStore {
  const get = database.prepare<[string, string], { verifier: string; failures: number; locked_until_ms: number }>(
    'SELECT verifier, failures, locked_until_ms FROM credential WHERE owner = ? AND kind = ?',
  );
  const put = database.prepare<[string, string, string]>(
    `INSERT INTO credential (owner, kind, verifier) VALUES (?, ?, ?)
     ON CONFLICT (owner, kind) DO UPDATE SET verifier = excluded.verifier, failures = 0, locked_until_ms = 0`,
  );
  const remove = database.prepare<[string, string]>('DELETE FROM credential WHERE owner = ? AND kind = ?');
  const badge = database.prepare<[string], { owner: string }>(
    `SELECT owner FROM credential WHERE kind = 'badge' AND verifier = ?`,
  );
  const locked = database.prepare<[], { owner: string }>(
    `SELECT owner FROM credential WHERE kind = 'pin' AND locked_until_ms > 0`,
  );
  const failure = database.prepare<[number, number, string, string]>(
    'UPDATE credential SET failures = ?, locked_until_ms = ? WHERE owner = ? AND kind = ?',
  );
  return {
    get: (owner, kind) => {
      const row = get.get(owner, kind);
      return row ? { verifier: row.verifier, failures: row.failures, lockedUntilMs: row.locked_until_ms } : null;
    },
    put: (owner, kind, verifier) => {
      put.run(owner, kind, verifier);
    },
    remove: (owner, kind) => {
      remove.run(owner, kind);
    },
    ownerOfBadge: (verifier) => badge.get(verifier)?.owner ?? null,
    lockedOwners: () => locked.all().map(({ owner }) => owner),
    recordFailure: (owner, kind, failures, lockedUntilMs) => {
      failure.run(failures, lockedUntilMs, owner, kind);
    },
  };
}
