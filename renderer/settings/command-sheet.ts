import type { Locale } from '../../shared/i18n/locales.ts';
import { takeHostToken } from '../host/host-token.ts';
import type { Host } from '../host/host.ts';

/**
 * The command sheet as a PDF; null when it could not be made. It comes by HTTP, so not inside the desktop shell, whose
 * link does not carry it yet.
 */
export async function readCommandSheet({ sessions }: Host, locale: Locale): Promise<Blob | null> {
  const headers = {
    authorization: `Bearer ${takeHostToken(window) ?? ''}`,
    'content-type': 'application/json',
    'x-session': sessions.get()?.sessionId ?? '',
  };
  const body = JSON.stringify({ locale });
  const response = await fetch('/api/sheet.commands', { method: 'POST', headers, body }).catch(() => null);
  return response?.ok === true ? response.blob() : null;
}

/** Long enough for the viewer to have read the whole of it. */
const KEEP_URL_MS = 60_000;

/** Shows a PDF in a tab of its own, from where people print; false when the browser did not allow it. */
export function openInTab(blob: Blob): boolean {
  const url = URL.createObjectURL(blob);
  window.setTimeout(() => URL.revokeObjectURL(url), KEEP_URL_MS);
  return window.open(url, '_blank') !== null;
}
