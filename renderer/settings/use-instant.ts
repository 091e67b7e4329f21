import { formatDateTime } from '../format/time.ts';
import { useLocale } from '../i18n/message.tsx';

/** Formats an instant (epoch ms) for the reader, in this computer's zone. */
export function useInstant(): (atMs: number) => string {
  const locale = useLocale();
  const { timeZone } = new Intl.DateTimeFormat().resolvedOptions();
  return (atMs) => formatDateTime(atMs, { locale, timeZone });
}
