import { copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { verifyRecord } from '../../electron/cases/verify.ts';
import { HostError } from '../../electron/host-error.ts';
import { storeFaultOf } from '../../electron/store-fault.ts';
import { DATABASE_FILE } from '../../electron/store/database.ts';
import { randomFrom } from '../support/property-seed.ts';
import { openRecordOf } from './template.ts';

export interface DamageFigures {
  readonly copies: number;
  /** Copies that could not be opened, and said why in our words. */
  readonly refused: number;
  /** Copies that opened and in which the damage was found. */
  readonly found: number;
  /** Copies that still hold every event as it was. */
  readonly harmless: number;
  /** Copies with other events in which nothing was found, and errors that are none of ours. */
  readonly missed: string[];
}

const FILES = [DATABASE_FILE, 'pepper.key'];

/** One random bit, 512 bytes or the tail of the record is spoilt, in copy after copy of a folder. */
export async function spoilCopies(options: {
  readonly copies: number;
  readonly seed: number;
  readonly folder: string;
  readonly workDir: string;
}): Promise<DamageFigures> {
  const random = randomFrom(options.seed);
  const sound = readFileSync(join(options.folder, DATABASE_FILE));
  const events = await eventsIn(options.folder);
  const seen = { refused: 0, found: 0, harmless: 0, missed: new Array<string>() };
  for (let copy = 0; copy < options.copies; copy += 1) {
    const dataDir = join(options.workDir, 'spoilt');
    rmSync(dataDir, { recursive: true, force: true });
    mkdirSync(dataDir, { recursive: true });
    for (const name of FILES) copyFileSync(join(options.folder, name), join(dataDir, name));
    const { bytes, says } = spoil(sound, events, copy, random);
    writeFileSync(join(dataDir, DATABASE_FILE), bytes);
    const outcome = await look(dataDir, events);
    if (outcome === 'refused' || outcome === 'found' || outcome === 'harmless') seen[outcome] += 1;
    else seen.missed.push(`copy ${copy}, ${says}: ${outcome}`);
  }
  return { copies: options.copies, ...seen };
}

function spoil(sound: Buffer, events: string, copy: number, random: () => number): Spoilt {
  return spoilAt(
    sound,
    copy % 2 === 0 ? inAnEvent(sound, events, random) : Math.floor(random() * sound.length),
    copy,
    random,
  );
}

interface Spoilt {
  readonly bytes: Buffer;
  readonly says: string;
}

/** Cuts a file off, writes over 512 bytes of it, or turns one bit: which, goes by the number of the copy. */
export function spoilAt(sound: Buffer, at: number, copy: number, random: () => number): Spoilt {
  const bytes = Buffer.from(sound);
  if (copy % 10 === 9) return { bytes: bytes.subarray(0, at), says: `cut off at ${at}` };
  if (copy % 3 === 0)
    return { bytes: bytes.fill(0xa5, at, Math.min(at + 512, bytes.length)), says: `512 bytes at ${at}` };
  bytes[at] = (bytes[at] ?? 0) ^ (1 << Math.floor(random() * 8));
  return { bytes, says: `one bit at ${at}` };
}

/** A place in the text of an event: most of a small record is something else. */
function inAnEvent(sound: Buffer, events: string, random: () => number): number {
  const texts = events.split('\n');
  const text = texts[Math.floor(random() * texts.length)] ?? '';
  return Math.max(0, sound.indexOf(text.slice(0, 60))) + Math.floor(random() * 60);
}

async function eventsIn(dataDir: string): Promise<string> {
  const host = openRecordOf(dataDir);
  const texts = textsOf(host);
  await host.close();
  return texts;
}

export const textsOf = ({ parts }: ReturnType<typeof openRecordOf>): string =>
  parts.events
    .stations()
    .flatMap((stationId) => [...parts.events.rowsOfStation(stationId)].map(({ text }) => text))
    .join('\n');

/** What the next start and the check of the record say about a folder. */
export async function look(dataDir: string, events: string): Promise<string> {
  let host: ReturnType<typeof openRecordOf>;
  try {
    host = openRecordOf(dataDir);
  } catch (error) {
    return isTold(error) ? 'refused' : `no words for ${String(error)}`;
  }
  try {
    const { database, station } = host.parts;
    const isWhole = database.pragma('integrity_check(1)', { simple: true }) === 'ok';
    if (!isWhole) return 'found';
    if (!verifyRecord({ ...host.parts, ownStationId: station.stationId() }).isSound) return 'found';
    const texts = textsOf(host);
    if (texts === events) return 'harmless';
    return events.startsWith(`${texts}\n`) ? 'shortened' : 'other events, and nothing was found';
  } catch (error) {
    // The check stops with what SQLite says of its own file.
    return isTold(error) || (error instanceof Error && error.name === 'SqliteError')
      ? 'found'
      : `no words for ${String(error)}`;
  } finally {
    await host.close().catch(() => undefined);
  }
}

const isTold = (error: unknown): boolean => error instanceof HostError || storeFaultOf(error) !== null;
