import type { BackupFault, BackupReason } from '../../shared/backup/backup-manifest.ts';
import type { StationState } from '../../shared/station/station-state.ts';
import type { Clock } from '../clock.ts';
import { HostError } from '../host-error.ts';
import type { Log } from '../log.ts';
import { ConflictError } from '../refused.ts';
import { defaultBackupRoot } from './backup-place.ts';
import type { BackupProgress, BackupTask } from './backup-task.ts';
import { lastBackup, type LastBackup, rememberBackup } from './last-backup.ts';
import type { Backup } from './list-backups.ts';
import { type BackupRun, runBackupTask } from './run-backup-task.ts';

const HOUR_MS = 3_600_000;
const FIRST_LOOK_MS = 120_000;
const LOOK_EVERY_MS = 60_000;
/** A disk that is not there is looked for again this often, not every minute. */
const TRY_AGAIN_MS = 900_000;

export interface BackupFailure {
  readonly kind: string;
  readonly message: string;
  readonly atMs: number;
}

export interface BackupState {
  readonly root: string;
  readonly lastGood: LastBackup | null;
  readonly failure: BackupFailure | null;
  readonly progress: BackupProgress | null;
  /** The last good one is older than the setting says, and trying did not help: somebody has to look. */
  readonly isOverdue: boolean;
}

export type BackupDesk = ReturnType<typeof openBackupDesk>;

/**
 * Looks after the backups of one bench: makes them when they are due, one piece of work at a time, each in a thread of
 * its own, and knows when the last good one was made.
 */
export function openBackupDesk(parts: {
  readonly dataDir: string;
  readonly version: string;
  readonly clock: Clock;
  readonly log: Log;
  readonly newId: () => string;
  /** Null before the first start is finished: then there is nothing to keep. */
  readonly settings: () => StationState['backup'] | null;
  readonly lineage: () => readonly string[];
  readonly changed: () => void;
}) {
  const { dataDir, clock, settings, changed } = parts;
  let lastGood = lastBackup(dataDir);
  let failure: BackupFailure | null = null;
  let progress: BackupProgress | null = null;
  let running: BackupRun | null = null;

  const root = (): string => settings()?.folder ?? defaultBackupRoot(dataDir);
  const ageMs = (): number => (lastGood === null ? Infinity : clock.nowMs() - lastGood.madeAtMs);
  const isDue = (): boolean => ageMs() >= (settings()?.everyHours ?? Infinity) * HOUR_MS;

  const run = async (task: BackupTask) => {
    if (running) {
      throw new ConflictError(
        'backup-busy',
        'A backup is being made, checked or restored already: wait until that is done.',
      );
    }
    running = runBackupTask(task, (told) => {
      progress = told;
      changed();
    });
    try {
      return await running.answer;
    } finally {
      running = null;
      progress = null;
      changed();
    }
  };

  const make = async (reason: BackupReason, to: string | null = null): Promise<Backup> => {
    const plan = { dataDir, root: to ?? root(), reason, backupId: parts.newId(), madeAtMs: clock.nowMs() };
    const keepDays = settings()?.keepDays ?? 35;
    const benches = [...parts.lineage()];
    try {
      const said = await run({ kind: 'make', plan: { ...plan, appVersion: parts.version }, keepDays, benches });
      const backup = must(said, 'backup').backup;
      lastGood = { path: backup.path, madeAtMs: backup.manifest.madeAtMs };
      failure = null;
      rememberBackup(dataDir, lastGood);
      return backup;
    } catch (error) {
      if (error instanceof HostError) failure = { kind: error.kind, message: error.message, atMs: clock.nowMs() };
      throw error;
    } finally {
      changed();
    }
  };

  /** In the background: what goes wrong is shown, and tried again. */
  const makeQuietly = (reason: BackupReason): void => {
    make(reason).catch((error: unknown) => {
      const why = error instanceof Error ? error.message : String(error);
      parts.log('warn', 'backup not made', { reason, why });
    });
  };

  const look = (): void => {
    const mayTry = failure === null || clock.nowMs() - failure.atMs >= TRY_AGAIN_MS;
    if (running === null && isDue() && mayTry) makeQuietly('schedule');
  };

  let timer: NodeJS.Timeout | null = null;
  return {
    /** Begins to look whether one is due; not at once, because a bench that starts has better things to do. */
    start: (): void => {
      timer = setTimeout(() => {
        look();
        timer = setInterval(look, LOOK_EVERY_MS).unref();
      }, FIRST_LOOK_MS).unref();
    },
    /** Ends what runs; a backup that was not finished is no backup. */
    stop: async (): Promise<void> => {
      if (timer) clearTimeout(timer);
      const last = running;
      await last?.stop();
      await last?.answer.catch(() => undefined);
    },
    look,
    make,
    /** At the end of a shift there is time, and the next may begin on another machine; not twice within an hour. */
    shiftEnded: (): void => {
      if (running === null && ageMs() >= HOUR_MS && settings() !== null) makeQuietly('shift-end');
    },
    check: async (path: string): Promise<readonly BackupFault[]> =>
      must(await run({ kind: 'check', path }), 'checked').faults,
    /** Puts a backup ready to take the place of the record at the next opening. */
    prepareRestore: async (path: string, actor: string): Promise<Backup> =>
      must(await run({ kind: 'restore', path, dataDir, nowMs: clock.nowMs(), actor }), 'backup').backup,
    state: (): BackupState => ({
      root: root(),
      lastGood,
      failure,
      progress,
      isOverdue: failure !== null && isDue() && settings() !== null,
    }),
  };
}

type Answer = Awaited<BackupRun['answer']>;

/** The thread answers what it was asked. */
function must<Kind extends Answer['kind']>(answer: Answer, kind: Kind): Extract<Answer, { kind: Kind }> {
  if (isOf(answer, kind)) return answer;
  throw new Error(`the backup thread answered ${answer.kind} instead of ${kind}`);
}

function isOf<Kind extends Answer['kind']>(answer: Answer, kind: Kind): answer is Extract<Answer, { kind: Kind }> {
  return answer.kind === kind;
}
