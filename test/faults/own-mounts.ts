import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { fileURLToPath } from 'node:url';
import { onPath, thisMachine } from '../support/machine.ts';

const INSIDE = fileURLToPath(new URL('inside-own-mounts.ts', import.meta.url));

/** Why a small disk of our own cannot be mounted here, or null. */
export function noMountsBecause(): string | null {
  if (process.platform !== 'linux' || onPath(thisMachine, ['unshare']) === undefined) return 'no unshare: needs Linux';
  const isAllowed = thisMachine.run('unshare', ['-m', 'mount', '-t', 'tmpfs', 'tmpfs', '/mnt']) !== undefined;
  return isAllowed ? null : 'mounting a small disk needs root and mount namespaces; it runs in CI';
}

/** Runs a scene where what is mounted is seen by nobody else, and gone with it; answers what it printed. */
export async function insideOwnMounts(
  scene: 'full' | 'read-only' | 'unmounted',
  workDir: string,
  megabytes: number,
): Promise<unknown> {
  const args = ['-m', process.execPath, INSIDE, scene, workDir, String(megabytes)];
  const { stdout } = await promisify(execFile)('unshare', args, { maxBuffer: 1 << 26 });
  return JSON.parse(stdout);
}
