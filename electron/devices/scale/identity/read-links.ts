import { readdir, realpath } from 'node:fs/promises';
import { join } from 'node:path';

/**
 * Linux names serial ports a second time by socket (`/dev/serial/by-path`). The port library does not tell, so the
 * links are read here: from the real path of a port to its name. Empty where there is no such folder.
 */
export async function readLinks(folder: string): Promise<ReadonlyMap<string, string>> {
  const names = await readdir(folder).catch((): string[] => []);
  const links = await Promise.all(names.map((name) => target(folder, name)));
  // Newer systems have two names for one port, `-usb-` and `-usbv2-`; the first in order is the same every time.
  return new Map(links.flatMap((link) => (link === null ? [] : [link])).toSorted(([, a], [, b]) => (a < b ? 1 : -1)));
}

/** Null for a link whose port has just gone. */
async function target(folder: string, name: string): Promise<readonly [string, string] | null> {
  return realpath(join(folder, name)).then(
    (path) => [path, name] as const,
    () => null,
  );
}
