import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** The folder with our package.json, from the launcher's source (`electron/`) as from its build (`out/main/`). */
export function projectRoot(startDir: string): string {
  if (existsSync(join(startDir, 'package.json'))) return startDir;
  const parent = dirname(startDir);
  if (parent === startDir) throw new Error('The launcher stands in no project: there is no package.json above it.');
  return projectRoot(parent);
}
