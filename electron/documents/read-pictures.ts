import { createHash } from 'node:crypto';
import { HostError } from '../host-error.ts';

/**
 * The pictures that a page shows, as data URLs by hash, each file checked against the hash the page prints beside it.
 * One that is not stored any more is left out.
 * @throws HostError `document-failed` when a file is not the one its hash names.
 */
export function readPictures(
  shown: readonly string[],
  files: ReadonlyMap<string, Uint8Array>,
): ReadonlyMap<string, string> {
  const pictures = new Map<string, string>();
  for (const sha256 of shown) {
    const bytes = files.get(sha256);
    if (bytes === undefined) continue;
    if (createHash('sha256').update(bytes).digest('hex') !== sha256) {
      throw new HostError('document-failed', `Photograph ${sha256} is not the file its hash names`, { sha256 });
    }
    pictures.set(sha256, `data:image/jpeg;base64,${Buffer.from(bytes).toString('base64')}`);
  }
  return pictures;
}
