import { checkFolder, type Found } from './check-folder.ts';
import { traced } from './sync-order.ts';
import type { Deed } from './system-calls.ts';

export interface FailedSyncFigures {
  readonly saved: number;
  readonly failed: number;
  readonly syncsFailed: number;
  /** Answers with success between the sync that failed and the record that was opened and written out again. */
  readonly tooEarly: number;
  /** Answers with success after the last of them. */
  readonly after: number;
  readonly found: Found;
}

/** From the n-th on, every so manieth sync fails. */
export async function failSync(options: {
  readonly nth: number;
  readonly every: number;
  readonly requests: number;
  readonly workDir: string;
}): Promise<FailedSyncFigures> {
  const inject = ['-e', `inject=fsync,fdatasync:error=EIO:when=${options.nth}+${options.every}`];
  const { history, deeds, dataDir } = await traced({ ...options, inject });
  const count = (outcome: string): number => history.attempts.filter((each) => each.outcome === outcome).length;
  return {
    saved: count('saved'),
    failed: count('failed'),
    ...aroundReopening(deeds),
    found: await checkFolder(dataDir, history),
  };
}

/** What was answered between each failed sync and the next opening of the record, and how much after the last. */
function aroundReopening(deeds: readonly Deed[]): Pick<FailedSyncFigures, 'syncsFailed' | 'tooEarly' | 'after'> {
  const seen = { syncsFailed: 0, tooEarly: 0, after: 0 };
  let isSuspect = false;
  for (const deed of deeds) {
    if (deed === 'sync-failed') {
      isSuspect = true;
      seen.syncsFailed += 1;
      seen.after = 0;
    }
    if (deed === 'record-opened') isSuspect = false;
    if (deed === 'answered' && isSuspect) seen.tooEarly += 1;
    if (deed === 'answered' && !isSuspect) seen.after += 1;
  }
  return seen;
}
