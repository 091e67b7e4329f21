import { realpath } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { shell } from 'electron';
import { isDocumentName } from './policy.ts';

/** Opens a saved document in the system's viewer; false when the folder holds none of that name. */
export async function openDocument(documentsDir: string, name: string): Promise<boolean> {
  if (!isDocumentName(name)) return false;
  const path = await realpathOrNull(join(documentsDir, name));
  const root = await realpathOrNull(documentsDir);
  if (path === null || root === null || !path.startsWith(root + sep)) return false;
  // Electron answers with what went wrong, or with nothing.
  return (await shell.openPath(path)) === '';
}

async function realpathOrNull(path: string): Promise<string | null> {
  try {
    return await realpath(path);
  } catch {
    // Not there: the caller says so.
    return null;
  }
}
