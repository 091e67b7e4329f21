import { generateKeyPairSync, sign } from 'node:crypto';
import { sha256 } from '../../../electron/ids.ts';
import type { Database } from '../../../electron/store/database.ts';
import { canonicalJson } from '../../../shared/event-log/canonical-json.ts';
import { checkpointText } from '../../../shared/event-log/checkpoint.ts';
import { Envelope } from '../../../shared/event-log/envelope.ts';
import { idOf, STATION_A } from '../../support/builders.ts';

/** What somebody does who can write to the database and has not the key. The first wrong event is within `wrong`. */
export interface Tampering {
  readonly name: string;
  run(database: Database, at: number, last: number, random: () => number): readonly [number, number];
}

/** Signatures stand at most this far apart, so a chain written anew is narrowed down to as many events. */
const APART = 100;

const textAt = (database: Database, seq: number): string =>
  String(database.prepare('SELECT text FROM event WHERE station_seq = ?').pluck().get(seq));
const put = (database: Database, seq: number, text: string, hash = sha256(text)): void =>
  void database.prepare('UPDATE event SET text = ?, hash = ? WHERE station_seq = ?').run(text, hash, seq);
const cut = (database: Database, after: number): void =>
  void database.prepare('DELETE FROM event WHERE station_seq > ?').run(after);
const forget = (database: Database, from: number): void =>
  void database.prepare('DELETE FROM checkpoint WHERE station_seq >= ?').run(from);
const edited = (text: string): string => text.replace('"text":"note', '"text":"NOTE');
const about = (seq: number): readonly [number, number] => [Math.max(1, seq - APART), seq + 1];

/** Makes the chain whole again from one event on: every hash follows from the text before it. */
function rehash(database: Database, from: number, last: number): void {
  for (let seq = from; seq <= last; seq += 1) {
    const envelope = Envelope.parse(JSON.parse(textAt(database, seq)));
    const before = seq === 1 ? envelope.prevHash : sha256(textAt(database, seq - 1));
    put(database, seq, canonicalJson({ ...envelope, stationSeq: seq, prevHash: before }));
  }
}

/** The intruder's own word on the chain as it is now, in the station's name. */
function signAsIntruder(database: Database, seq: number): void {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  const { x = '' } = publicKey.export({ format: 'jwk' });
  const word = {
    stationId: STATION_A,
    stationSeq: seq,
    hash: sha256(textAt(database, seq)),
    madeAtMs: 1,
    publicKey: x,
  };
  const signature = sign(null, Buffer.from(checkpointText(word)), privateKey).toString('base64url');
  database.prepare('INSERT INTO checkpoint VALUES (?, ?, ?, ?, ?, ?)').run(STATION_A, seq, word.hash, 1, x, signature);
}

export const TAMPERINGS: readonly Tampering[] = [
  {
    name: 'edit an event',
    run: (database, at) => {
      const hash = sha256(textAt(database, at));
      put(database, at, edited(textAt(database, at)), hash);
      return [at, at];
    },
  },
  {
    name: 'edit an event and its hash',
    run: (database, at, last) => {
      put(database, at, edited(textAt(database, at)));
      return at === last ? about(at) : [at, at + 1];
    },
  },
  {
    name: 'take an event out',
    run: (database, at) => {
      database.prepare('DELETE FROM event WHERE station_seq = ?').run(at);
      return [at, at + 1];
    },
  },
  {
    name: 'put an event in, and number and hash all that follow anew',
    run: (database, at, last) => {
      const row = database.prepare('SELECT * FROM event WHERE station_seq = ?');
      database.prepare('UPDATE event SET station_seq = station_seq + 1000000 WHERE station_seq >= ?').run(at);
      database.exec('UPDATE event SET station_seq = station_seq - 999999 WHERE station_seq > 1000000');
      const { command_id, stream_id } = row.get(at + 1) as { command_id: string; stream_id: string };
      const envelope = {
        ...Envelope.parse(JSON.parse(textAt(database, at + 1))),
        eventId: idOf('put in'),
        stationSeq: at,
      };
      const text = canonicalJson(envelope);
      database
        .prepare('INSERT INTO event VALUES (?, ?, ?, ?, ?, ?, ?)')
        .run(STATION_A, at, idOf('put in'), command_id, stream_id, text, sha256(text));
      rehash(database, at, last + 1);
      return about(at);
    },
  },
  {
    name: 'swap two events',
    run: (database, at, last, random) => {
      const other = 1 + ((at + Math.floor(random() * (last - 1))) % last);
      const [one, two] = [textAt(database, at), textAt(database, other)];
      put(database, at, two);
      put(database, other, one);
      const first = Math.min(at, other);
      return at === other ? about(at) : [first, first];
    },
  },
  {
    name: 'file an event under another stream',
    run: (database, at) => {
      database.prepare(`UPDATE event SET stream_id = 'return-case:' || ? WHERE station_seq = ?`).run(idOf('other'), at);
      return [at, at];
    },
  },
  {
    name: 'cut the tail',
    run: (database, at) => {
      cut(database, at - 1);
      return [at, at];
    },
  },
  {
    name: 'cut the tail and the signatures over it, as an old copy of the file would be',
    run: (database, at) => {
      cut(database, at - 1);
      forget(database, at);
      return [at, at];
    },
  },
  {
    name: 'write everything anew from an event on',
    run: (database, at, last) => {
      put(database, at, edited(textAt(database, at)));
      rehash(database, at + 1, last);
      return about(at);
    },
  },
  {
    name: 'write everything anew, without the signatures over it',
    run: (database, at, last) => {
      put(database, at, edited(textAt(database, at)));
      rehash(database, at + 1, last);
      forget(database, at);
      return about(at);
    },
  },
  {
    name: 'write everything anew and sign it with a key of their own',
    run: (database, at, last) => {
      put(database, at, edited(textAt(database, at)));
      rehash(database, at + 1, last);
      forget(database, 1);
      signAsIntruder(database, last);
      return [Math.max(1, at - APART), last];
    },
  },
  {
    name: 'sign in the station’s name',
    run: (database, at) => {
      signAsIntruder(database, at);
      return [at, at];
    },
  },
  {
    name: 'change a signature',
    run: (database, at) => {
      const seq = Number(
        database.prepare('SELECT coalesce(min(station_seq), 0) FROM checkpoint WHERE station_seq >= ?').pluck().get(at),
      );
      database.prepare(`UPDATE checkpoint SET made_at_ms = made_at_ms + 1 WHERE station_seq = ?`).run(seq);
      return [seq, seq];
    },
  },
];
