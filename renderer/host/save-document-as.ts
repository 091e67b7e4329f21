import { downloadBlob } from './download-blob.ts';
import type { Host } from './host.ts';

/** Hands a made file (a table) over to be kept, as a download. Rejects with `CallFailed` when it cannot be had. */
export async function saveDocumentAs({ binary }: Host, fileName: string): Promise<void> {
  downloadBlob(await binary.documentBytes(fileName), fileName);
}
