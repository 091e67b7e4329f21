import { z } from 'zod';
import { AUDIT_ACTS, type AuditAct } from '../../shared/domain/audit-act.ts';
import type { AuditRowData } from '../../shared/views/audit-rows.ts';
import type { Database } from './database.ts';

interface Row {
  readonly event_id: string;
  readonly stream_id: string;
  readonly act: string;
  readonly occurred_at_ms: number;
  readonly station_id: string;
  readonly actor: string;
  readonly detail: string;
  readonly is_undone: number;
}

/** Which acts to list; null takes all. Times are epoch ms, `toMs` exclusive. */
export interface AuditFilter {
  readonly fromMs: number | null;
  readonly toMs: number | null;
  readonly act: AuditAct | null;
  readonly actor: string | null;
}

const Act = z.enum(AUDIT_ACTS);

export type AuditRowStore = ReturnType<typeof openAuditRowStore>;

/** The `audit_row` view. */
export function openAuditRowStore(database: Database) {
  const remove = database.prepare<[string]>('DELETE FROM audit_row WHERE stream_id = ?');
  const add = database.prepare<[Row]>(
    `INSERT INTO audit_row (event_id, stream_id, act, occurred_at_ms, station_id, actor, detail, is_undone)
     VALUES (:event_id, :stream_id, :act, :occurred_at_ms, :station_id, :actor, :detail, :is_undone)`,
  );
  const list = database.prepare<[AuditFilter & { readonly limit: number }], Row>(
    `SELECT * FROM audit_row
     WHERE occurred_at_ms >= coalesce(:fromMs, 0) AND (:toMs IS NULL OR occurred_at_ms < :toMs)
       AND (:act IS NULL OR act = :act) AND (:actor IS NULL OR actor = :actor)
     ORDER BY occurred_at_ms DESC, event_id DESC LIMIT :limit`,
  );
  const actors = database.prepare<[], { actor: string }>('SELECT DISTINCT actor FROM audit_row ORDER BY actor');
  const dump = database.prepare<[], { line: string }>(
    `SELECT 'audit_row ' || json_array(event_id, stream_id, act, occurred_at_ms, station_id, actor, detail, is_undone)
       AS line FROM audit_row ORDER BY event_id`,
  );
  const addAll = (rows: readonly AuditRowData[]): void => rows.forEach((row) => add.run(toRow(row)));
  return {
    /** The rows of a stream that has none: a rebuild, after `clear`. */
    add: addAll,
    replace: (streamId: string, rows: readonly AuditRowData[]): void => {
      remove.run(streamId);
      addAll(rows);
    },
    clear: (): void => {
      database.exec('DELETE FROM audit_row');
    },
    /** Newest first. */
    list: (filter: AuditFilter, limit: number): AuditRowData[] => list.all({ ...filter, limit }).map(fromRow),
    actors: (): string[] => actors.all().map(({ actor }) => actor),
    /** Every row as text, in a fixed order. */
    dump: (): string[] => dump.all().map(({ line }) => line),
  };
}

function toRow({ eventId, streamId, act, occurredAtMs, stationId, actor, detail, isUndone }: AuditRowData): Row {
  return {
    event_id: eventId,
    stream_id: streamId,
    act,
    occurred_at_ms: occurredAtMs,
    station_id: stationId,
    actor,
    detail,
    is_undone: isUndone ? 1 : 0,
  };
}

function fromRow(row: Row): AuditRowData {
  return {
    eventId: row.event_id,
    streamId: row.stream_id,
    act: Act.parse(row.act),
    occurredAtMs: row.occurred_at_ms,
    stationId: row.station_id,
    actor: row.actor,
    detail: row.detail,
    isUndone: row.is_undone === 1,
  };
}
