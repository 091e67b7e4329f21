import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { appRoot } from '../app-root.ts';
import { HostError } from '../host-error.ts';
import { type BackupProgress, type BackupTask, BackupWord } from './backup-task.ts';

type Answer = Exclude<BackupWord, { readonly kind: 'progress' | 'failed' }>;

/** A piece of work in a thread of its own. */
export interface BackupRun {
  readonly answer: Promise<Answer>;
  /** Ends it where it stands; what it leaves is a draft that the next one sweeps. */
  stop(): Promise<void>;
}

/** Starts the thread. @throws HostError of one of the kinds in `BACKUP_FAILURES`, through `answer`. */
export function runBackupTask(task: BackupTask, told: (progress: BackupProgress) => void): BackupRun {
  const worker = new Worker(programPath(), { workerData: task });
  const answer = new Promise<Answer>((resolve, reject) => {
    worker.on('message', (said: unknown) => {
      const word = BackupWord.parse(said);
      if (word.kind === 'progress') told(word.progress);
      else if (word.kind === 'failed') reject(new HostError(word.failure, word.message, word.details));
      else resolve(word);
    });
    worker.once('error', reject);
    worker.once('exit', (code) => reject(new Error(`the backup thread ended with code ${code} without an answer`)));
  });
  return { answer, stop: async () => void (await worker.terminate()) };
}

/** The thread is a program of its own in the build, and its source where the host runs from sources. */
function programPath(): string {
  const isBuilt = import.meta.filename.endsWith('.js');
  return join(
    appRoot(),
    ...(isBuilt ? ['out', 'main', 'backup-thread.js'] : ['electron', 'backup', 'backup-thread.ts']),
  );
}
