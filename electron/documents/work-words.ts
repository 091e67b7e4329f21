import type { WorkClock } from '../../shared/domain/open-work/work-clock.ts';
import type { Translate } from '../../shared/i18n/translate.ts';
import type { WorkRow } from '../../shared/protocol/work-view.ts';

/** What keeps a case open, in the words of a document: the question, else the reason it was parked for. */
export function blockerText({ blocker, isInConflict, parkedReason, status }: WorkRow, words: Translate): string {
  if (status !== 'open' && status !== 'parked') return '';
  if (isInConflict) return words.say('open-work.blocks.conflict');
  if (blocker !== null) {
    const id = `open-work.blocks.${blocker.kind}`;
    return words.has(id)
      ? words.say(id, { subject: blocker.subject?.[words.locale] ?? '' })
      : words.say('open-work.blocks.other');
  }
  return reasonText(parkedReason ?? status, words);
}

export function reasonText(reason: string, words: Translate): string {
  const id = `open-work.reason.${reason}`;
  return words.say(words.has(id) ? id : 'open-work.reason.other');
}

const MINUTE_MS = 60_000;
const HOUR_MS = 60 * MINUTE_MS;
const DAY_MS = 24 * HOUR_MS;

/** How far a clock is from running out, or how long ago it did: `due in 5 h`, `2 d late`. */
export function clockText({ clock, dueAtMs }: WorkClock, nowMs: number, words: Translate): string {
  const time = durationText(Math.abs(dueAtMs - nowMs), words);
  const name = words.say(`open-work.clock.${clock}`);
  return `${name}: ${words.say(dueAtMs < nowMs ? 'open-work.late' : 'open-work.due-in', { time })}`;
}

/** A length of time in its largest sensible unit, rounded down: nothing is promised that is not there. */
function durationText(ms: number, words: Translate): string {
  if (ms < HOUR_MS) return words.say('open-work.duration.minutes', { count: Math.floor(ms / MINUTE_MS) });
  if (ms < 2 * DAY_MS) return words.say('open-work.duration.hours', { count: Math.floor(ms / HOUR_MS) });
  return words.say('open-work.duration.days', { count: Math.floor(ms / DAY_MS) });
}
