import { lstatSync, realpathSync, statSync } from 'node:fs';
import { basename, dirname, isAbsolute, join, relative, resolve } from 'node:path';
import { NotFoundError, RefusedError } from '../refused.ts';

/**
 * Where an export goes: a folder that is not there yet, in one that is, and never inside the data folder.
 * @throws RefusedError `log-path-relative`, `log-path-taken`, `log-path-inside`; NotFoundError `log-folder-missing`.
 */
export function exportTarget(path: string, dataDir: string): { readonly parent: string; readonly target: string } {
  refuseRelative(path);
  const parent = realFolder(dirname(resolve(path)));
  const target = join(parent, basename(resolve(path)));
  refuseInside(target, dataDir);
  if (lstatSync(target, { throwIfNoEntry: false }) !== undefined) {
    const message = `${target} is there already: name a new folder, nothing is written over.`;
    throw new RefusedError({ kind: 'log-path-taken', path: target }, message);
  }
  return { parent, target };
}

/**
 * The folder an import reads from.
 * @throws RefusedError `log-path-relative`, `log-path-inside`; NotFoundError `log-folder-missing`.
 */
export function importSource(path: string, dataDir: string): string {
  refuseRelative(path);
  const folder = realFolder(resolve(path));
  refuseInside(folder, dataDir);
  return folder;
}

function refuseRelative(path: string): void {
  if (isAbsolute(path)) return;
  const message = `${path} is no whole path: write it from the root of the disk.`;
  throw new RefusedError({ kind: 'log-path-relative', path }, message);
}

function realFolder(path: string): string {
  const isFolder = statSync(path, { throwIfNoEntry: false })?.isDirectory() === true;
  if (isFolder) return realpathSync(path);
  throw new NotFoundError('log-folder-missing', `There is no folder ${path}: check its name, or make it first.`, {
    path,
  });
}

function refuseInside(path: string, dataDir: string): void {
  const inside = relative(realpathSync(dataDir), path);
  if (inside.startsWith('..') || isAbsolute(inside)) return;
  const message = `${path} lies in the data folder itself: choose a folder outside, for example on a USB stick.`;
  throw new RefusedError({ kind: 'log-path-inside', path }, message);
}
