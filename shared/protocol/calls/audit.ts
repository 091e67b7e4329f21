import { z } from 'zod';
import { AUDIT_ACTS } from '../../domain/audit-act.ts';
import { LOCALES } from '../../i18n/locales.ts';
import { defineCall } from '../call.ts';
import { commandId } from '../changed.ts';

const SUPERVISION = ['supervisor', 'administrator'] as const;

/** Which acts; null takes all. Times are epoch ms, `toMs` exclusive. */
const AuditFilter = z.strictObject({
  fromMs: z.int().nonnegative().nullable(),
  toMs: z.int().nonnegative().nullable(),
  act: z.enum(AUDIT_ACTS).nullable(),
  actor: z.string().max(64).nullable(),
});

const Actor = z.strictObject({ actor: z.string(), name: z.string() });

export const AuditRow = z.strictObject({
  eventId: z.string(),
  streamId: z.string(),
  act: z.enum(AUDIT_ACTS),
  occurredAtMs: z.int(),
  stationId: z.string(),
  by: Actor,
  /** What it was about, as people call it: an RMA or tracking number, a person's name; empty for the station itself. */
  about: z.string(),
  /** What the event says. */
  detail: z.record(z.string(), z.unknown()),
  isUndone: z.boolean(),
});
export type AuditRow = z.infer<typeof AuditRow>;

export const auditCalls = {
  'audit.list': defineCall({
    summary: 'Privileged acts, newest first: who did what with more than daily rights, and when.',
    access: SUPERVISION,
    changes: false,
    params: AuditFilter.extend({ limit: z.int().positive().max(500) }),
    result: z.strictObject({
      rows: z.array(AuditRow),
      /** Everybody who ever did one, to filter by. */
      actors: z.array(Actor),
    }),
  }),
  'audit.export': defineCall({
    summary: 'Writes the acts of a filter to a CSV in the data folder, with person ids and no names; itself an act.',
    access: SUPERVISION,
    changes: true,
    params: AuditFilter.extend({ commandId, locale: z.enum(LOCALES) }),
    result: z.strictObject({ fileName: z.string(), savedTo: z.string(), rows: z.int().nonnegative() }),
  }),
};
