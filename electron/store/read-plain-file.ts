import { lstatSync, readFileSync } from 'node:fs';

/** The bytes of a file that stands where its name says; null for anything else, a link out of the folder too (H8). */
export function readPlainFile(path: string): Uint8Array | null {
  return lstatSync(path, { throwIfNoEntry: false })?.isFile() === true ? readFileSync(path) : null;
}
