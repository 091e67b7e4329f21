import { PARK_REASONS } from '../../shared/return-case/events/progress-events.ts';
import type { CaseCodeKind, CaseProjection, CaseRowData } from '../../shared/views/case-rows.ts';
import { skuKey } from '../../shared/views/item-pictures.ts';
import type { Database } from './database.ts';

interface Row {
  readonly case_id: string;
  readonly status: string;
  readonly return_class: string;
  readonly rma_number: string | null;
  readonly tracking_number: string | null;
  readonly title: string;
  readonly opened_at_ms: number;
  readonly updated_at_ms: number;
  readonly is_in_conflict: number;
  readonly parked_reason: string | null;
  readonly shelf: string | null;
  readonly hold_number: string | null;
  readonly flag: string | null;
  readonly urgency: string;
  readonly due_on: string | null;
  readonly has_parcel: number;
  readonly last_station_id: string;
  readonly last_station_seq: number;
}

/** As many cases as a code that leads to several answers with. */
const MOST_HITS = 20;

/** Where a code leads: the case and, for a tracking number, the parcel. */
export interface CodeHit {
  readonly caseId: string;
  readonly parcelId: string | null;
  readonly status: string;
  readonly openedAtMs: number;
}

export type CaseRowStore = ReturnType<typeof openCaseRowStore>;

