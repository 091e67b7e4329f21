import type { Database } from './database.ts';

/** An event on its way out: its place in its station's chain and the exact text. */
export interface ChainText {
  readonly station_seq: number;
  readonly text: string;
  readonly hash: string;
}

export interface PersonalRow {
  readonly ref: string;
  readonly purpose: string;
  readonly value: string;
  readonly updated_at_ms: number;
}

export type ExchangeStore = ReturnType<typeof openExchangeStore>;

/** The record page by page, for carrying it between stations: no statement here runs long, however much is held. */
export function openExchangeStore(database: Database) {
  const stations = database.prepare<[], { station_id: string; events: number; last_seq: number }>(
    'SELECT station_id, count(*) AS events, max(station_seq) AS last_seq FROM event GROUP BY station_id ORDER BY station_id',
  );
  const page = database.prepare<[string, number, number, number], ChainText>(
    `SELECT station_seq, text, hash FROM event
     WHERE station_id = ? AND station_seq > ? AND station_seq <= ? ORDER BY station_seq LIMIT ?`,
  );
  const since = database.prepare<[string, number, number, number], { station_seq: number }>(
    `SELECT station_seq FROM event WHERE station_id = ? AND station_seq > ? AND station_seq <= ?
       AND json_extract(text, '$.occurredAtMs') >= ? ORDER BY station_seq LIMIT 1`,
  );
  const personal = database.prepare<[string, number], PersonalRow>(
    'SELECT ref, purpose, value, updated_at_ms FROM personal WHERE ref > ? ORDER BY ref LIMIT ?',
  );
  const refs = database.prepare<[], { ref: string }>('SELECT ref FROM personal');
  // The last writer wins; of two at the same millisecond the greater value, so that both benches choose the same one.
  const putPersonal = database.prepare<PersonalRow>(
    `INSERT INTO personal (ref, purpose, value, updated_at_ms) VALUES (:ref, :purpose, :value, :updated_at_ms)
     ON CONFLICT (ref) DO UPDATE SET value = excluded.value, updated_at_ms = excluded.updated_at_ms
     WHERE (excluded.updated_at_ms, excluded.value) > (personal.updated_at_ms, personal.value)`,
  );
  const noteFork = database.prepare<[string, number, string, number]>(
    'INSERT OR IGNORE INTO fork_alarm (station_id, station_seq, other_hash, seen_at_ms) VALUES (?, ?, ?, ?)',
  );
  const forks = database.prepare<[], { station_id: string; station_seq: number; seen_at_ms: number }>(
    'SELECT station_id, station_seq, seen_at_ms FROM fork_alarm ORDER BY seen_at_ms, station_id, station_seq LIMIT 100',
  );
  // Looked for as text first: few events name a file, and reading the JSON of all the others takes six times as long.
  const photosAwaited = database.prepare<[], { photos: number }>(
    `SELECT count(DISTINCT json_extract(text, '$.data.sha256')) AS photos FROM event
     WHERE instr(text, '"sha256"') > 0 AND json_type(text, '$.data.sha256') = 'text'
       AND json_extract(text, '$.data.sha256') NOT IN (SELECT sha256 FROM photo UNION SELECT sha256 FROM evidence_file)`,
  );
  const numbersGiven = database.prepare<[string], { lpn: string | null; number: string | null }>(
    `SELECT json_extract(text, '$.data.lpn') AS lpn, json_extract(text, '$.data.number') AS number FROM event
     WHERE station_id = ? AND json_extract(text, '$.type') IN ('UnitLabelled', 'CertificateIssued', 'WeightCertified')`,
  );
  return {
    stations: () => stations.all(),
    /** Events of one station after one number and up to another, in order; at most `limit`. */
    page: (stationId: string, afterSeq: number, toSeq: number, limit: number): ChainText[] =>
      page.all(stationId, afterSeq, toSeq, limit),
    /** The first event in (afterSeq, toSeq] whose own clock says it happened at or after `fromMs`. */
    firstSince: (stationId: string, afterSeq: number, toSeq: number, fromMs: number): number | null =>
      since.get(stationId, afterSeq, toSeq, fromMs)?.station_seq ?? null,
    /** Photographs and PDFs that events name and that were never here. Reads every event: for `verify` only. */
    photosAwaited: (): number => photosAwaited.get()?.photos ?? 0,
    /** Unit labels and certificate numbers that a station has given. Reads all its events: after a restore only. */
    numbersGiven: (stationId: string) => numbersGiven.all(stationId),
    /** References under which something personal stands here: people and open slips, a few thousand at most. */
    personalRefs: (): Set<string> => new Set(refs.all().map(({ ref }) => ref)),
    personalPage: (afterRef: string, limit: number): PersonalRow[] => personal.all(afterRef, limit),
    /** True when it was new, or newer than what is here; never for what was erased (`personal_stays_erased`). */
    putPersonal: (row: PersonalRow): boolean => putPersonal.run(row).changes > 0,
    noteFork: (stationId: string, stationSeq: number, otherHash: string, seenAtMs: number): void => {
      noteFork.run(stationId, stationSeq, otherHash, seenAtMs);
    },
    forks: () =>
      forks.all().map((row) => ({ stationId: row.station_id, stationSeq: row.station_seq, seenAtMs: row.seen_at_ms })),
  };
}
