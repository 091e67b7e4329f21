import { chmodSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import {
  BACKUP_FILES,
  type BackedUpFile,
  type BackupManifest,
  type BackupReason,
} from '../../shared/backup/backup-manifest.ts';
import type { ChainHead } from '../../shared/event-log/chain.ts';
import { foldStation, stationStreamId } from '../../shared/station/station-state.ts';
import { HostError } from '../host-error.ts';
import { type Database, openCopy, openDatabaseReadOnly } from '../store/database.ts';
import { type EventStore, openEventStore } from '../store/event-store.ts';
import { schemaVersionOf } from '../store/migrate.ts';
import { openMeta } from '../store/meta.ts';
import { syncFolder, writeDurably } from '../store/write-durably.ts';
import { backupName, benchFolder, DRAFT_PREFIX, pooledPath } from './backup-place.ts';
import { carryFile } from './carry-file.ts';
import { checkDatabase } from './check-backup.ts';
import { hashFile, syncFile } from './file-hash.ts';
import { filesToCarry, type NamedFile, seenFile } from './files-to-carry.ts';
import { type Backup, backupsOf, filesOf } from './list-backups.ts';
import { sweepDrafts } from './prune-backups.ts';

export interface BackupPlan {
  readonly dataDir: string;
  /** The folder that backups of all benches go to; made when it is missing only inside the data folder. */
  readonly root: string;
  readonly reason: BackupReason;
  readonly backupId: string;
  readonly madeAtMs: number;
  readonly appVersion: string;
}

export type ToldBackup = (phase: 'database' | 'checking' | 'files', done: number, total: number) => void;

/**
 * Makes one backup while the bench goes on working: the database as it was at one moment, checked before it gets its
 * name, and every file it names. Everything is written into a draft that is renamed when all of it is on the disk: under
 * the final name stands a whole, checked backup or nothing. Runs in a thread of its own, except before a migration.
 * @throws HostError `backup-failed` when the disk does not take it, `backup-folder-missing` when it is not there,
 *   `record-damaged` when the record itself cannot be read whole.
 */
export function makeBackup(plan: BackupPlan, told: ToldBackup = () => undefined): Backup {
  refuseMissingDisk(plan);
  const live = openDatabaseReadOnly(plan.dataDir);
  try {
    const meta = openMeta(live);
    const bench = benchFolder(plan.root, meta.get('stationId'));
    const draft = join(bench, `${DRAFT_PREFIX}${plan.backupId}`);
    return inDraft(draft, plan, () => {
      const manifest = writeDraft(draft, bench, live, plan, told);
      const path = join(bench, backupName(plan.madeAtMs, plan.backupId));
      renameSync(draft, path);
      syncFolder(bench);
      return { path, manifest };
    });
  } finally {
    live.close();
  }
}

/** A disk that was pulled out must not be taken for an empty folder: only our own default place is made. */
function refuseMissingDisk({ root, dataDir }: BackupPlan): void {
  if (root.startsWith(dataDir) || existsSync(root)) return;
  const message = `The backup folder ${root} is not there: connect its disk, or choose another folder in the settings.`;
  throw new HostError('backup-folder-missing', message, { root });
}

function inDraft(draft: string, { root }: BackupPlan, write: () => Backup): Backup {
  try {
    sweepDrafts(dirname(draft));
    mkdirSync(draft, { recursive: true, mode: 0o700 });
    return write();
  } catch (cause) {
    rmSync(draft, { recursive: true, force: true });
    if (cause instanceof HostError) throw cause;
    if (isCorrupt(cause)) {
      const message =
        'The record is damaged: restore the last good backup, then bring in what other benches have of it.';
      throw new HostError('record-damaged', message, {}, cause);
    }
    const message = `The backup could not be written to ${root}: check that its disk has room and may be written to.`;
    throw new HostError('backup-failed', message, { root }, cause);
  }
}

function isCorrupt(cause: unknown): boolean {
  return cause instanceof Error && 'code' in cause && /^SQLITE_(?:CORRUPT|NOTADB)/.test(String(cause.code));
}

function writeDraft(draft: string, bench: string, live: Database, plan: BackupPlan, told: ToldBackup): BackupManifest {
  told('database', 0, 1);
  const path = join(draft, BACKUP_FILES.database);
  const events = openEventStore(live);
  const stationId = openMeta(live).get('stationId');
  const atLeast = stationId === null ? null : events.headOf(stationId);
  live.prepare('VACUUM INTO ?').run(path);
  chmodSync(path, 0o600);
  told('checking', 0, 1);
  const copy = openCopy(path);
  try {
    copy.pragma('journal_mode = DELETE');
    openMeta(copy).put('restoredFrom', JSON.stringify({ backupId: plan.backupId, madeAtMs: plan.madeAtMs }));
    const head = stationId === null ? NO_HEAD : openEventStore(copy).headOf(stationId);
    refuseOther(head, atLeast, stationId, events);
    refuseFaulty(copy, stationId, head);
    const files = carryFiles(draft, bench, copy, { live, plan, told });
    const about = aboutRecord(copy, stationId, plan, head);
    copy.close();
    syncFile(path);
    writePepper(draft, plan.dataDir);
    const manifest = { ...about, database: hashFile(path), files };
    writeDurably(join(draft, BACKUP_FILES.manifest), Buffer.from(`${JSON.stringify(manifest, null, 2)}\n`, 'utf8'));
    return manifest;
  } finally {
    copy.close();
  }
}

const NO_HEAD: ChainHead = { stationSeq: 0, hash: '' };

/** The copy holds at least what the record held when it was begun, and ends in an event that the record holds too. */
function refuseOther(head: ChainHead, atLeast: ChainHead | null, stationId: string | null, live: EventStore): void {
  if (stationId === null || atLeast === null) return;
  const isThere = head.stationSeq === 0 || live.hashAt(stationId, head.stationSeq) === head.hash;
  if (isThere && head.stationSeq >= atLeast.stationSeq) return;
  throw new HostError('backup-failed', `The copy ends at event ${head.stationSeq} and the record does not: try again.`);
}

function refuseFaulty(copy: Database, stationId: string | null, head: ChainHead): void {
  const [fault] = checkDatabase(copy, stationId, head);
  if (!fault) return;
  throw new HostError(
    'record-damaged',
    `The copy of the record is not sound (${fault.detail}): restore the last good backup.`,
    {
      fault,
    },
  );
}

function carryFiles(
  draft: string,
  bench: string,
  copy: Database,
  { live, plan, told }: { readonly live: Database; readonly plan: BackupPlan; readonly told: ToldBackup },
): BackupManifest['files'] {
  const before = lastSeen(bench);
  const named = filesToCarry(copy, plan.dataDir);
  const files: BackedUpFile[] = [];
  let missing = 0;
  for (const [at, file] of named.entries()) {
    const seen = seenFile(plan.dataDir, file, before);
    const earlier = before.get(file.place);
    if (seen) files.push(carried(plan.dataDir, bench, seen));
    else if (isErasedPhoto(file, live)) forgetPhoto(copy, file.sha256);
    else if (earlier && isPooled(bench, earlier)) files.push(earlier);
    else missing += 1;
    told('files', at + 1, named.length);
  }
  const list = join(draft, BACKUP_FILES.list);
  writeDurably(list, Buffer.from(files.map((file) => `${JSON.stringify(file)}\n`).join(''), 'utf8'));
  const bytes = files.reduce((sum, file) => sum + file.bytes, 0);
  return { count: files.length, bytes, missing, sha256: hashFile(list).sha256 };
}

function carried(dataDir: string, bench: string, file: BackedUpFile): BackedUpFile {
  if (!isPooled(bench, file)) carryFile(join(dataDir, file.place), pooledPath(bench, file));
  return file;
}

const isPooled = (bench: string, file: BackedUpFile): boolean =>
  statSync(pooledPath(bench, file), { throwIfNoEntry: false })?.size === file.bytes;

/** A picture whose time was over between the copy and this moment was erased, and is not missing. */
function isErasedPhoto({ place, sha256 }: NamedFile, live: Database): boolean {
  if (!place.startsWith('photos/')) return false;
  return live.prepare('SELECT 1 FROM photo WHERE sha256 = ?').get(sha256) === undefined;
}

function forgetPhoto(copy: Database, sha256: string | null): void {
  copy.prepare('DELETE FROM photo WHERE sha256 = ?').run(sha256);
}

function lastSeen(bench: string): ReadonlyMap<string, BackedUpFile> {
  const [last] = backupsOf(bench).toSorted((a, b) => b.manifest.madeAtMs - a.manifest.madeAtMs);
  return new Map(last === undefined ? [] : filesOf(last.path).map((file) => [file.place, file]));
}

function aboutRecord(copy: Database, stationId: string | null, plan: BackupPlan, head: ChainHead) {
  const events = openEventStore(copy);
  const setUp = stationId === null ? null : foldStation(events.ofStream(stationStreamId(stationId))).setUp;
  const { reason, backupId, madeAtMs, appVersion } = plan;
  return {
    format: 'returns-bench-backup',
    formatVersion: 1,
    ...{ backupId, reason, madeAtMs, appVersion },
    schemaVersion: schemaVersionOf(copy),
    siteId: openMeta(copy).get('siteId'),
    stationId,
    stationName: setUp?.stationName ?? null,
    stationCode: setUp?.stationCode ?? null,
    events: events.count(),
    cases: events.streams('return-case').length,
    people: events.streams('person').length,
    head,
  } as const;
}

/** Synced and private like everything else in the draft; a folder that was never opened has none yet. */
function writePepper(draft: string, dataDir: string): void {
  const pepper = join(dataDir, BACKUP_FILES.pepper);
  if (existsSync(pepper)) writeDurably(join(draft, BACKUP_FILES.pepper), readFileSync(pepper));
}
