import type { Readable } from 'node:stream';
import { createInterface } from 'node:readline';
import { z } from 'zod';

/** The one line a host writes to its standard output, when it can be used. */
const ReadyLine = z.strictObject({
  ready: z.literal(true),
  /** Opens the bench once. */
  url: z.url(),
});
type ReadyLine = z.infer<typeof ReadyLine>;

/** Null for every other line. */
export function parseReadyLine(line: string): ReadyLine | null {
  try {
    return ReadyLine.safeParse(JSON.parse(line)).data ?? null;
  } catch {
    // Not JSON: something a library printed.
    return null;
  }
}

/** Resolves with the one-time URL, or null when the stream ends without it. Other lines are passed over. */
export function readReadyUrl(output: Readable): Promise<string | null> {
  return new Promise((resolve) => {
    const lines = createInterface({ input: output });
    lines.on('line', (line) => {
      const ready = parseReadyLine(line);
      if (ready !== null) resolve(ready.url);
    });
    lines.on('close', () => resolve(null));
  });
}
