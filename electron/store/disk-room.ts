import { closeSync, fsyncSync, openSync, rmSync, statfsSync, writeSync } from 'node:fs';
import { join } from 'node:path';

const MEGABYTE = 1024 * 1024;
const LOW_MEGABYTES = 500;
const LOW_SHARE = 0.05;
/** On a large disk five hundredths are much: a warning nobody needs is one that nobody reads. */
const LOW_SHARE_MOST_MEGABYTES = 5 * 1024;

export interface DiskRoom {
  readonly freeMegabytes: number;
  /** Less than 500 MB or less than 5 % (at most 5 GB): time for somebody to make room. */
  readonly isLow: boolean;
}

/** Room for an ordinary user on the disk of a folder; null when the disk does not answer. */
export function diskRoom(folder: string): DiskRoom | null {
  try {
    const { bavail, blocks, bsize } = statfsSync(folder);
    return roomOf((bavail * bsize) / MEGABYTE, (blocks * bsize) / MEGABYTE);
  } catch {
    // A folder that has gone is found out by whoever writes to it.
    return null;
  }
}

/** @param freeMegabytes left, of `totalMegabytes`. */
export function roomOf(freeMegabytes: number, totalMegabytes: number): DiskRoom {
  const share = Math.min(totalMegabytes * LOW_SHARE, LOW_SHARE_MOST_MEGABYTES);
  return { freeMegabytes: Math.floor(freeMegabytes), isLow: freeMegabytes < Math.max(LOW_MEGABYTES, share) };
}

/** Whether the folder takes a file and keeps it: asked before the record is opened for writing again. */
export function isWritable(folder: string): boolean {
  const path = join(folder, `.probe.${process.pid}.tmp`);
  try {
    const file = openSync(path, 'w', 0o600);
    try {
      writeSync(file, 'x');
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    rmSync(path, { force: true });
    return true;
  } catch {
    return false;
  }
}
