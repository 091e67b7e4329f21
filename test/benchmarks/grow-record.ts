import { v5 } from 'uuid';
import { sha256 } from '../../electron/ids.ts';
import type { HostParts } from '../../electron/handlers/host-parts.ts';
import { cutTemplate, type Fill } from './cut-template.ts';

const NAMESPACE = '6ba7b811-9dad-11d1-80b4-00c04fd430c8';

/** Ids; their spelling as a key; the chain; times of day; the numbers of `numbersOf`. */
const CUTS =
  /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}|\b[0-9A-F]{32}\b|"stationSeq":\d+|"prevHash":"[0-9a-f]{64}"|\b1\d{12}\b|\b(?:TRK|RMA|ORD)-?\d{8}\b/g;

/** Tables that repeat a case, as the migrations make them; the two full-text indexes follow `search_case`. */
const TABLES = ['case_row', 'case_code', 'case_work', 'outbox', 'search_case', 'search_code', 'unit_place'] as const;

const PER_TRANSACTION = 5_000;

/** What differs from one copy of a case to the next. */
interface Copy {
  readonly index: number;
  readonly earlierMs: number;
  readonly ids: readonly string[];
  seq: number;
  prevHash: string;
}

/** Numbers of the same length for every case, so that one can stand where another stood. */
export function numbersOf(index: number): { trackingNumber: string; rmaNumber: string; orderNumber: string } {
  const digits = String(index).padStart(8, '0');
  return { trackingNumber: `TRK-${digits}`, rmaNumber: `RMA-${digits}`, orderNumber: `ORD-${digits}` };
}

/**
 * Makes `cases` more cases out of one that was really received and closed: its events with ids, numbers and times of
 * their own, hashed and chained as `seal` does, and its rows in every view. Their facts count as accepted long ago. The
 * result is a record like any other (`verify` finds nothing), made at a hundred times the speed of a bench at work.
 */
export function growRecord(parts: HostParts, templateCaseId: string, cases: number, seed: number): void {
  const { database, events, station } = parts;
  const stationId = station.stationId() ?? '';
  const head = events.headOf(stationId);
  const makeCase = caseMaker(parts, templateCaseId, stationId);
  const chain = { seq: head.stationSeq, prevHash: head.hash };
  const nowMs = Date.now();
  for (let from = 0; from < cases; from += PER_TRANSACTION) {
    const upTo = Math.min(cases, from + PER_TRANSACTION);
    const batch = database.transaction(() => {
      for (let made = from; made < upTo; made += 1) makeCase(made, (cases - made) * 1_000, nowMs, seed, chain);
    });
    batch.immediate();
  }
}

function caseMaker({ database }: HostParts, caseId: string, stationId: string) {
  const known = new Map<string, number>();
  const cut = (text: string): Fill<Copy> => cutTemplate(text, CUTS, (piece) => fillFor(piece, stationId, known));
  const addEvent = database.prepare(
    'INSERT INTO event (station_id, station_seq, event_id, command_id, stream_id, text, hash) VALUES (?, ?, ?, ?, ?, ?, ?)',
  );
  const stream = `return-case:${caseId}`;
  const eventRows = database.prepare('SELECT * FROM event WHERE stream_id = ? ORDER BY station_seq').all(stream);
  const events = eventRows.map((row) => {
    const [eventId, commandId, text] = ['event_id', 'command_id', 'text'].map((column) => cut(textOf(row, column)));
    if (!eventId || !commandId || !text) throw new Error('an event has three texts');
    return { eventId, commandId, text };
  });
  const streamId = cut(stream);
  const tables = TABLES.map((table) => rowMaker(database, table, caseId, cut));
  const addPart = database.prepare(
    'INSERT INTO search_part (rowid, keys) SELECT id, codes FROM search_case WHERE case_id = ?',
  );
  const addWord = database.prepare(
    'INSERT INTO search_word (rowid, words) SELECT id, words FROM search_case WHERE case_id = ?',
  );
  const copyOfCaseId = cut(caseId);

  return (
    made: number,
    earlierMs: number,
    nowMs: number,
    seed: number,
    chain: { seq: number; prevHash: string },
  ): void => {
    const index = COPIES_FROM + made;
    const ids = [...known].map(([id, at]) => idOf(id, at, nowMs - earlierMs, `${seed}:${made}:${at}`));
    const copy: Copy = { index, earlierMs, ids, ...chain };
    for (const event of events) {
      copy.seq += 1;
      const text = event.text(copy);
      const hash = sha256(text);
      addEvent.run(stationId, copy.seq, event.eventId(copy), event.commandId(copy), streamId(copy), text, hash);
      copy.prevHash = hash;
    }
    for (const add of tables) add(copy);
    addPart.run(copyOfCaseId(copy));
    addWord.run(copyOfCaseId(copy));
    Object.assign(chain, { seq: copy.seq, prevHash: copy.prevHash });
  };
}

