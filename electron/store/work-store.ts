import { z } from 'zod';
import { ReturnClass } from '../../shared/return-case/events/event-parts.ts';
import type { CaseWorkData } from '../../shared/views/work-rows.ts';
import type { Database } from './database.ts';

const OpenRow = z.object({
  case_id: z.string(),
  status: z.enum(['open', 'parked', 'closed', 'linked']),
  return_class: ReturnClass,
  rma_number: z.string().nullable(),
  tracking_number: z.string().nullable(),
  title: z.string(),
  opened_at_ms: z.int(),
  updated_at_ms: z.int(),
  is_in_conflict: z.int(),
  parked_reason: z.string().nullable(),
  shelf: z.string().nullable(),
  hold_number: z.string().nullable(),
  flag: z.string().nullable(),
  urgency: z.enum(['normal', 'priority']),
  due_on: z.string().nullable(),
  received_at_ms: z.int().nullable(),
  last_actor: z.string(),
  is_checked: z.int(),
});

const CountedRow = z.object({
  status: z.string(),
  return_class: ReturnClass,
  received_at_ms: z.int().nullable(),
  received_by: z.string().nullable(),
  closed_at_ms: z.int().nullable(),
  closed_by: z.string().nullable(),
});

/** A case with everything that sorts and filters it; what blocks it takes a fold. */
export type OpenWork = ReturnType<typeof openWorkFrom>;

export type WorkStore = ReturnType<typeof openWorkStore>;

const OPEN = `SELECT case_id, status, return_class, rma_number, tracking_number, title, opened_at_ms, updated_at_ms,
  is_in_conflict, parked_reason, shelf, hold_number, flag, urgency, due_on, received_at_ms, last_actor, is_checked
  FROM case_row JOIN case_work USING (case_id) WHERE status IN ('open', 'parked')`;
const ONE = `SELECT case_id, status, return_class, rma_number, tracking_number, title, opened_at_ms, updated_at_ms,
  is_in_conflict, parked_reason, shelf, hold_number, flag, urgency, due_on, received_at_ms, last_actor, is_checked
  FROM case_row JOIN case_work USING (case_id) WHERE case_id = ?`;

/** The view that open work and the day's counts are read from: replaced per case with its row. */
export function openWorkStore(database: Database) {
  const drop = database.prepare<[string]>('DELETE FROM case_work WHERE case_id = ?');
  const add = database.prepare<[string, number | null, string | null, number | null, string | null, string, number]>(
    `INSERT INTO case_work (case_id, received_at_ms, received_by, closed_at_ms, closed_by, last_actor, is_checked)
     VALUES (?, ?, ?, ?, ?, ?, ?)`,
  );
  const open = database.prepare<[]>(OPEN);
  const one = database.prepare<[string]>(ONE);
  const shelved = database.prepare<[], { case_id: string; shelf: string }>(
    `SELECT case_id, shelf FROM case_row WHERE status = 'parked' AND shelf IS NOT NULL ORDER BY case_id`,
  );
  const counted = database.prepare<[number, number]>(
    `SELECT status, return_class, received_at_ms, received_by, closed_at_ms, closed_by
     FROM case_row JOIN case_work USING (case_id)
     WHERE received_at_ms >= ? OR closed_at_ms IS NULL OR closed_at_ms >= ?`,
  );
  const photos = database.prepare<[number, number], { photos: number }>(
    'SELECT count(*) AS photos FROM photo WHERE added_at_ms >= ? AND added_at_ms < ?',
  );
  const dump = database.prepare<[], { line: string }>(
    `SELECT 'work ' || json_array(case_id, received_at_ms, received_by, closed_at_ms, closed_by, last_actor, is_checked)
       AS line FROM case_work ORDER BY line`,
  );
  const put = (caseId: string, work: CaseWorkData | null): void => {
    if (!work) return;
    const { receivedAtMs, receivedBy, closedAtMs, closedBy, lastActor, isChecked } = work;
    add.run(caseId, receivedAtMs, receivedBy, closedAtMs, closedBy, lastActor, isChecked ? 1 : 0);
  };
  return {
    /** The row of a case that has none: a rebuild, after `clear`. */
    add: put,
    replace: (caseId: string, work: CaseWorkData | null): void => {
      drop.run(caseId);
      put(caseId, work);
    },
    clear: (): void => {
      database.exec('DELETE FROM case_work');
    },
    /** Every case that is not closed: some hundreds at most, in no order. */
    open: (): OpenWork[] => open.all().map(openWorkFrom),
    /** One case, closed or not. */
    get: (caseId: string): OpenWork | null => {
      const row = one.get(caseId);
      return row === undefined ? null : openWorkFrom(row);
    },
    /** What the system has on hold shelves. */
    shelved: (): { caseId: string; shelf: string }[] =>
      shelved.all().map(({ case_id, shelf }) => ({ caseId: case_id, shelf })),
    /** The cases a day's counts are made of: received or closed since it began, or still open. */
    countedSince: (fromMs: number) => counted.all(fromMs, fromMs).map(countedFrom),
    photosBetween: (fromMs: number, untilMs: number): number => photos.get(fromMs, untilMs)?.photos ?? 0,
    dump: (): string[] => dump.all().map(({ line }) => line),
  };
}

function openWorkFrom(row: unknown) {
  const parsed = OpenRow.parse(row);
  return {
    caseId: parsed.case_id,
    status: parsed.status,
    returnClass: parsed.return_class,
    rmaNumber: parsed.rma_number,
    trackingNumber: parsed.tracking_number,
    title: parsed.title,
    openedAtMs: parsed.opened_at_ms,
    updatedAtMs: parsed.updated_at_ms,
    isInConflict: parsed.is_in_conflict === 1,
    parkedReason: parsed.parked_reason,
    shelf: parsed.shelf,
    holdNumber: parsed.hold_number,
    flag: parsed.flag,
    urgency: parsed.urgency,
    dueOn: parsed.due_on,
    receivedAtMs: parsed.received_at_ms,
    lastActor: parsed.last_actor,
    isChecked: parsed.is_checked === 1,
  };
}

function countedFrom(row: unknown) {
  const parsed = CountedRow.parse(row);
  return {
    status: parsed.status,
    returnClass: parsed.return_class,
    receivedAtMs: parsed.received_at_ms,
    receivedBy: parsed.received_by,
    closedAtMs: parsed.closed_at_ms,
    closedBy: parsed.closed_by,
  };
}
