import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';

/** What finding a program needs to know of the computer; handed in, so that tests can describe one. */
export interface Machine {
  readonly platform: NodeJS.Platform;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly isRoot: boolean;
  readonly isDebian: boolean;
  isExecutable(path: string): boolean;
  /** Runs a program to its end and returns what it wrote; undefined when it is missing or fails. */
  run(command: string, args: readonly string[]): string | undefined;
}

/** The computer that the tests run on. */
export const thisMachine: Machine = {
  platform: process.platform,
  env: process.env,
  isRoot: process.getuid?.() === 0,
  isDebian: existsSync('/etc/debian_version'),
  isExecutable: (path) => {
    try {
      accessSync(path, constants.X_OK);
      return true;
    } catch {
      return false;
    }
  },
  run: (command, args) => {
    const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
    const { status, stdout } = spawnSync(command, args, { env, encoding: 'utf8' });
    return status === 0 ? stdout : undefined;
  },
};

/** The full path of the first of these programs that PATH holds. */
export function onPath(machine: Machine, names: readonly string[]): string | undefined {
  const folders = (machine.env['PATH'] ?? '').split(delimiter).filter((folder) => folder !== '');
  const suffix = machine.platform === 'win32' ? '.exe' : '';
  return names
    .flatMap((name) => folders.map((folder) => join(folder, name + suffix)))
    .find((path) => machine.isExecutable(path));
}

/** Installs Debian packages, where that is ours to do: as root on Debian. Says whether it worked. */
export function installOnDebian(machine: Machine, packages: readonly string[]): boolean {
  if (!machine.isRoot || !machine.isDebian) return false;
  machine.run('apt-get', ['update']);
  return machine.run('apt-get', ['install', '-y', '--no-install-recommends', ...packages]) !== undefined;
}
