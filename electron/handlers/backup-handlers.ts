import { existsSync, readdirSync, statSync } from 'node:fs';
import { isAbsolute, join, relative } from 'node:path';
import { backupCalls, type BackupView } from '../../shared/protocol/calls/backup.ts';
import { stationStreamId } from '../../shared/station/station-state.ts';
import { type Backup, listBackups, readBackup } from '../backup/list-backups.ts';
import { signInByPin } from '../people/sign-in.ts';
import type { CallContext, HandlersFor } from '../handler.ts';
import { NotFoundError, RefusedError } from '../refused.ts';
import { workerOf } from './change.ts';
import type { HostParts } from './host-parts.ts';
import { personIn } from './session-handlers.ts';

const MOST_LISTED = 100;

/** Backups: how they stand, making, checking and restoring one. */
export function backupHandlers(parts: HostParts) {
  const { backupDesk, once, station } = parts;
  return {
    'backup.lamp': () => {
      const { isOverdue, lastGood } = backupDesk.state();
      return { isOverdue, lastGoodAtMs: lastGood?.madeAtMs ?? null };
    },
    'backup.status': () => {
      const { root, lastGood, failure, progress, isOverdue } = backupDesk.state();
      const { backup: settings, restoredFrom } = station.state();
      return {
        ...{ settings, root, failure, progress, isOverdue },
        isRootThere: settings.folder === null || existsSync(root),
        lastGoodAtMs: lastGood?.madeAtMs ?? null,
        backups: listBackups(root)
          .slice(0, MOST_LISTED)
          .map((backup) => viewOf(parts, backup)),
        replaced: replacedIn(parts.dataDir),
        restoredFrom: restoredFrom && {
          stationId: restoredFrom.fromStationId,
          madeAtMs: restoredFrom.backupMadeAtMs,
        },
      };
    },
    'backup.make': async (params) => {
      const change = { call: 'backup.make', params };
      const first = once.answered(change, backupCalls['backup.make'].result);
      if (first) return first;
      station.identity();
      refuseFolder(params.to, parts.dataDir);
      const backup = await backupDesk.make('by-hand', params.to);
      return once(change, backupCalls['backup.make'].result, () => viewOf(parts, backup));
    },
    'backup.configure': (params, context) =>
      once({ call: 'backup.configure', params }, backupCalls['backup.configure'].result, () => {
        const { folder, everyHours, keepDays } = params;
        refuseFolder(folder, parts.dataDir);
        const event = { type: 'BackupConfigured', schemaVersion: 1, data: { folder, everyHours, keepDays } };
        parts.record.append(stationStreamId(station.identity().stationId), [event], workerOf(params, context));
        return {};
      }),
    'backup.check': async ({ path }) => ({ faults: [...(await backupDesk.check(known(path).path))] }),
    'backup.restore': async (params, context) => {
      const change = { call: 'backup.restore', params };
      await refuseWithoutPin(parts, params.pin, context);
      const first = once.answered(change, backupCalls['backup.restore'].result);
      if (first) return first;
      const chosen = known(params.path);
      refuseOtherSite(parts, chosen);
      const { manifest } = await backupDesk.prepareRestore(chosen.path, workerOf(params, context).actor);
      const answer = once(change, backupCalls['backup.restore'].result, () => ({ madeAtMs: manifest.madeAtMs }));
      parts.restart();
      return answer;
    },
  } satisfies HandlersFor<typeof backupCalls>;
}

function viewOf({ station, events }: HostParts, { path, manifest }: Backup): BackupView {
  const { backupId, reason, madeAtMs, stationName, stationCode, cases, people, files, database } = manifest;
  const isOwn = manifest.stationId !== null && station.lineage().includes(manifest.stationId);
  return {
    ...{ path, backupId, reason, madeAtMs, stationName, stationCode, isOwn, cases, people },
    events: manifest.events,
    files: files.count,
    bytes: database.bytes + files.bytes,
    eventsBehind: isOwn ? Math.max(0, events.count() - manifest.events) : null,
  };
}

function known(path: string): Backup {
  const backup = isAbsolute(path) ? readBackup(path) : null;
  if (backup) return backup;
  throw new NotFoundError('backup-not-found', `There is no backup in ${path}: connect its disk, or choose another.`, {
    path,
  });
}

/** A record of another site would post its facts in this one's name. */
function refuseOtherSite({ station }: HostParts, { manifest }: Backup): void {
  const { siteId } = station.identity();
  if (manifest.siteId === siteId) return;
  const message = 'This backup is of another site: restore it on a bench of its own, in an empty data folder.';
  throw new RefusedError({ kind: 'backup-other-site', siteId: manifest.siteId }, message);
}

/** Whoever owns the data folder could as well swap its files by hand. */
async function refuseWithoutPin(parts: HostParts, pin: string | undefined, { session }: CallContext): Promise<void> {
  if (session?.personId === 'owner') return;
  if (session === null || pin === undefined) {
    throw new RefusedError({ kind: 'pin-needed' }, 'Restoring replaces everything here: give your PIN.');
  }
  personIn(await signInByPin([session.personId], pin, parts));
}

function refuseFolder(folder: string | null, dataDir: string): void {
  if (folder === null) return;
  if (!isAbsolute(folder)) {
    throw new RefusedError(
      { kind: 'log-path-relative', path: folder },
      `${folder} is no whole path: write it from the root of the disk.`,
    );
  }
  if (!existsSync(folder)) {
    throw new NotFoundError('log-folder-missing', `There is no folder ${folder}: check its name, or make it first.`, {
      path: folder,
    });
  }
  if (!statSync(folder).isDirectory()) {
    throw new RefusedError(
      { kind: 'log-path-file', path: folder },
      `${folder} is a file, and a backup goes into a folder: name a folder that is there.`,
    );
  }
  const inside = relative(dataDir, folder);
  if (inside.startsWith('..') || isAbsolute(inside)) return;
  throw new RefusedError(
    { kind: 'log-path-inside', path: folder },
    `${folder} lies in the data folder itself: choose one outside.`,
  );
}

function replacedIn(dataDir: string): string[] {
  const folder = join(dataDir, 'replaced');
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .toSorted()
    .map((name) => join(folder, name));
}
