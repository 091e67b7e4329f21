import { chmodSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';

/**
 * `host.json` in the data folder: how a program on this computer finds the running host. Only the person who owns the
 * data folder can read it, which is the whole proof of being allowed to.
 */
export const HostFile = z.strictObject({
  url: z.url(),
  /** Opens the calls; most then want a session from `session.signIn`. */
  token: z.string(),
  /** Acts as the administrator of the computer itself. Never given to a page. */
  ownerToken: z.string(),
  pid: z.int().positive(),
});
export type HostFile = z.infer<typeof HostFile>;

/** Writes the file whole or not at all, readable by its owner only. Returns how to remove it on a clean close. */
export function writeHostFile(dataDir: string, content: HostFile): () => void {
  mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  // The folder may be older than this rule.
  chmodSync(dataDir, 0o700);
  const path = join(dataDir, 'host.json');
  const draft = join(dataDir, `host.json.${content.pid}`);
  // A draft left by a crash would keep its own mode.
  rmSync(draft, { force: true });
  writeFileSync(draft, JSON.stringify(content), { mode: 0o600, flag: 'wx' });
  renameSync(draft, path);
  return () => {
    if (readHostFile(dataDir)?.pid === content.pid) rmSync(path, { force: true });
  };
}

/** What host.json says, or null when there is none or it cannot be understood. The host named may have died since. */
export function readHostFile(dataDir: string): HostFile | null {
  try {
    return HostFile.parse(JSON.parse(readFileSync(join(dataDir, 'host.json'), 'utf8')));
  } catch {
    // Missing, cut short by a power cut, or of another version: in each case there is no host to be found.
    return null;
  }
}
