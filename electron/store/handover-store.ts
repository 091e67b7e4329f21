import type { HandoverRowData } from '../../shared/handover/handover-row.ts';
import type { Database } from './database.ts';

interface Row {
  readonly handover_id: string;
  readonly started_at_ms: number;
  readonly started_by: string;
  readonly closed_at_ms: number | null;
  readonly shelves: number;
  readonly seen: number;
  readonly differences: number;
}

export type HandoverStore = ReturnType<typeof openHandoverStore>;

/** The view over handovers: which is open, and those before it. */
export function openHandoverStore(database: Database) {
  const drop = database.prepare<[string]>('DELETE FROM handover_row WHERE handover_id = ?');
  const add = database.prepare<Row>(
    `INSERT INTO handover_row VALUES (:handover_id, :started_at_ms, :started_by, :closed_at_ms, :shelves, :seen,
       :differences)`,
  );
  const current = database.prepare<[], { handover_id: string }>(
    'SELECT handover_id FROM handover_row WHERE closed_at_ms IS NULL ORDER BY started_at_ms DESC, handover_id LIMIT 1',
  );
  const list = database.prepare<[number], Row>(
    'SELECT * FROM handover_row ORDER BY started_at_ms DESC, handover_id LIMIT ?',
  );
  const dump = database.prepare<[], { line: string }>(
    `SELECT 'handover ' || json_array(handover_id, started_at_ms, started_by, closed_at_ms, shelves, seen, differences)
       AS line FROM handover_row ORDER BY line`,
  );
  return {
    replace: (handoverId: string, row: HandoverRowData | null): void => {
      drop.run(handoverId);
      if (row) add.run(toRow(row));
    },
    clear: (): void => {
      database.exec('DELETE FROM handover_row');
    },
    /** The one that is not ended yet. */
    current: (): string | null => current.get()?.handover_id ?? null,
    list: (limit: number): HandoverRowData[] => list.all(limit).map(fromRow),
    dump: (): string[] => dump.all().map(({ line }) => line),
  };
}

function toRow(row: HandoverRowData): Row {
  return {
    handover_id: row.handoverId,
    started_at_ms: row.startedAtMs,
    started_by: row.startedBy,
    closed_at_ms: row.closedAtMs,
    shelves: row.shelves,
    seen: row.seen,
    differences: row.differences,
  };
}

function fromRow(row: Row): HandoverRowData {
  return {
    handoverId: row.handover_id,
    startedAtMs: row.started_at_ms,
    startedBy: row.started_by,
    closedAtMs: row.closed_at_ms,
    shelves: row.shelves,
    seen: row.seen,
    differences: row.differences,
  };
}
