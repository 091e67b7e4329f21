import { randomBytes } from 'node:crypto';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { writeDurably } from '../store/write-durably.ts';

/**
 * A secret beside the database, not in it. A PIN has at most 10^8 values and no hash can protect that; without this
 * file a copied database gives no PIN away (reliability.md 0.6, A8).
 */
export function readPepper(dataDir: string): Buffer {
  const path = join(dataDir, 'pepper.key');
  if (!existsSync(path)) writeDurably(path, randomBytes(32));
  return readFileSync(path);
}
