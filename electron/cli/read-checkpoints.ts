import { readFileSync } from 'node:fs';
import { Checkpoint } from '../../shared/event-log/checkpoint.ts';

/**
 * Signed heads that somebody else has kept, one JSON a line, as they came in the header of each post.
 * @throws RangeError for a file that is not there or holds something else.
 */
export function readCheckpoints(path: string | null): { readonly checkpoints?: readonly Checkpoint[] } {
  if (path === null) return {};
  try {
    const lines = readFileSync(path, 'utf8')
      .split(/\r?\n/)
      .filter((line) => line.trim() !== '');
    return { checkpoints: lines.map((line) => Checkpoint.parse(JSON.parse(line))) };
  } catch (cause) {
    throw new RangeError(`${path} holds no checkpoints, one JSON a line`, { cause });
  }
}
