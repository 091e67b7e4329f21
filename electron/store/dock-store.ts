import { z } from 'zod';
import { ArrivalCondition } from '../../shared/domain/arrival-condition.ts';
import type { DockParcelRow, DockRowData } from '../../shared/dock/dock-rows.ts';
import type { Database } from './database.ts';

const DockRow = z.object({
  dock_id: z.string(),
  status: z.string(),
  station_id: z.string(),
  carrier: z.string(),
  opened_at_ms: z.int(),
  counted: z.int(),
  damaged: z.int(),
  difference: z.int().nullable(),
  number: z.string().nullable(),
});
const ParcelRow = z.object({
  key: z.string(),
  dock_id: z.string(),
  tracking_number: z.string(),
  carrier: z.string(),
  arrived_at_ms: z.int(),
  condition: ArrivalCondition.nullable(),
  photo: z.string().nullable(),
  reservation: z.string().nullable(),
  is_refused: z.int(),
});
type DockRow = z.infer<typeof DockRow>;
type ParcelRow = z.infer<typeof ParcelRow>;

export type DockStore = ReturnType<typeof openDockStore>;

/** The views over dock streams: replaced as a whole, per dock, in the transaction that appended to it. */
export function openDockStore(database: Database) {
  const dropRow = database.prepare<[string]>('DELETE FROM dock_row WHERE dock_id = ?');
  const dropParcels = database.prepare<[string]>('DELETE FROM dock_parcel WHERE dock_id = ?');
  const addRow = database.prepare<DockRow>(
    `INSERT INTO dock_row VALUES (:dock_id, :status, :station_id, :carrier, :opened_at_ms, :counted, :damaged,
       :difference, :number)`,
  );
  const addParcel = database.prepare<ParcelRow>(
    `INSERT INTO dock_parcel VALUES (:key, :dock_id, :tracking_number, :carrier, :arrived_at_ms, :condition, :photo,
       :reservation, :is_refused)`,
  );
  const arrival = database.prepare<[string]>(
    `SELECT * FROM dock_parcel WHERE key = CAST(? AS TEXT) AND is_refused = 0 ORDER BY arrived_at_ms DESC, dock_id LIMIT 1`,
  );
  // Not received: no case knows the tracking number. A parcel the driver took back lies nowhere here.
  const pile = database.prepare<[number]>(
    `SELECT * FROM dock_parcel WHERE is_refused = 0
       AND NOT EXISTS (SELECT 1 FROM case_code WHERE kind = 'tracking' AND code = dock_parcel.key)
     ORDER BY arrived_at_ms, key LIMIT ?`,
  );
  const pileSize = database.prepare<[], { parcels: number }>(
    `SELECT count(*) AS parcels FROM dock_parcel WHERE is_refused = 0
       AND NOT EXISTS (SELECT 1 FROM case_code WHERE kind = 'tracking' AND code = dock_parcel.key)`,
  );
  const current = database.prepare<[string], { dock_id: string }>(
    `SELECT dock_id FROM dock_row WHERE station_id = ? AND status = 'open' ORDER BY opened_at_ms DESC, dock_id LIMIT 1`,
  );
  const list = database.prepare<[number]>('SELECT * FROM dock_row ORDER BY opened_at_ms DESC, dock_id LIMIT ?');
  const carriers = database.prepare<[], { carrier: string }>(
    'SELECT carrier FROM dock_row GROUP BY carrier ORDER BY max(opened_at_ms) DESC LIMIT 12',
  );
  const dump = database.prepare<[], { line: string }>(
    `SELECT 'dock ' || json_array(dock_id, status, station_id, carrier, opened_at_ms, counted, damaged, difference,
       number) AS line FROM dock_row
     UNION ALL SELECT 'dock-parcel ' || json_array(key, dock_id, tracking_number, carrier, arrived_at_ms, condition,
       photo, reservation, is_refused) FROM dock_parcel ORDER BY line`,
  );

  return {
    replace: (dockId: string, row: DockRowData | null, parcels: readonly DockParcelRow[]): void => {
      dropRow.run(dockId);
      dropParcels.run(dockId);
      if (row) addRow.run(toRow(row));
      for (const parcel of parcels) addParcel.run(toParcelRow(parcel));
    },
    clear: (): void => {
      database.exec('DELETE FROM dock_row; DELETE FROM dock_parcel');
    },
    /** When and how a parcel came to the dock, by the key of its number; the newest when a number was used again. */
    arrivalOf: (key: string): DockParcelRow | null => {
      const row = arrival.get(key);
      return row === undefined ? null : fromParcelRow(row);
    },
    /** Parcels that arrived and that no bench has received, oldest first (A11). */
    pile: (limit: number): DockParcelRow[] => pile.all(limit).map(fromParcelRow),
    pileSize: (): number => pileSize.get()?.parcels ?? 0,
    /** The open dock of a station, also after a restart. */
    currentOf: (stationId: string): string | null => current.get(stationId)?.dock_id ?? null,
    list: (limit: number): DockRowData[] => list.all(limit).map(fromRow),
    /** Carriers that were here before, the latest first: one tap instead of typing. */
    carriers: (): string[] => carriers.all().map(({ carrier }) => carrier),
    dump: (): string[] => dump.all().map(({ line }) => line),
  };
}

function toRow({ dockId, stationId, openedAtMs, ...row }: DockRowData): DockRow {
  return { ...row, dock_id: dockId, station_id: stationId, opened_at_ms: openedAtMs };
}

function fromRow(row: unknown): DockRowData {
  const { dock_id, station_id, opened_at_ms, ...rest } = DockRow.parse(row);
  return { ...rest, dockId: dock_id, stationId: station_id, openedAtMs: opened_at_ms };
}

function toParcelRow({ dockId, trackingNumber, arrivedAtMs, isRefused, ...row }: DockParcelRow): ParcelRow {
  const renamed = { dock_id: dockId, tracking_number: trackingNumber, arrived_at_ms: arrivedAtMs };
  return { ...row, ...renamed, is_refused: isRefused ? 1 : 0 };
}

function fromParcelRow(row: unknown): DockParcelRow {
  const { dock_id, tracking_number, arrived_at_ms, is_refused, ...rest } = ParcelRow.parse(row);
  const renamed = { dockId: dock_id, trackingNumber: tracking_number, arrivedAtMs: arrived_at_ms };
  return { ...rest, ...renamed, isRefused: is_refused === 1 };
}
