import { z } from 'zod';
import { LOCALES } from '../../i18n/locales.ts';
import { defineCall } from '../call.ts';
import { PersonRef } from '../person-ref.ts';
import { Changed, commandId } from '../changed.ts';
import { DayCountsView, ExpectedRow, WorkRow } from '../work-view.ts';

const BENCH_ROLES = ['operator', 'inspector', 'supervisor', 'administrator'] as const;
const caseId = z.uuid();
const Offset = z.int().nonnegative().max(100_000);
const Limit = z.int().positive().max(100);
const Found = z.strictObject({ fileName: z.string(), savedTo: z.string() });
const ExpectedQuery = {
  /** Any part of an RMA, order or tracking number. */
  search: z.string().max(64),
  /** Only those announced at least so many days ago; null takes the policy's ageing days (S105), 0 all. */
  olderThanDays: z.int().nonnegative().max(3_650).nullable(),
};

/** What is not finished: open work, hold shelves, today's counts, returns that have not come. */
export const workCalls = {
  'work.list': defineCall({
    summary: 'Cases not closed, the most urgent first, each with what blocks it, where it lies and its clocks.',
    access: 'anyone',
    changes: false,
    params: z.strictObject({
      /** A parking reason, or `open` for what lies on a bench. */
      reason: z.string().max(40).nullable(),
      shelf: z.string().max(60).nullable(),
      personId: z.string().max(64).nullable(),
      /** S105: only those received so many days ago or more. */
      olderThanDays: z.int().positive().max(3_650).nullable(),
      offset: Offset,
      limit: Limit,
    }),
    result: z.strictObject({
      rows: z.array(WorkRow),
      /** How many there are under these filters. */
      total: z.int(),
      /** What there is to filter by, over all open work. */
      reasons: z.array(z.strictObject({ reason: z.string(), count: z.int() })),
      shelves: z.array(z.strictObject({ shelf: z.string(), count: z.int() })),
      people: z.array(z.strictObject({ person: PersonRef, count: z.int() })),
      all: z.int(),
    }),
  }),
  'day.counts': defineCall({
    summary: "Today's counts at the site: received = closed + open + parked, by class and person; carried over apart.",
    access: 'anyone',
    changes: false,
    params: z.strictObject({}),
    result: DayCountsView,
  }),
  'case.shelve': defineCall({
    summary: 'Says on which hold shelf a case lies; an open case is parked there. Null takes it off the shelf.',
    access: BENCH_ROLES,
    changes: true,
    params: z.strictObject({ commandId, caseId, shelf: z.string().max(60).nullable() }),
    result: Changed,
  }),
  'case.flag': defineCall({
    summary: 'Sets or clears the colour flag of a case (S92); flags are those of the policy.',
    access: 'anyone',
    changes: true,
    params: z.strictObject({ commandId, caseId, flag: z.string().max(40).nullable() }),
    result: Changed,
  }),
  'case.note': defineCall({
    summary: 'Adds a note to a case and answers it composed for pasting, as the policy’s template says (S93, S94).',
    access: 'anyone',
    changes: true,
    params: z.strictObject({
      commandId,
      caseId,
      text: z.string().trim().min(1).max(500),
      flag: z.string().max(40).nullable(),
    }),
    result: z.strictObject({ text: z.string(), bench: Changed.shape.bench }),
  }),
  'case.urgency': defineCall({
    summary: 'Sets how urgent a case is and its last day (S89); priority goes first (S108).',
    access: 'anyone',
    changes: true,
    params: z.strictObject({
      commandId,
      caseId,
      urgency: z.enum(['normal', 'priority']),
      dueOn: z.iso.date().nullable(),
    }),
    result: Changed,
  }),
  'hold.label': defineCall({
    summary: 'Makes the hold label of a parked case, with its number and shelf; its bytes come from document.bytes.',
    access: BENCH_ROLES,
    changes: true,
    params: z.strictObject({ commandId, caseId }),
    result: z.strictObject({ holdNumber: z.string(), fileName: z.string(), savedTo: z.string() }),
  }),
  'sheet.shelves': defineCall({
    summary: "Makes the printable sheet of the hold shelves' labels; its bytes come from document.bytes.",
    access: 'anyone',
    changes: false,
    params: z.strictObject({ locale: z.enum(LOCALES) }),
    result: Found,
  }),
  'expected.list': defineCall({
    summary: 'Announced returns whose parcel has not come, the oldest first (A5, S105).',
    access: 'anyone',
    changes: false,
    params: z.strictObject({ ...ExpectedQuery, offset: Offset, limit: Limit }),
    result: z.strictObject({ rows: z.array(ExpectedRow), total: z.int(), ageingDays: z.int() }),
  }),
  'expected.export': defineCall({
    summary: 'The same as a CSV for customer service, with when the refund case closes (S03); bytes by document.bytes.',
    access: 'anyone',
    changes: false,
    params: z.strictObject({ ...ExpectedQuery, locale: z.enum(LOCALES) }),
    result: Found.extend({ rows: z.int() }),
  }),
};
