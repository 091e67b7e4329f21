import type { ChildProcess } from 'node:child_process';

/** Resolves with the exit code of a child; 1 when it was ended by a signal or could not be started. */
export function exitCode(child: ChildProcess): Promise<number> {
  return new Promise((resolve) => {
    child.once('exit', (code) => resolve(code ?? 1));
    child.once('error', () => resolve(1));
  });
}

/** Ends a child the polite way and waits for it; does nothing when it has ended already. */
export async function endChild(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = exitCode(child);
  child.kill('SIGTERM');
  await ended;
}
