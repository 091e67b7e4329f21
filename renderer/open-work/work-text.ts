import { catalogue, type MessageId } from '../../shared/i18n/catalogue.ts';
import type { WorkClock } from '../../shared/domain/open-work/work-clock.ts';
import type { Locale } from '../../shared/i18n/locales.ts';
import type { WorkRow } from '../../shared/protocol/work-view.ts';
import type { Text } from '../i18n/message.tsx';
import type { Meaning } from '../ui/meaning.tsx';

const isKnown = (id: string): id is MessageId => id in catalogue.en;

/** What keeps a case open: the question that stands first, else why it was parked. */
export function blockerText(
  { blocker, isInConflict, parkedReason, status }: WorkRow,
  text: Text,
  locale: Locale,
): string {
  if (status !== 'open' && status !== 'parked') return '';
  if (isInConflict) return text('open-work.blocks.conflict');
  if (blocker === null)
    return status === 'parked' ? reasonText(parkedReason ?? 'other', text) : text('open-work.blocks.nothing');
  const id = `open-work.blocks.${blocker.kind}`;
  return isKnown(id) ? text(id, { subject: blocker.subject?.[locale] ?? '' }) : text('open-work.blocks.other');
}

/** Why a case is set aside, in a word or two. */
export function reasonText(reason: string, text: Text): string {
  const id = `open-work.reason.${reason}`;
  return text(isKnown(id) ? id : 'open-work.reason.other');
}

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

/** A length of time in its largest sensible unit, rounded down. */
export function durationText(ms: number, text: Text): string {
  if (ms < HOUR_MS) return text('open-work.duration.minutes', { count: Math.floor(ms / MINUTE_MS) });
  if (ms < 2 * DAY_MS) return text('open-work.duration.hours', { count: Math.floor(ms / HOUR_MS) });
  return text('open-work.duration.days', { count: Math.floor(ms / DAY_MS) });
}

/** `due in 5 h`, `2 d late`. */
export function clockText({ dueAtMs }: WorkClock, nowMs: number, text: Text): string {
  const time = durationText(Math.abs(dueAtMs - nowMs), text);
  return text(dueAtMs < nowMs ? 'open-work.late' : 'open-work.due-in', { time });
}

/** Late is stop, the last quarter of a day is look. */
export function clockMeaning({ dueAtMs }: WorkClock, nowMs: number): Meaning {
  if (dueAtMs < nowMs) return 'stop';
  return dueAtMs - nowMs < 6 * HOUR_MS ? 'look' : 'waiting';
}

/** Where it lies: its shelf, the bench it is on, or nowhere because it has no parcel. */
export function placeText({ shelf, status, hasParcel }: WorkRow, text: Text): string {
  if (shelf !== null) return shelf;
  if (!hasParcel) return text('open-work.without-parcel');
  return text(status === 'open' ? 'open-work.on-bench' : 'open-work.no-shelf');
}

/** What kind of case it is: what a case without a parcel is about, else what kind of parcel came. */
export function aboutText({ matter, returnClass }: WorkRow, text: Text): string {
  return text(matter === null ? `certificate.class.${returnClass}` : `no-parcel.matter.${matter}`);
}

/** What is in it, in the reader's language. */
export function titleText({ title }: WorkRow, text: Text, locale: Locale): string {
  return title[locale] || text('open-work.untitled');
}
