import { randomUUID } from 'node:crypto';
import { copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { DATABASE_FILE } from '../../electron/store/database.ts';
import { randomFrom } from '../support/property-seed.ts';
import { look, spoilAt, textsOf } from './damaged-copies.ts';
import { copyFolder, openRecordOf } from './template.ts';

const LOG_FILE = `${DATABASE_FILE}-wal`;
const STEPS = 40;

export interface LogFigures {
  readonly copies: number;
  readonly refused: number;
  readonly found: number;
  readonly harmless: number;
  /** The record ends earlier, at an event as it was: what stood behind the spoilt frame is gone. */
  readonly shortened: number;
  readonly missed: string[];
}

/**
 * The write-ahead log is spoilt, in copy after copy of a folder whose last steps stand in it alone; in every second one
 * they were carried into the database already, and the log still lies over it.
 */
export async function spoilLogs(options: {
  readonly copies: number;
  readonly seed: number;
  readonly folder: string;
  readonly workDir: string;
}): Promise<LogFigures> {
  const random = randomFrom(options.seed + 1);
  const kinds = [false, true];
  const sources = [];
  for (const isCarriedOver of kinds) sources.push(await givenLog(options.folder, options.workDir, isCarriedOver));
  const seen = { refused: 0, found: 0, harmless: 0, shortened: 0, missed: new Array<string>() };
  for (let copy = 0; copy < options.copies; copy += 1) {
    const source = sources[copy % sources.length];
    if (!source) throw new RangeError('no log to spoil');
    const dataDir = join(options.workDir, 'spoilt-log');
    rmSync(dataDir, { recursive: true, force: true });
    mkdirSync(dataDir, { recursive: true });
    for (const name of [DATABASE_FILE, 'pepper.key']) copyFileSync(join(source.folder, name), join(dataDir, name));
    const { bytes, says } = spoilAt(source.log, Math.floor(random() * source.log.length), copy, random);
    writeFileSync(join(dataDir, LOG_FILE), bytes);
    const outcome = await look(dataDir, source.events);
    if (outcome === 'refused' || outcome === 'found' || outcome === 'harmless' || outcome === 'shortened')
      seen[outcome] += 1;
    else seen.missed.push(`copy ${copy}, ${says}: ${outcome}`);
  }
  return { copies: options.copies, ...seen };
}

/** A folder as a power cut leaves it: the last steps are in the log. */
async function givenLog(template: string, workDir: string, isCarriedOver: boolean) {
  const open = copyFolder(template, join(workDir, `open-${isCarriedOver}`));
  const folder = join(workDir, `log-${isCarriedOver}`);
  mkdirSync(folder, { recursive: true });
  const host = openRecordOf(open);
  const data = { raw: 'x', reading: 'x', source: 'api' };
  for (let step = 0; step < STEPS; step += 1) {
    const author = { commandId: randomUUID(), actor: 'owner' };
    const scanned = { type: 'CodeNotRecognised', schemaVersion: 1, data };
    host.parts.record.transaction(() => host.parts.record.append(`scan:${randomUUID()}`, [scanned], author));
  }
  if (isCarriedOver) host.parts.database.pragma('wal_checkpoint(PASSIVE)');
  for (const name of [DATABASE_FILE, LOG_FILE, 'pepper.key']) copyFileSync(join(open, name), join(folder, name));
  const events = textsOf(host);
  await host.close();
  return { folder, events, log: readFileSync(join(folder, LOG_FILE)) };
}
