import { join } from 'node:path';
import Database from 'better-sqlite3';
import { v7 } from 'uuid';
import { fillBench } from './filled-bench.ts';
import { compare, type Measured } from './measure.ts';
import type { Sizes } from './sizes.ts';

/**
 * One event in one durable transaction: ids, seal, chain and five indexes, against inserting the same bytes. Twice: into
 * a bare table of text and hash, and into a table with the columns and keys of ours, which is what any record would pay.
 */
export async function benchmarkAppend({ rounds, seed }: Sizes): Promise<Measured[]> {
  const bench = await fillBench({ expected: 20, received: 1, copies: 0, seed });
  const { record } = bench.parts;
  const event = { type: 'CodeNotRecognised', schemaVersion: 1, data: { raw: 'X', reading: 'X', source: 'wedge' } };
  // A stream per event, as unknown codes have: the length of a stream is not what is measured here.
  const ids = idsFor(3 * rounds);
  const append = () => {
    const { streamId, commandId } = ids();
    return record.transaction(() => record.append(streamId, [event], { commandId, actor: 'benchmark' }));
  };
  const [sample] = append();
  if (!sample) throw new Error('an append answers what it wrote');
  const bare = openBare(join(bench.dataDir, 'bare.sqlite'));
  const keyed = openKeyed(join(bench.dataDir, 'keyed.sqlite'));
  const common = { repeats: APPENDS, rounds: 3 * rounds, subject: append };
  const promise = { of: 'ratio', atMost: 1 / 0.8 } as const;
  const rows = [
    await compare({
      ...common,
      promise,
      name: 'append one event, durably (0.8 of the rate is 1.25 × the time)',
      baseline: 'better-sqlite3 insert of text and hash, synchronous=FULL',
      against: () => bare.insert(sample.text, sample.hash),
    }),
    await compare({
      ...common,
      promise,
      name: 'the same',
      baseline: 'better-sqlite3 insert of the same row with its keys, synchronous=FULL',
      against: () => keyed.insert(sample.text, sample.hash),
    }),
  ];
  bare.close();
  keyed.close();
  await bench.close();
  return rows;
}

const APPENDS = 50;

/** What a client makes before it sends a command, made before anything is timed; in order, as they would be. */
function idsFor(rounds: number): () => { streamId: string; commandId: string } {
  const made = Array.from({ length: (2 * rounds + 2) * APPENDS + 2 }, () => ({
    streamId: `scan:${v7()}`,
    commandId: v7(),
  }));
  let at = 0;
  return () => {
    const next = made[(at += 1)];
    if (!next) throw new Error('more appends than ids');
    return next;
  };
}

function openBare(path: string) {
  const database = openRaw(path);
  database.exec('CREATE TABLE event (seq INTEGER PRIMARY KEY, text TEXT NOT NULL, hash TEXT NOT NULL) STRICT');
  const insert = database.prepare('INSERT INTO event (text, hash) VALUES (?, ?)');
  const insertOne = database.transaction((text: string, hash: string) => insert.run(text, hash));
  return { insert: (text: string, hash: string) => insertOne.immediate(text, hash), close: () => database.close() };
}

function openKeyed(path: string) {
  const database = openRaw(path);
  database.exec(`
    CREATE TABLE event (station_id TEXT NOT NULL, station_seq INTEGER NOT NULL, event_id TEXT NOT NULL UNIQUE,
      command_id TEXT NOT NULL, stream_id TEXT NOT NULL, text TEXT NOT NULL, hash TEXT NOT NULL,
      PRIMARY KEY (station_id, station_seq)) STRICT;
    CREATE INDEX event_by_stream ON event (stream_id);
    CREATE INDEX event_by_command ON event (command_id);`);
  const insert = database.prepare('INSERT INTO event VALUES (?, ?, ?, ?, ?, ?, ?)');
  let seq = 0;
  const insertOne = database.transaction((text: string, hash: string) =>
    insert.run('station', (seq += 1), v7(), v7(), `scan:${v7()}`, text, hash),
  );
  return { insert: (text: string, hash: string) => insertOne.immediate(text, hash), close: () => database.close() };
}

function openRaw(path: string): Database.Database {
  const database = new Database(path);
  database.pragma('journal_mode = WAL');
  database.pragma('synchronous = FULL');
  return database;
}
