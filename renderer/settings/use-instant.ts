import { formatDateTime } from '../format/time.ts';
import { useLocale } from '../i18n/message.tsx';
import { useZone } from '../i18n/zone.ts';

/** Formats an instant (epoch ms) for the reader, in the site's zone. */
export function useInstant(): (atMs: number) => string {
  const locale = useLocale();
  const timeZone = useZone();
  return (atMs) => formatDateTime(atMs, { locale, timeZone });
}
