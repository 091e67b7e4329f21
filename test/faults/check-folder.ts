import { existsSync, readdirSync, rmSync } from 'node:fs';
import { basename, join } from 'node:path';
import { verifyRecord } from '../../electron/cases/verify.ts';
import { DATABASE_FILE, type Database } from '../../electron/store/database.ts';
import type { History } from './intake.ts';
import { openRecordOf } from './template.ts';

/** What a data folder turned out to hold after the bench was ended by force. */
export interface Found {
  /** Commands that were answered with success and are not there. */
  readonly lost: string[];
  /** Commands of which a part is there: events without their answer, or the other way round. */
  readonly half: string[];
  /** What is not as it should be in the file, the chain, the views or the photographs. */
  readonly damage: string[];
}

/**
 * Opens the folder as the next start of the bench would and compares it with what somebody was told. The WAL index is
 * no part of what a disk keeps: it goes first.
 */
export async function checkFolder(dataDir: string, history: History): Promise<Found> {
  rmSync(join(dataDir, `${DATABASE_FILE}-shm`), { force: true });
  const host = openRecordOf(dataDir);
  const { database, photos } = host.parts;
  const events = keysOf(database, 'SELECT DISTINCT command_id FROM event');
  const answers = keysOf(database, 'SELECT command_id FROM command_answer');
  const sent = history.attempts.map(({ commandId }) => commandId);
  const saved = history.attempts.filter(({ outcome }) => outcome === 'saved');
  const integrity = String(database.pragma('integrity_check(1)', { simple: true }));
  const { isSound, stations, viewsDiffering, photosMissing } = verifyRecord({
    ...host.parts,
    ownStationId: host.parts.station.stationId(),
  });
  const photosLost = history.photos.filter((sha256) => photos.read(sha256) === null);
  photos.sweepOrphans();
  const orphans = picturesIn(dataDir).filter((name) => !photos.hashes().some((sha256) => name === `${sha256}.jpg`));
  await host.close();
  return {
    lost: saved.filter(({ commandId }) => !events.has(commandId) || !answers.has(commandId)).map(({ call }) => call),
    half: sent.filter((commandId) => events.has(commandId) !== answers.has(commandId)),
    damage: [
      ...(integrity === 'ok' ? [] : [`integrity_check: ${integrity}`]),
      ...(isSound ? [] : [`verify: ${JSON.stringify({ stations, viewsDiffering: viewsDiffering.slice(0, 3) })}`]),
      ...photosMissing.map((sha256) => `photograph ${sha256} has a row and no file`),
      ...orphans.map((name) => `the file ${name} has no row and was not swept`),
      ...photosLost.map((sha256) => `photograph ${sha256} was said to be kept and is not`),
    ],
  };
}

function keysOf(database: Database, sql: string): ReadonlySet<unknown> {
  return new Set(database.prepare(sql).pluck().all());
}

function picturesIn(dataDir: string): string[] {
  const folder = join(dataDir, 'photos');
  if (!existsSync(folder)) return [];
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  return entries.filter((entry) => entry.isFile()).map(({ name }) => basename(name));
}
