import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { HostError } from '../host-error.ts';
import { readPlainFile } from '../store/read-plain-file.ts';
import { writeDurably } from '../store/write-durably.ts';

/** Names of documents we make: a number and nothing that could leave the folder. */
const FILE_NAME = /^[A-Z0-9][A-Z0-9-]{2,60}\.(?:pdf|csv|json)$/;

/** Where a data folder keeps the documents it made. */
const pathOf = (dataDir: string, fileName: string): string => {
  if (!FILE_NAME.test(fileName)) throw new Error(`not a document name: ${fileName}`);
  return join(dataDir, 'documents', fileName);
};

/**
 * Makes a document and saves it under its number, unless it is there already: printing again gives the same bytes.
 * @throws HostError `document-failed` when it cannot be made or written.
 */
export async function saveDocument(
  dataDir: string,
  fileName: string,
  render: () => Promise<Uint8Array>,
): Promise<{ fileName: string; savedTo: string }> {
  const savedTo = pathOf(dataDir, fileName);
  if (existsSync(savedTo)) return { fileName, savedTo };
  try {
    writeDurably(savedTo, await render());
    return { fileName, savedTo };
  } catch (cause) {
    const message = `The document ${fileName} could not be saved: check the disk's free space, then print it again.`;
    throw new HostError('document-failed', message, { fileName }, cause);
  }
}

/** The bytes of a saved document; null when there is none under that name. */
export function readDocument(dataDir: string, fileName: string): Uint8Array | null {
  return FILE_NAME.test(fileName) ? readPlainFile(pathOf(dataDir, fileName)) : null;
}
