import { onPath, thisMachine } from '../support/machine.ts';

/** Why system calls cannot be watched here, or null. */
export function noTracingBecause(): string | null {
  if (process.platform !== 'linux') return 'watching system calls needs Linux; it runs in CI';
  if (onPath(thisMachine, ['strace']) === undefined) return 'no strace: apt-get install strace';
  const isAllowed = thisMachine.run('strace', ['-qq', '-e', 'trace=none', 'true']) !== undefined;
  return isAllowed ? null : 'strace may not trace here (ptrace is forbidden)';
}
