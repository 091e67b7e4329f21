import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** What the built programs are made from; without these (an installed app) there is nothing to build. */
const SOURCES = ['electron', 'renderer', 'shared', 'resources', 'package-lock.json', 'electron.vite.config.ts'];
const PRODUCTS = ['out/main/host.js', 'out/main/shell.js', 'out/preload/preload.cjs', 'out/renderer/index.html'];

/** True when a product is missing, or older than the newest source. Times in epoch ms; null for what is not there. */
export function isStale(newestSourceMs: number | null, productsMs: readonly (number | null)[]): boolean {
  if (newestSourceMs === null) return false;
  return productsMs.some((productMs) => productMs === null || productMs < newestSourceMs);
}

/** Looks at the times of all sources and products below `root`. */
export function isBuildStale(root: string): boolean {
  const sources = SOURCES.flatMap((path) => changedAtMs(join(root, path)) ?? []);
  const newestMs = sources.length === 0 ? null : Math.max(...sources);
  return isStale(
    newestMs,
    PRODUCTS.map((path) => changedAtMs(join(root, path))),
  );
}

/** When a file, or the newest file in a folder, was last written; null when there is none. */
function changedAtMs(path: string): number | null {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (stat === undefined) return null;
  if (!stat.isDirectory()) return stat.mtimeMs;
  // The folder's own time tells of files that were taken away.
  return readdirSync(path).reduce((newest, name) => Math.max(newest, changedAtMs(join(path, name)) ?? 0), stat.mtimeMs);
}
