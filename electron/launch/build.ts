import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { exitCode } from './child.ts';

/** Builds all programs below `root`; answers the exit code of the build. */
export function build(root: string): Promise<number> {
  const builder = join(root, 'node_modules', 'electron-vite', 'bin', 'electron-vite.js');
  return runNode(root, [builder, 'build', '--logLevel', 'warn']);
}

/** Runs a program of Node's in the project, its output passed on; answers its exit code. */
export function runNode(root: string, args: readonly string[]): Promise<number> {
  return exitCode(spawn(process.execPath, args, { cwd: root, stdio: 'inherit' }));
}
