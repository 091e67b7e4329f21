import type { CaseView } from '../../shared/protocol/case-view.ts';
import { formatDateTime, formatTime } from '../format/time.ts';
import { useLocale, useText } from '../i18n/message.tsx';
import { useZone } from '../i18n/zone.ts';

const DAY_MS = 86_400_000;

/**
 * When the carrier says it delivered, when the parcel came to the dock, and when the bench received it: three times that
 * need not be one (A11). Nothing where only the bench knows of it.
 */
export function ArrivalTimes({ parcel }: { readonly parcel: CaseView['parcels'][number] }) {
  const text = useText();
  const locale = useLocale();
  const timeZone = useZone();
  const { deliveredAtMs, dock, receivedAtMs } = parcel;
  if (deliveredAtMs === null && dock === null) return null;
  const timeOf = (atMs: number): string => {
    const format = receivedAtMs - atMs < DAY_MS ? formatTime : formatDateTime;
    return format(atMs, { locale, timeZone });
  };
  const times = [
    ...(deliveredAtMs === null ? [] : [text('dock.times.delivered', { time: timeOf(deliveredAtMs) })]),
    ...(dock === null ? [] : [text('dock.times.dock', { time: timeOf(dock.arrivedAtMs) })]),
    text('dock.times.received', { time: timeOf(receivedAtMs) }),
  ];
  return <span className="text-small font-normal text-soft">{times.join(' · ')}</span>;
}
