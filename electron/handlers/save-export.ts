import { join } from 'node:path';
import { HostError } from '../host-error.ts';
import { readPlainFile } from '../store/read-plain-file.ts';
import { writeDurably } from '../store/write-durably.ts';

/** Names of exported sheets: nothing that could leave the folder. */
const FILE_NAME = /^[A-Za-z0-9][A-Za-z0-9-]{2,100}\.(?:xlsx|csv|html|json)$/;

const pathOf = (dataDir: string, fileName: string): string => {
  if (!FILE_NAME.test(fileName)) throw new Error(`not the name of an export: ${fileName}`);
  return join(dataDir, 'exports', fileName);
};

/**
 * Writes a sheet into the data folder's `exports`, whole or not at all.
 * @throws HostError `document-failed` when it cannot be written.
 */
export function saveExport(
  dataDir: string,
  fileName: string,
  bytes: Uint8Array,
): { fileName: string; savedTo: string } {
  const savedTo = pathOf(dataDir, fileName);
  try {
    writeDurably(savedTo, bytes);
    return { fileName, savedTo };
  } catch (cause) {
    const message = `The sheet ${fileName} could not be saved: check the disk's free space, then export it again.`;
    throw new HostError('document-failed', message, { fileName }, cause);
  }
}

/** The bytes of an exported sheet; null when there is none under that name. */
export function readExport(dataDir: string, fileName: string): Uint8Array | null {
  return FILE_NAME.test(fileName) ? readPlainFile(pathOf(dataDir, fileName)) : null;
}
