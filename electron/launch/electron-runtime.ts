import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * The Electron program below `root`, or null.
 *
 * Since version 42 the package brings no runtime and fetches one when it is first required, which is why nothing here
 * requires it: a start at the bench must not turn into a download of a hundred megabytes, least of all behind a
 * warehouse's firewall. It is fetched only when somebody asks, with `--download-electron`.
 */
export function findElectron(root: string): string | null {
  const folder = join(root, 'node_modules', 'electron');
  const pathFile = join(folder, 'path.txt');
  if (!existsSync(pathFile)) return null;
  const program = join(folder, 'dist', readFileSync(pathFile, 'utf8').trim());
  return existsSync(program) ? program : null;
}

/** The package's own script that fetches the runtime; to be run in a process of its own. */
export function electronInstaller(root: string): string {
  return join(root, 'node_modules', 'electron', 'install.js');
}