/** Copies have numbers from here, far from those of cases that were really received. */
export const COPIES_FROM = 50_000_000;

function fillFor(piece: string, stationId: string, known: Map<string, number>): Fill<Copy> | null {
  if (piece.startsWith('"stationSeq"')) return ({ seq }) => `"stationSeq":${seq}`;
  if (piece.startsWith('"prevHash"')) return ({ prevHash }) => `"prevHash":"${prevHash}"`;
  if (/^\d{13}$/.test(piece)) return ({ earlierMs }) => String(Number(piece) - earlierMs);
  if (/^(TRK|RMA|ORD)/.test(piece)) {
    const letters = piece.slice(0, -8);
    return ({ index }) => letters + String(index).padStart(8, '0');
  }
  const isKey = /^[0-9A-F]{32}$/.test(piece);
  const id = isKey ? piece.toLowerCase().replace(/^(.{8})(.{4})(.{4})(.{4})/, '$1-$2-$3-$4-') : piece;
  if (id === stationId) return null;
  const at = known.get(id) ?? known.size;
  known.set(id, at);
  const plain: Fill<Copy> = ({ ids }) => ids[at] ?? '';
  return isKey ? (copy) => plain(copy).replaceAll('-', '').toUpperCase() : plain;
}

/** A name-based id stays scattered and a time-ordered one in order, so that the indexes grow as they would. */
function idOf(template: string, at: number, atMs: number, name: string): string {
  const scattered = v5(name, NAMESPACE);
  if (template[14] !== '7') return scattered;
  const ms = atMs.toString(16).padStart(12, '0');
  return `${ms.slice(0, 8)}-${ms.slice(8)}-7${at.toString(16).padStart(3, '0')}-8${scattered.slice(20)}`;
}

function rowMaker(
  database: HostParts['database'],
  table: string,
  caseId: string,
  cut: (text: string) => Fill<Copy>,
): (copy: Copy) => void {
  const rows = database.prepare(`SELECT * FROM ${table} WHERE case_id = ?`).all(caseId);
  const makers = rows.map((row) => {
    const cells = Object.entries(Object(row)).map(([column, value]) => ({
      column,
      make: cellMaker(column, value, cut),
    }));
    const columns = cells.map(({ column }) => column);
    const add = database.prepare(
      `INSERT INTO ${table} (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`,
    );
    return (copy: Copy): void => void add.run(...cells.map(({ make }) => make(copy)));
  });
  return (copy) => makers.forEach((make) => make(copy));
}

function cellMaker(column: string, value: unknown, cut: (text: string) => Fill<Copy>): (copy: Copy) => unknown {
  if (column === 'id') return () => null;
  if (column === 'last_station_seq') return ({ seq }) => seq;
  if (column === 'state') return () => 'sent';
  if (typeof value === 'number' && value > 1e12) return ({ earlierMs }) => value - earlierMs;
  if (typeof value !== 'string') return () => value;
  return cut(value);
}

function textOf(row: unknown, column: string): string {
  return String(Reflect.get(Object(row), column));
}
