import type { Disposition } from '../../shared/domain/disposition.ts';
import type { ToteColour } from '../../shared/tote/tote-events.ts';
import type { ToteState, ToteStatus } from '../../shared/tote/tote-state.ts';
import type { Database } from './database.ts';

interface Row {
  readonly tote_id: string;
  readonly code: string;
  readonly number: number;
  readonly colour: ToteColour;
  readonly disposition: Disposition;
  readonly status: ToteStatus;
  readonly opened_at_ms: number;
  readonly station_id: string;
}

export type ToteStore = ReturnType<typeof openToteStore>;

/** The view over totes, and how many units lie in each: one row per stream `tote:<id>`. */
export function openToteStore(database: Database) {
  const put = database.prepare<Row>(
    `INSERT OR REPLACE INTO tote VALUES (:tote_id, :code, :number, :colour, :disposition, :status, :opened_at_ms, :station_id)`,
  );
  const drop = database.prepare<[string]>('DELETE FROM tote WHERE tote_id = ?');
  const one = database.prepare<[string], Row>('SELECT * FROM tote WHERE tote_id = ?');
  const byCode = database.prepare<[string], Row>('SELECT * FROM tote WHERE code = ?');
  const inUse = database.prepare<[], Row>(
    `SELECT * FROM tote WHERE status IN ('open', 'full') ORDER BY status DESC, number, code`,
  );
  const openOnes = database.prepare<[string], Row>(
    `SELECT * FROM tote WHERE status = 'open' AND station_id IN (SELECT value FROM json_each(?)) ORDER BY opened_at_ms DESC, number DESC`,
  );
  const units = database.prepare<[string, number], { units: number }>(
    'SELECT count(*) AS units FROM unit_place WHERE place = ? AND decided_at_ms >= ?',
  );
  const dump = database.prepare<[], { line: string }>(
    `SELECT 'tote ' || json_array(tote_id, code, number, colour, disposition, status, opened_at_ms, station_id) AS line
     FROM tote ORDER BY line`,
  );
  return {
    replace: (toteId: string, state: ToteState | null): void => {
      if (state === null) drop.run(toteId);
      else put.run(toRow(state));
    },
    clear: (): void => {
      database.exec('DELETE FROM tote');
    },
    get: (toteId: string): ToteState | null => fromRow(one.get(toteId)),
    byCode: (code: string): ToteState | null => fromRow(byCode.get(code)),
    /** Open and full ones, open first. */
    inUse: (): ToteState[] => inUse.all().flatMap((row) => fromRow(row) ?? []),
    /** Code of the open tote of these stations per disposition, the one opened last first. */
    openCodes: (stationIds: readonly string[]): Partial<Record<Disposition, string>> =>
      Object.fromEntries(
        openOnes
          .all(JSON.stringify(stationIds))
          .toReversed()
          .map(({ disposition, code }) => [disposition, code]),
      ),
    /** Units put into it since it was last opened. */
    countUnits: ({ code, openedAtMs }: ToteState): number => units.get(code, openedAtMs)?.units ?? 0,
    dump: (): string[] => dump.all().map(({ line }) => line),
  };
}

function toRow({ toteId, openedAtMs, stationId, ...rest }: ToteState): Row {
  return { ...rest, tote_id: toteId, opened_at_ms: openedAtMs, station_id: stationId };
}

function fromRow(row: Row | undefined): ToteState | null {
  if (row === undefined) return null;
  const { tote_id: toteId, opened_at_ms: openedAtMs, station_id: stationId, ...rest } = row;
  return { ...rest, toteId, openedAtMs, stationId };
}
