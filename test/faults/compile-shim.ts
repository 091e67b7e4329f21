import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { join } from 'node:path';
import { onPath, thisMachine } from '../support/machine.ts';

const SOURCE = fileURLToPath(new URL('power-cut.c', import.meta.url));

/** Why power cuts cannot be made here, or null. */
export function noPowerCutsBecause(): string | null {
  if (process.platform !== 'linux') return 'power cuts need Linux (LD_PRELOAD); they run in CI';
  return onPath(thisMachine, ['cc', 'gcc']) === undefined ? 'no C compiler: install gcc and libc6-dev' : null;
}

/**
 * Compiles the power-cut library into a folder and answers its path.
 * @throws Error with what the compiler said.
 */
export function compileShim(folder: string): string {
  const library = join(folder, 'power-cut.so');
  const compiler = onPath(thisMachine, ['cc', 'gcc']) ?? 'cc';
  const args = ['-O1', '-Wall', '-Wextra', '-Werror', '-shared', '-fPIC', '-o', library, SOURCE, '-lpthread'];
  const { status, stderr } = spawnSync(compiler, args, { encoding: 'utf8' });
  if (status !== 0) throw new Error(`${SOURCE} does not compile: ${stderr}`);
  return library;
}
