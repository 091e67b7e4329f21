import type { Checkpoint } from '../../shared/event-log/checkpoint.ts';
import type { Database } from './database.ts';

interface Row {
  readonly station_id: string;
  readonly station_seq: number;
  readonly hash: string;
  readonly made_at_ms: number;
  readonly public_key: string;
  readonly signature: string;
}

export type CheckpointStore = ReturnType<typeof openCheckpointStore>;

/** Signed heads of chains: what this station has signed, and what it has been shown of others and of itself. */
export function openCheckpointStore(database: Database) {
  const add = database.prepare<[Row]>(
    `INSERT OR IGNORE INTO checkpoint (station_id, station_seq, hash, made_at_ms, public_key, signature)
     VALUES (:station_id, :station_seq, :hash, :made_at_ms, :public_key, :signature)`,
  );
  const ofStation = database.prepare<[string], Row>(
    'SELECT * FROM checkpoint WHERE station_id = ? ORDER BY station_seq, made_at_ms, signature',
  );
  const last = database.prepare<[string, string], Row>(
    'SELECT * FROM checkpoint WHERE station_id = ? AND public_key = ? ORDER BY station_seq DESC LIMIT 1',
  );
  const after = database.prepare<[string, number, string]>(
    'SELECT 1 FROM checkpoint WHERE station_id = ? AND station_seq > ? AND public_key = ? LIMIT 1',
  );
  const stations = database.prepare<[], { station_id: string }>(
    'SELECT DISTINCT station_id FROM checkpoint ORDER BY station_id',
  );
  return {
    /** Keeps it; one that is here already changes nothing. True when it was new. */
    add: (checkpoint: Checkpoint): boolean => add.run(toRow(checkpoint)).changes > 0,
    ofStation: (stationId: string): Checkpoint[] => ofStation.all(stationId).map(fromRow),
    /** The latest that a key has signed. */
    last: (stationId: string, publicKey: string): Checkpoint | null => {
      const row = last.get(stationId, publicKey);
      return row ? fromRow(row) : null;
    },
    /** Has a key signed anything after this event? Asked at every append, so a search of the index and no sort. */
    hasAfter: (stationId: string, stationSeq: number, publicKey: string): boolean =>
      after.get(stationId, stationSeq, publicKey) !== undefined,
    stations: (): string[] => stations.all().map((row) => row.station_id),
  };
}

function toRow({ stationId, stationSeq, hash, madeAtMs, publicKey, signature }: Checkpoint): Row {
  return {
    station_id: stationId,
    station_seq: stationSeq,
    hash,
    made_at_ms: madeAtMs,
    public_key: publicKey,
    signature,
  };
}

function fromRow(row: Row): Checkpoint {
  return {
    stationId: row.station_id,
    stationSeq: row.station_seq,
    hash: row.hash,
    madeAtMs: row.made_at_ms,
    publicKey: row.public_key,
    signature: row.signature,
  };
}
