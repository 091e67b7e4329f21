import { instantText } from '../../../electron/documents/certificate-figures.ts';
import { boundsOfDay, siteDayOf } from '../../../shared/domain/open-work/site-day.ts';
import { calendarDateOf } from '../../../shared/domain/calendar-date.ts';
import { clocksOf } from '../../../shared/domain/open-work/work-clock.ts';
import { DEFAULT_POLICY } from '../../../shared/domain/policy/default-policy.ts';
import { refundPaidDueOn, refundReadyDueOn } from '../../../shared/domain/refund-due.ts';
import type { Night } from './nights.ts';

const HOUR_MS = 3_600_000;

/** What the app makes of the three days. */
export interface SeenNight {
  readonly hours: readonly (readonly [string, number])[];
  /** Days that do not begin where the day before ends, or not where they should. */
  readonly gaps: readonly string[];
  /** Instants that a day holds by its bounds and not by its date, or that two days hold, or none. */
  readonly misplaced: readonly string[];
  readonly instants: number;
  /** Two instants that are written alike. */
  readonly writtenAlike: number;
  readonly clocks: readonly string[];
}

/** Looks at every `stepMs` of the days, and at the millisecond on each side of every midnight. */
export function seeNight({ zone, beginsAt, days }: Night, stepMs: number): SeenNight {
  const bounds = days.map(([day]) => ({ day, ...boundsOfDay(day, zone) }));
  const beginMs = Date.parse(beginsAt);
  const endMs = beginMs + days.reduce((sum, [, hours]) => sum + hours, 0) * HOUR_MS;
  const instants = instantsOf(beginMs, endMs, [...new Set(bounds.map(({ fromMs }) => fromMs))], stepMs);
  const misplaced = instants.filter((atMs) => {
    const holding = bounds.filter(({ fromMs, untilMs }) => fromMs <= atMs && atMs < untilMs).map(({ day }) => day);
    const day = siteDayOf(atMs, zone);
    return holding.length !== 1 || holding[0] !== day || calendarDateOf(atMs, zone) !== day;
  });
  const seconds = instants.filter((atMs) => atMs % 1_000 === 0);
  return {
    hours: bounds.map(({ day, fromMs, untilMs }) => [day, (untilMs - fromMs) / HOUR_MS]),
    gaps: bounds.flatMap(({ day, fromMs }, at) => (fromMs === (bounds[at - 1]?.untilMs ?? beginMs) ? [] : [day])),
    misplaced: misplaced.map((atMs) => `${new Date(atMs).toISOString()} in ${zone}`),
    instants: instants.length,
    writtenAlike: seconds.length - new Set(seconds.map((atMs) => instantText(atMs, zone))).size,
    clocks: clocksSeen(bounds.map(({ day }) => day).at(1) ?? '', beginMs + 12 * HOUR_MS, zone),
  };
}

function instantsOf(beginMs: number, endMs: number, midnights: readonly number[], stepMs: number): number[] {
  const steps = Array.from({ length: Math.ceil((endMs - beginMs) / stepMs) }, (_each, at) => beginMs + at * stepMs);
  const beside = [...midnights, endMs].flatMap((atMs) => [atMs - 1, atMs]);
  return [...new Set([...steps, ...beside])]
    .filter((atMs) => atMs >= beginMs && atMs < endMs)
    .toSorted((a, b) => a - b);
}

/** When the clocks of a parcel run out that came at noon before the night and is due on its day. */
function clocksSeen(dueOn: string, receivedAtMs: number, zone: string): string[] {
  const clocks = clocksOf({ receivedAtMs, isChecked: false, dueOn }, DEFAULT_POLICY.workClocks, zone);
  return [
    ...clocks.map(({ clock, dueAtMs }) => `${clock} after ${(dueAtMs - receivedAtMs) / HOUR_MS} h`),
    `ready on ${refundReadyDueOn(receivedAtMs, 48, zone)}`,
    `paid on ${refundPaidDueOn(receivedAtMs, 3, zone)}`,
  ];
}
