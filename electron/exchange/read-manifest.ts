import { join } from 'node:path';
import {
  EXCHANGE_FILES,
  EXCHANGE_FORMAT_VERSION,
  Manifest,
  MANIFEST_BYTES_LIMIT,
  ManifestHead,
} from '../../shared/exchange/manifest.ts';
import { RefusedError } from '../refused.ts';
import { openPlainFile } from './line-reader.ts';

/**
 * Reads the head of an export.
 * @throws RefusedError `log-file-missing`, `log-manifest-unreadable`, `log-format-newer`, `log-other-site`.
 */
export async function readManifest(folder: string, siteId: string): Promise<Manifest> {
  const path = join(folder, EXCHANGE_FILES.manifest);
  const content = await readJson(path);
  const head = ManifestHead.safeParse(content);
  if (!head.success) throw unreadable(path);
  if (head.data.formatVersion > EXCHANGE_FORMAT_VERSION) {
    const { formatVersion } = head.data;
    const message = `${path} was written by a newer version (format ${formatVersion}): update this app first.`;
    throw new RefusedError({ kind: 'log-format-newer', path, formatVersion }, message);
  }
  const manifest = Manifest.safeParse(content);
  if (!manifest.success) throw unreadable(path);
  if (manifest.data.siteId !== siteId) {
    const message = `${path} is another site's record: only benches of one site can exchange theirs.`;
    throw new RefusedError({ kind: 'log-other-site', path }, message);
  }
  return manifest.data;
}

async function readJson(path: string): Promise<unknown> {
  const file = await openPlainFile(path);
  try {
    if ((await file.stat()).size > MANIFEST_BYTES_LIMIT) throw unreadable(path);
    return JSON.parse(await file.readFile('utf8'));
  } catch (cause) {
    throw cause instanceof SyntaxError ? unreadable(path) : cause;
  } finally {
    await file.close();
  }
}

function unreadable(path: string): RefusedError {
  const message = `${path} is no export of a returns bench: choose the folder that holds manifest.json, or export again.`;
  return new RefusedError({ kind: 'log-manifest-unreadable', path }, message);
}
