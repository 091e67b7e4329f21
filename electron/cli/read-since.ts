import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { cutOf, EXCHANGE_FILES, Manifest, type Cut } from '../../shared/exchange/manifest.ts';

/**
 * What `--since` means: a date as it is, an earlier export by where it ends.
 * @throws RangeError when it is neither.
 */
export function readSince(
  since: { readonly date: string } | { readonly after: string } | null,
): { date: string } | { cut: Cut } | null {
  if (since === null || 'date' in since) return since;
  try {
    const text = readFileSync(join(since.after, EXCHANGE_FILES.manifest), 'utf8');
    return { cut: cutOf(Manifest.parse(JSON.parse(text))) };
  } catch (cause) {
    const message = `--since takes a date (2026-05-31) or the folder of an earlier export; ${since.after} is neither.`;
    throw new RangeError(message, { cause });
  }
}