/** The views over return cases: replaced as a whole, per case, in the transaction that appended to it. */
export function openCaseRowStore(database: Database) {
  const dropRow = database.prepare<[string]>('DELETE FROM case_row WHERE case_id = ?');
  const dropCodes = database.prepare<[string]>('DELETE FROM case_code WHERE case_id = ?');
  const addRow = database.prepare<Row>(
    `INSERT INTO case_row (case_id, status, return_class, rma_number, tracking_number, title, opened_at_ms,
       updated_at_ms, is_in_conflict, parked_reason, shelf, hold_number, flag, urgency, due_on, has_parcel,
       last_station_id, last_station_seq)
     VALUES (:case_id, :status, :return_class, :rma_number, :tracking_number, :title, :opened_at_ms,
       :updated_at_ms, :is_in_conflict, :parked_reason, :shelf, :hold_number, :flag, :urgency, :due_on, :has_parcel,
       :last_station_id, :last_station_seq)`,
  );
  const addCode = database.prepare<[CaseCodeKind, string, string, string | null, string, number]>(
    `INSERT INTO case_code (kind, code, case_id, parcel_id, status, opened_at_ms) VALUES (?, ?, ?, ?, ?, ?)
     ON CONFLICT DO UPDATE SET parcel_id = excluded.parcel_id`,
  );
  const dropPictures = database.prepare<[string]>('DELETE FROM case_picture WHERE case_id = ?');
  const addPicture = database.prepare<[string, string, number | null]>(
    'INSERT OR REPLACE INTO case_picture (case_id, sha256, keep_until_ms) VALUES (?, ?, ?)',
  );
  const picturesOver = database.prepare<[number, number, number], { sha256: string }>(
    `SELECT DISTINCT past.sha256 FROM case_picture AS past JOIN photo USING (sha256) WHERE past.keep_until_ms <= ?
       AND NOT EXISTS (SELECT 1 FROM case_picture AS kept WHERE kept.sha256 = past.sha256
         AND (kept.keep_until_ms IS NULL OR kept.keep_until_ms > ?))
     ORDER BY past.sha256 LIMIT ?`,
  );
  const dropItems = database.prepare<[string]>('DELETE FROM item_picture WHERE case_id = ?');
  const addItem = database.prepare<[string, string, string, number, number]>(
    'INSERT OR REPLACE INTO item_picture (case_id, sku_key, sha256, is_damaged, taken_at_ms) VALUES (?, ?, ?, ?, ?)',
  );
  // Joined: a picture that another bench took may not be here yet.
  const itemShown = database.prepare<[string], { sha256: string }>(
    `SELECT sha256 FROM item_picture JOIN photo USING (sha256) WHERE sku_key = ?
     ORDER BY is_damaged, taken_at_ms DESC, sha256 LIMIT 1`,
  );
  const dropPlaces = database.prepare<[string]>('DELETE FROM unit_place WHERE case_id = ?');
  const addPlace = database.prepare<[string, string, string, number]>(
    'INSERT OR REPLACE INTO unit_place (case_id, unit_id, place, decided_at_ms) VALUES (?, ?, ?, ?)',
  );
  // No ORDER BY: nearly every code leads to one case, and a sorter costs more than the search.
  const byCode = database.prepare<[CaseCodeKind, string], CodeHit>(
    `SELECT case_id AS caseId, parcel_id AS parcelId, status, opened_at_ms AS openedAtMs FROM case_code
     WHERE kind = ? AND code = ?`,
  );
  const ofBench = database.prepare<[string], { case_id: string }>(
    `SELECT case_id FROM case_row WHERE last_station_id = CAST(? AS TEXT) AND status = 'open' AND has_parcel = 1 ORDER BY last_station_seq DESC LIMIT 1`,
  );
  // Two searches from the end of the index, one per status: asked in one, every case of the station would be sorted.
  const lastDone = database.prepare<{ stationId: string }, { case_id: string }>(
    `SELECT case_id FROM (
       SELECT * FROM (SELECT case_id, last_station_seq FROM case_row
         WHERE last_station_id = CAST(:stationId AS TEXT) AND status = 'closed' AND has_parcel = 1
         ORDER BY last_station_seq DESC LIMIT 1)
       UNION ALL
       SELECT * FROM (SELECT case_id, last_station_seq FROM case_row
         WHERE last_station_id = CAST(:stationId AS TEXT) AND status = 'parked' AND has_parcel = 1 AND parked_reason = 'unidentified'
         ORDER BY last_station_seq DESC LIMIT 1)
     ) ORDER BY last_station_seq DESC LIMIT 1`,
  );
  const lying = database.prepare<[], { shelf: string; parcels: number }>(
    `SELECT shelf, count(*) AS parcels FROM case_row WHERE status = 'parked' AND shelf IS NOT NULL GROUP BY shelf`,
  );
  const unidentified = database.prepare<[number], { case_id: string }>(
    `SELECT case_id FROM case_row WHERE return_class = 'unidentified' AND rma_number IS NULL
       AND status IN ('open', 'parked') ORDER BY opened_at_ms, case_id LIMIT ?`,
  );
  const one = database.prepare<[string], Row>('SELECT * FROM case_row WHERE case_id = ?');
  const list = database.prepare<[string, string, number], Row>(
    `SELECT * FROM case_row WHERE status = ? OR ? = 'any' ORDER BY updated_at_ms DESC, case_id LIMIT ?`,
  );
  const parkedFor = database.prepare<[string], { case_id: string }>(
    `SELECT case_id FROM case_row WHERE status = 'parked' AND parked_reason = ? ORDER BY updated_at_ms, case_id`,
  );
  const countByStatus = database.prepare<[string], { cases: number }>(
    'SELECT count(*) AS cases FROM case_row WHERE status = ?',
  );
  const dump = database.prepare<[], { line: string }>(
    `SELECT 'row ' || json_array(case_id, status, return_class, rma_number, tracking_number, title, opened_at_ms,
       updated_at_ms, is_in_conflict, parked_reason, shelf, hold_number, flag, urgency, due_on, has_parcel,
       last_station_id, last_station_seq) AS line FROM case_row
     UNION ALL SELECT 'code ' || json_array(kind, code, case_id, parcel_id, status, opened_at_ms) FROM case_code
     UNION ALL SELECT 'place ' || json_array(case_id, unit_id, place, decided_at_ms) FROM unit_place
     UNION ALL SELECT 'picture ' || json_array(case_id, sha256, keep_until_ms) FROM case_picture
     UNION ALL SELECT 'item ' || json_array(case_id, sku_key, sha256, is_damaged, taken_at_ms) FROM item_picture
     ORDER BY line`,
  );
  const add = (caseId: string, { row, codes, places, pictures, items }: CaseProjection): void => {
    if (row === null) return;
    addRow.run(toRow(row));
    for (const { kind, code, parcelId } of codes) addCode.run(kind, code, caseId, parcelId, row.status, row.openedAtMs);
    for (const { unitId, place, decidedAtMs } of places) addPlace.run(caseId, unitId, place, decidedAtMs);
    for (const { sha256, keepUntilMs } of pictures) addPicture.run(caseId, sha256, keepUntilMs);
    for (const { skuKey: key, sha256, isDamaged, takenAtMs } of items) {
      addItem.run(caseId, key, sha256, isDamaged ? 1 : 0, takenAtMs);
    }
  };
  return {
    /** Cases set aside for a reason, the longest waiting first. */
    parkedFor: (reason: string): string[] => parkedFor.all(reason).map(({ case_id }) => case_id),
    /** The rows of a case that has none: a rebuild, after `clear`. */
    add,
    replace: (caseId: string, projection: CaseProjection): void => {
      dropRow.run(caseId);
      dropCodes.run(caseId);
      dropPlaces.run(caseId);
      dropPictures.run(caseId);
      dropItems.run(caseId);
      add(caseId, projection);
    },
    /** Empties the views, before a rebuild fills them again. */
    clear: (): void => {
      database.exec(
        `DELETE FROM case_row; DELETE FROM case_code; DELETE FROM unit_place; DELETE FROM case_picture;
         DELETE FROM item_picture`,
      );
    },
    /** Pictures still on disk whose time is over and that no case holds any longer. */
    picturesOver: (nowMs: number, limit: number): string[] =>
      picturesOver.all(nowMs, nowMs, limit).map(({ sha256 }) => sha256),
    /** The newest photograph of a SKU that lies here, of an undamaged unit where there is one; null without any. */
    pictureOf: (sku: string): string | null => itemShown.get(skuKey(sku))?.sha256 ?? null,
    /** Cases that a code leads to, newest first, at most twenty. */
    byCode: (kind: CaseCodeKind, code: string): CodeHit[] => newestFirst(byCode.all(kind, code)),
    /** The open case this station touched last: what the bench is working on, also after a restart. */
    currentOf: (stationId: string): string | null => ofBench.get(stationId)?.case_id ?? null,
    /** The case this station finished last: closed, or put on a shelf as a parcel that nobody knows. */
    lastDoneOf: (stationId: string): string | null => lastDone.get({ stationId })?.case_id ?? null,
    /** How many parked parcels lie on each shelf. */
    lying: (): Map<string, number> => new Map(lying.all().map(({ shelf, parcels }) => [shelf, parcels])),
    /** Cases whose parcel nobody knows, the longest waiting first. */
    unidentified: (limit: number): string[] => unidentified.all(limit).map((row) => row.case_id),
    get: (caseId: string): CaseRowData | null => {
      const row = one.get(caseId);
      return row ? fromRow(row) : null;
    },
    list: (status: string, limit: number): CaseRowData[] => list.all(status, status, limit).map(fromRow),
    countWithStatus: (status: string): number => countByStatus.get(status)?.cases ?? 0,
    /** Every row of the views as text, in a fixed order: two databases with the same record give the same lines. */
    dump: (): string[] => dump.all().map(({ line }) => line),
  };
}

