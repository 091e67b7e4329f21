import { statSync } from 'node:fs';

/** Which file stands under a path, whatever it is called; null when none can be seen there. */
export function fileIdOf(path: string): string | null {
  try {
    const stat = statSync(path, { bigint: true, throwIfNoEntry: false });
    return stat === undefined ? null : `${stat.dev}:${stat.ino}`;
  } catch {
    // A disk that does not answer shows nothing.
    return null;
  }
}
