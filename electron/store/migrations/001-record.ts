import type { Migration } from './migration.ts';

/**
 * The record and everything around it. Three kinds of tables stand here, and rebuild treats them differently:
 * - `event` is the truth. `text` is the exact text that was hashed; the other columns repeat parts of it for lookup.
 * - `case_row` and `case_code` are views: thrown away and folded again at any time.
 * - the rest is neither: reference data, names, credentials, devices, photographs and the progress of deliveries.
 */
export const record: Migration = {
  version: 1,
  name: 'record',
  up: (database) => {
    database.exec(`
      CREATE TABLE meta (key TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID;

      CREATE TABLE event (
        station_id TEXT NOT NULL,
        station_seq INTEGER NOT NULL CHECK (station_seq > 0),
        event_id TEXT NOT NULL UNIQUE,
        command_id TEXT NOT NULL,
        stream_id TEXT NOT NULL,
        text TEXT NOT NULL,
        hash TEXT NOT NULL CHECK (length(hash) = 64),
        PRIMARY KEY (station_id, station_seq)
      ) STRICT;
      CREATE INDEX event_by_stream ON event (stream_id);
      CREATE INDEX event_by_command ON event (command_id);
      CREATE TRIGGER event_is_never_changed BEFORE UPDATE ON event
        BEGIN SELECT RAISE(ABORT, 'events are never changed'); END;
      CREATE TRIGGER event_is_never_deleted BEFORE DELETE ON event
        BEGIN SELECT RAISE(ABORT, 'events are never deleted'); END;

      CREATE TABLE command_answer (
        command_id TEXT PRIMARY KEY,
        call TEXT NOT NULL,
        params_hash TEXT NOT NULL,
        answer TEXT NOT NULL,
        answered_at_ms INTEGER NOT NULL
      ) STRICT, WITHOUT ROWID;

      CREATE TABLE case_row (
        case_id TEXT PRIMARY KEY,
        status TEXT NOT NULL,
        return_class TEXT NOT NULL,
        rma_number TEXT,
        tracking_number TEXT,
        title TEXT NOT NULL,
        opened_at_ms INTEGER NOT NULL,
        updated_at_ms INTEGER NOT NULL,
        is_in_conflict INTEGER NOT NULL CHECK (is_in_conflict IN (0, 1)),
        last_station_id TEXT NOT NULL,
        last_station_seq INTEGER NOT NULL
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX case_row_by_status ON case_row (status, updated_at_ms);
      CREATE INDEX case_row_of_bench ON case_row (last_station_id, status, last_station_seq);

      CREATE TABLE case_code (
        kind TEXT NOT NULL CHECK (kind IN ('tracking', 'rma', 'order', 'unit')),
        code TEXT NOT NULL,
        case_id TEXT NOT NULL,
        parcel_id TEXT,
        PRIMARY KEY (kind, code, case_id)
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX case_code_of_case ON case_code (case_id);

      CREATE TABLE outbox (
        fact_id TEXT PRIMARY KEY,
        case_id TEXT NOT NULL,
        sequence INTEGER NOT NULL,
        type TEXT NOT NULL,
        scope TEXT NOT NULL,
        revision INTEGER NOT NULL,
        cause_event_id TEXT NOT NULL,
        occurred_at_ms INTEGER NOT NULL,
        sendable_at_ms INTEGER NOT NULL,
        state TEXT NOT NULL CHECK (state IN ('waiting', 'sending', 'sent', 'cancelled', 'dead')),
        attempts INTEGER NOT NULL DEFAULT 0,
        next_attempt_at_ms INTEGER NOT NULL,
        last_error TEXT,
        payload TEXT NOT NULL,
        body TEXT,
        sent_at_ms INTEGER,
        answer_status INTEGER,
        UNIQUE (case_id, sequence)
      ) STRICT;
      CREATE INDEX outbox_by_time ON outbox (occurred_at_ms DESC, case_id, sequence DESC);
      -- Holds all that finding and counting unsent facts asks for, so that a backlog costs a scan of this index alone.
      CREATE INDEX outbox_unsent ON outbox (case_id, sequence, state, sendable_at_ms, next_attempt_at_ms)
        WHERE state IN ('waiting', 'sending', 'dead');
      CREATE INDEX outbox_dead ON outbox (case_id) WHERE state = 'dead';

      CREATE TABLE expected_return (
        rma_key TEXT PRIMARY KEY,
        order_key TEXT,
        tracking_key TEXT,
        document TEXT NOT NULL,
        updated_at_ms INTEGER NOT NULL
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX expected_return_by_tracking ON expected_return (tracking_key);
      CREATE INDEX expected_return_by_order ON expected_return (order_key);

      CREATE TABLE catalogue_item (
        sku_key TEXT PRIMARY KEY,
        gtin TEXT,
        document TEXT NOT NULL,
        updated_at_ms INTEGER NOT NULL
      ) STRICT, WITHOUT ROWID;
      CREATE INDEX catalogue_item_by_gtin ON catalogue_item (gtin);

      CREATE TABLE personal (
        ref TEXT PRIMARY KEY,
        purpose TEXT NOT NULL,
        value TEXT NOT NULL,
        updated_at_ms INTEGER NOT NULL
      ) STRICT, WITHOUT ROWID;

      CREATE TABLE credential (
        owner TEXT NOT NULL,
        kind TEXT NOT NULL CHECK (kind IN ('pin', 'badge', 'back-office-secret')),
        verifier TEXT NOT NULL,
        failures INTEGER NOT NULL DEFAULT 0,
        locked_until_ms INTEGER NOT NULL DEFAULT 0,
        PRIMARY KEY (owner, kind)
      ) STRICT, WITHOUT ROWID;
      CREATE UNIQUE INDEX credential_by_badge ON credential (verifier) WHERE kind = 'badge';

      CREATE TABLE document_number (
        series TEXT PRIMARY KEY,
        last INTEGER NOT NULL
      ) STRICT, WITHOUT ROWID;

      CREATE TABLE photo (
        sha256 TEXT PRIMARY KEY CHECK (length(sha256) = 64),
        width INTEGER NOT NULL,
        height INTEGER NOT NULL,
        byte_length INTEGER NOT NULL,
        added_at_ms INTEGER NOT NULL
      ) STRICT, WITHOUT ROWID;
    `);
  },
};
