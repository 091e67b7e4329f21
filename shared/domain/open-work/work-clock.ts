import { z } from 'zod';
import type { WorkClocks } from '../policy/work-clocks.ts';
import { boundsOfDay } from './site-day.ts';

export const WORK_CLOCKS = ['first-check', 'refund-ready', 'due'] as const;

/** One clock that runs on a case, and when it has run out (epoch ms). */
export const WorkClock = z.strictObject({ clock: z.enum(WORK_CLOCKS), dueAtMs: z.int() });
export type WorkClock = z.infer<typeof WorkClock>;

/** What the clocks of a case follow from. */
export interface ClockedCase {
  /** When its first parcel was received; null for a matter without a parcel, on which no clock of receipt runs. */
  readonly receivedAtMs: number | null;
  /** Somebody has looked at the outside of every parcel. */
  readonly isChecked: boolean;
  /** The last day on which it must be settled (S89), as a calendar date of the site. */
  readonly dueOn: string | null;
}

const HOUR_MS = 3_600_000;

/**
 * The clocks of a case that is not closed, the one that runs out first in front: first check after receipt (S31),
 * receipt to refund-ready (S79), and the day it is due itself (S89), which ends with that day at the site.
 */
export function clocksOf(of: ClockedCase, policy: WorkClocks, zone: string): WorkClock[] {
  const { receivedAtMs, isChecked, dueOn } = of;
  const clocks: WorkClock[] = [];
  if (receivedAtMs !== null && !isChecked) {
    clocks.push({ clock: 'first-check', dueAtMs: receivedAtMs + policy.firstCheckWithinHours * HOUR_MS });
  }
  if (receivedAtMs !== null) {
    clocks.push({ clock: 'refund-ready', dueAtMs: receivedAtMs + policy.refundReadyWithinHours * HOUR_MS });
  }
  if (dueOn !== null) clocks.push({ clock: 'due', dueAtMs: boundsOfDay(dueOn, zone).untilMs });
  return clocks.toSorted((a, b) => a.dueAtMs - b.dueAtMs);
}

/** What sorts open work. */
export interface DueWork extends ClockedCase {
  readonly caseId: string;
  readonly urgency: 'normal' | 'priority';
  readonly openedAtMs: number;
}

/** Priority first (S108), then what runs out first (S89), then what came first; the id decides between equals. */
export function compareDueWork(a: DueWork, b: DueWork, policy: WorkClocks, zone: string): number {
  const [dueA, dueB] = [a, b].map((work) => clocksOf(work, policy, zone)[0]?.dueAtMs ?? Number.MAX_SAFE_INTEGER);
  return (
    rankOf(a) - rankOf(b) ||
    (dueA ?? 0) - (dueB ?? 0) ||
    a.openedAtMs - b.openedAtMs ||
    (a.caseId < b.caseId ? -1 : Number(a.caseId > b.caseId))
  );
}

const rankOf = ({ urgency }: DueWork): number => (urgency === 'priority' ? 0 : 1);
