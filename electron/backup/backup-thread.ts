import { parentPort, workerData } from 'node:worker_threads';
import { HostError } from '../host-error.ts';
import { BACKUP_FAILURES, BackupTask, type BackupWord } from './backup-task.ts';
import { benchFolder } from './backup-place.ts';
import { checkBackup } from './check-backup.ts';
import { makeBackup } from './make-backup.ts';
import { prepareRestore } from './prepare-restore.ts';
import { pruneBackups } from './prune-backups.ts';

/** How often at most the host is told how far it is. */
const TELL_EVERY_MS = 100;

/** The thread beside the host's own: reads and writes for seconds or minutes while no scan waits for it. */
function perform(task: BackupTask): BackupWord {
  switch (task.kind) {
    case 'make': {
      const { plan, keepDays, benches } = task;
      const backup = makeBackup(plan, teller());
      for (const stationId of benches) pruneBackups(benchFolder(plan.root, stationId), keepDays, plan.madeAtMs);
      return { kind: 'backup', backup };
    }
    case 'check': {
      const told = teller();
      return { kind: 'checked', faults: checkBackup(task.path, (done, total) => told('checking', done, total)) };
    }
    case 'restore':
      return { kind: 'backup', backup: prepareRestore(task, teller()) };
  }
}

function teller() {
  let toldAtMs = 0;
  return (phase: 'database' | 'checking' | 'files', done: number, total: number): void => {
    const nowMs = performance.now();
    if (done > 0 && done < total && nowMs - toldAtMs < TELL_EVERY_MS) return;
    toldAtMs = nowMs;
    say({ kind: 'progress', progress: { phase, done, total } });
  };
}

const say = (word: BackupWord): void => parentPort?.postMessage(word);

function failureIn(error: unknown): BackupWord {
  const failure = BACKUP_FAILURES.find((kind) => error instanceof HostError && error.kind === kind);
  if (!(error instanceof HostError) || failure === undefined) throw error;
  return { kind: 'failed', failure, message: error.message, details: error.details };
}

function answer(): BackupWord {
  try {
    return perform(BackupTask.parse(workerData));
  } catch (error) {
    return failureIn(error);
  }
}

say(answer());
