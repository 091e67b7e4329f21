import type { Host } from './host.ts';

/** Long enough for the viewer to have read the whole of it. */
const KEEP_URL_MS = 60_000;

/**
 * Shows a saved document: in the system's viewer where there is a shell, else in a tab of its own, from where people
 * print. Resolves with false when it could not be shown.
 */
export async function openDocument({ openDocument: openInViewer, binary }: Host, fileName: string): Promise<boolean> {
  if (openInViewer !== null) return openInViewer(fileName);
  const blob = await binary.documentBytes(fileName).catch(() => null);
  if (blob === null) return false;
  const url = URL.createObjectURL(blob);
  window.setTimeout(() => URL.revokeObjectURL(url), KEEP_URL_MS);
  // Without `noopener`: a blob address is only known within the page's own group of windows.
  return window.open(url, '_blank') !== null;
}