function newestFirst(hits: CodeHit[]): CodeHit[] {
  return hits.length < 2 ? hits : hits.toSorted((a, b) => b.openedAtMs - a.openedAtMs).slice(0, MOST_HITS);
}

function toRow(row: CaseRowData): Row {
  return {
    case_id: row.caseId,
    status: row.status,
    return_class: row.returnClass,
    rma_number: row.rmaNumber,
    tracking_number: row.trackingNumber,
    title: row.title,
    opened_at_ms: row.openedAtMs,
    updated_at_ms: row.updatedAtMs,
    is_in_conflict: row.isInConflict ? 1 : 0,
    parked_reason: row.parkedReason,
    shelf: row.shelf,
    hold_number: row.holdNumber,
    flag: row.flag,
    urgency: row.urgency,
    due_on: row.dueOn,
    has_parcel: row.hasParcel ? 1 : 0,
    last_station_id: row.lastStationId,
    last_station_seq: row.lastStationSeq,
  };
}

function fromRow(row: Row): CaseRowData {
  return {
    caseId: row.case_id,
    status: row.status,
    returnClass: row.return_class,
    rmaNumber: row.rma_number,
    trackingNumber: row.tracking_number,
    title: row.title,
    openedAtMs: row.opened_at_ms,
    updatedAtMs: row.updated_at_ms,
    isInConflict: row.is_in_conflict === 1,
    parkedReason: PARK_REASONS.find((reason) => reason === row.parked_reason) ?? null,
    shelf: row.shelf,
    holdNumber: row.hold_number,
    flag: row.flag,
    urgency: row.urgency === 'priority' ? 'priority' : 'normal',
    dueOn: row.due_on,
    hasParcel: row.has_parcel === 1,
    lastStationId: row.last_station_id,
    lastStationSeq: row.last_station_seq,
  };
}
