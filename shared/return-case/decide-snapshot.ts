import { accepted } from '../domain/result.ts';
import type { SnapshotCommand } from './commands-unidentified.ts';
import type { Decision } from './decide.ts';
import type { CaseState } from './state.ts';

/** A picture the bench took by itself, open or closed: the one of the closing comes after it. The same one once. */
export function addSnapshot(state: CaseState, { snapshot }: SnapshotCommand): Decision {
  const isThere = state.snapshots.some(({ sha256 }) => sha256 === snapshot.sha256);
  return accepted(isThere ? [] : [{ type: 'SnapshotTaken', data: snapshot }]);
}
