import { watch } from 'node:fs';
import { join } from 'node:path';

/** An editor writes a file in several steps; a change of branch writes hundreds. */
const QUIET_MS = 300;

/**
 * For development: runs `rebuild` after the sources below `root` have changed and been quiet for a moment, never two at
 * a time. The page is then reloaded by hand; a changed host wants a new start. There is no dev server, because the page
 * only runs under the host's own headers. Returns how to stop.
 */
export function rebuildOnChange(root: string, folders: readonly string[], rebuild: () => Promise<unknown>): () => void {
  let quiet: NodeJS.Timeout | undefined;
  let running = Promise.resolve<unknown>(undefined);
  const onChange = (): void => {
    clearTimeout(quiet);
    quiet = setTimeout(() => {
      running = running.then(rebuild);
    }, QUIET_MS);
  };
  const watchers = folders.map((folder) => watch(join(root, folder), { recursive: true }, onChange));
  return () => {
    clearTimeout(quiet);
    for (const watcher of watchers) watcher.close();
  };
}
