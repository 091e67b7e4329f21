import type { Host } from './host.ts';

const KEEP_URL_MS = 60_000;

/** Hands a made file (a table) over to be kept, as a download. Rejects with `CallFailed` when it cannot be had. */
export async function saveDocumentAs({ binary }: Host, fileName: string): Promise<void> {
  const url = URL.createObjectURL(await binary.documentBytes(fileName));
  const link = document.createElement('a');
  link.href = url;
  link.download = fileName;
  link.click();
  window.setTimeout(() => URL.revokeObjectURL(url), KEEP_URL_MS);
}
