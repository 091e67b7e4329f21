/** Long enough for the browser to have begun to read it. */
const KEEP_URL_MS = 60_000;

/** Hands a file to whoever reads the page, as a download under its name. */
export function downloadBlob(blob: Blob, fileName: string): void {
  const url = URL.createObjectURL(blob);
  const anchor = document.createElement('a');
  anchor.href = url;
  anchor.download = fileName;
  anchor.click();
  window.setTimeout(() => URL.revokeObjectURL(url), KEEP_URL_MS);
}
