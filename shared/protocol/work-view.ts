import { z } from 'zod';
import { MATTERS } from '../domain/matter.ts';
import { WorkClock } from '../domain/open-work/work-clock.ts';
import { ReturnClass } from '../return-case/events/event-parts.ts';
import { CaseView } from './case-view.ts';
import { PersonRef } from './person-ref.ts';

/** A name in every language the catalogue has it in; the order's name stands in for the others. */
export const LocalName = z.strictObject({ en: z.string(), 'zh-CN': z.string(), es: z.string() });
export type LocalName = z.infer<typeof LocalName>;

/** The first thing that keeps a case from being closed, and what it is about (an item, a parcel), if one can be named. */
export const Blocker = z.strictObject({ kind: z.string(), subject: LocalName.nullable() });
export type Blocker = z.infer<typeof Blocker>;

/** A case that is not closed, as lists of open work show it (H3, H4). */
export const WorkRow = z.strictObject({
  caseId: z.uuid(),
  status: CaseView.shape.status,
  parkedReason: z.string().nullable(),
  returnClass: ReturnClass,
  rmaNumber: z.string().nullable(),
  trackingNumber: z.string().nullable(),
  /** What is in it, or should be. */
  title: LocalName,
  /** Where it lies: the shelf's code and the number on its hold label. */
  shelf: z.string().nullable(),
  holdNumber: z.string().nullable(),
  flag: z.string().nullable(),
  urgency: z.enum(['normal', 'priority']),
  /** The last day, as a calendar date of the site (S89). */
  dueOn: z.string().nullable(),
  hasParcel: z.boolean(),
  /** What a case without a parcel is about; null for one that has a parcel. */
  matter: z.enum(MATTERS).nullable(),
  openedAtMs: z.int(),
  receivedAtMs: z.int().nullable(),
  updatedAtMs: z.int(),
  /** Who touched it last: whose it is. */
  owner: PersonRef,
  /** Null when nothing is asked any more, or it cannot be told (a conflict, a newer version's record). */
  blocker: Blocker.nullable(),
  /** Clocks that run on it, the next to run out first. */
  clocks: z.array(WorkClock),
  isInConflict: z.boolean(),
});
export type WorkRow = z.infer<typeof WorkRow>;

const Standing = z.strictObject({
  received: z.int().nonnegative(),
  closed: z.int().nonnegative(),
  open: z.int().nonnegative(),
  parked: z.int().nonnegative(),
});

/** What one day came to; `received` is `closed + open + parked`, here and in every part. */
export const DayCountsView = Standing.extend({
  /** The site's calendar date. */
  day: z.string(),
  carriedOver: Standing,
  byClass: z.array(Standing.extend({ returnClass: ReturnClass })),
  byPerson: z.array(
    z.strictObject({ person: PersonRef, received: z.int().nonnegative(), closed: z.int().nonnegative() }),
  ),
  photos: z.int().nonnegative(),
  factsWaiting: z.int().nonnegative(),
});
export type DayCountsView = z.infer<typeof DayCountsView>;

/** An announced return whose parcel has not come (A5, S105). */
export const ExpectedRow = z.strictObject({
  rmaNumber: z.string(),
  orderNumber: z.string().nullable(),
  trackingNumber: z.string().nullable(),
  carrier: z.string().nullable(),
  returnClass: ReturnClass,
  units: z.int().nonnegative(),
  announcedAtMs: z.int(),
  ageDays: z.int().nonnegative(),
  /** S03: without a tracking number the shop's refund case closes on this day, if the shop said so. */
  closesOn: z.string().nullable(),
  isPriority: z.boolean(),
});
export type ExpectedRow = z.infer<typeof ExpectedRow>;
