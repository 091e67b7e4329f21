import { existsSync } from 'node:fs';
import { dirname, join } from 'node:path';

/**
 * The folder that holds `resources` and `out`: found from where this file runs, which is `electron/` from source and
 * `out/main/` once built.
 */
export function appRoot(from: string = import.meta.dirname): string {
  if (existsSync(join(from, 'package.json'))) return from;
  const above = dirname(from);
  if (above === from) throw new Error('package.json of the app is not above this file');
  return appRoot(above);
}
