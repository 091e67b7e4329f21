import { z } from 'zod';
import { REFERENCE_SOURCES, type ReferenceSource } from '../../shared/search/reference-document.ts';
import { SEARCH_CODE_KINDS, type SearchCodeKind, type SearchDocument } from '../../shared/search/search-document.ts';
import type { Database } from './database.ts';

/** An announced return or a shipment that was found, by its key, and why. */
export interface ReferenceHit {
  readonly source: ReferenceSource;
  /** `codeKey` of the RMA, or of the shipment's tracking number. */
  readonly ref: string;
  readonly how: 'exact' | 'prefix' | 'part' | 'word';
  /** Null for words and parts. */
  readonly kind: SearchCodeKind | null;
  readonly value: string | null;
}

const CodeRow = z.object({
  source: z.enum(REFERENCE_SOURCES),
  ref: z.string(),
  kind: z.enum(SEARCH_CODE_KINDS),
  value: z.string(),
});
const PartRow = z.object({ source: z.enum(REFERENCE_SOURCES), ref: z.string(), codes: z.string() });
const WordRow = z.object({ source: z.enum(REFERENCE_SOURCES), ref: z.string() });

/** A trigram index knows no text shorter than this. */
const SHORTEST_PART = 3;

export type ReferenceIndex = ReturnType<typeof openReferenceIndex>;

/** The index over what was announced and what was sent out, beside the one over cases (`search-store.ts`). */
export function openReferenceIndex(database: Database) {
  const idOf = database.prepare<[string, string], { id: number }>(
    'SELECT id FROM reference_row WHERE source = ? AND ref = ?',
  );
  const addRow = database.prepare<[string, string, string], { id: number }>(
    'INSERT INTO reference_row (source, ref, codes) VALUES (?, ?, ?) RETURNING id',
  );
  const drops = [
    database.prepare<[number]>('DELETE FROM reference_code WHERE id = ?'),
    database.prepare<[number]>('DELETE FROM reference_part WHERE rowid = ?'),
    database.prepare<[number]>('DELETE FROM reference_word WHERE rowid = ?'),
    database.prepare<[number]>('DELETE FROM reference_row WHERE id = ?'),
  ];
  const addCode = database.prepare<[string, string, number, string]>(
    `INSERT INTO reference_code (key, kind, id, value) VALUES (?, ?, ?, ?)
     ON CONFLICT DO UPDATE SET value = excluded.value`,
  );
  const addParts = database.prepare<[string]>(
    'INSERT INTO reference_part (rowid, keys) SELECT value ->> 0, value ->> 1 FROM json_each(?)',
  );
  const addWords = database.prepare<[string]>(
    'INSERT INTO reference_word (rowid, words) SELECT value ->> 0, value ->> 2 FROM json_each(?)',
  );
  const itemId = database.prepare<[string], { id: number }>(
    'INSERT INTO item_name (sku_key) VALUES (?) ON CONFLICT (sku_key) DO UPDATE SET sku_key = excluded.sku_key RETURNING id',
  );
  const dropItemWord = database.prepare<[number]>('DELETE FROM item_word WHERE rowid = ?');
  const addItemWord = database.prepare<[number, string]>('INSERT INTO item_word (rowid, words) VALUES (?, ?)');
  const finds = openFinds(database);

  /** Texts of rows that are stored and not indexed yet, by row. */
  const waiting = new Map<number, readonly [id: number, keys: string, words: string]>();
  let isTogether = false;
  const indexWaiting = (): void => {
    if (waiting.size === 0) return;
    const texts = JSON.stringify([...waiting.values()]);
    addParts.run(texts);
    addWords.run(texts);
    waiting.clear();
  };

  return {
    /** What `work` stores is indexed at its end, in one statement each: the index closes its books at every statement. */
    together: (work: () => void): void => {
      isTogether = true;
      try {
        work();
        indexWaiting();
      } finally {
        isTogether = false;
        waiting.clear();
      }
    },
    put: (source: ReferenceSource, ref: string, { codes, words }: SearchDocument): void => {
      const before = idOf.get(source, ref);
      if (before) {
        for (const drop of drops) drop.run(before.id);
        waiting.delete(before.id);
      }
      const keys = codes.map(({ key }) => key).join(' ');
      const id = addRow.get(source, ref, keys)?.id;
      if (id === undefined) return;
      for (const { key, kind, value } of codes) addCode.run(key, kind, id, value);
      waiting.set(id, [id, keys, words]);
      if (!isTogether) indexWaiting();
    },
    putItem: (skuKey: string, words: string): void => {
      const id = itemId.get(skuKey)?.id;
      if (id === undefined) return;
      dropItemWord.run(id);
      addItemWord.run(id, words);
    },
    clear: (): void => {
      database.exec(
        `DELETE FROM reference_code; DELETE FROM reference_row; DELETE FROM item_name;
         INSERT INTO reference_part (reference_part) VALUES ('delete-all');
         INSERT INTO reference_word (reference_word) VALUES ('delete-all');
         INSERT INTO item_word (item_word) VALUES ('delete-all')`,
      );
    },
    ...finds,
  };
}

/** Only that of which nothing has come: no case knows the RMA, no parcel has the shipment's number. */
function openFinds(database: Database) {
  const exact = database.prepare<[string, number]>(
    `SELECT r.source, r.ref, c.kind, c.value FROM reference_code c JOIN reference_row r USING (id)
     WHERE c.key = ? AND NOT EXISTS (SELECT 1 FROM case_code WHERE case_code.code = r.ref
  AND case_code.kind = CASE r.source WHEN 'return' THEN 'rma' ELSE 'tracking' END) ORDER BY r.source, r.ref LIMIT ?`,
  );
  const prefix = database.prepare<[string, string, number]>(
    `SELECT r.source, r.ref, c.kind, c.value FROM reference_code c JOIN reference_row r USING (id)
     WHERE c.key > ? AND c.key < ? AND NOT EXISTS (SELECT 1 FROM case_code WHERE case_code.code = r.ref
  AND case_code.kind = CASE r.source WHEN 'return' THEN 'rma' ELSE 'tracking' END) ORDER BY c.key, r.source, r.ref LIMIT ?`,
  );
  const part = database.prepare<[string, number]>(
    `SELECT r.source, r.ref, r.codes FROM reference_part p JOIN reference_row r ON r.id = p.rowid
     WHERE reference_part MATCH ? AND NOT EXISTS (SELECT 1 FROM case_code WHERE case_code.code = r.ref
  AND case_code.kind = CASE r.source WHEN 'return' THEN 'rma' ELSE 'tracking' END) ORDER BY p.rowid DESC LIMIT ?`,
  );
  const word = database.prepare<[string, number]>(
    `SELECT r.source, r.ref FROM reference_word w JOIN reference_row r ON r.id = w.rowid
     WHERE reference_word MATCH ? AND NOT EXISTS (SELECT 1 FROM case_code WHERE case_code.code = r.ref
  AND case_code.kind = CASE r.source WHEN 'return' THEN 'rma' ELSE 'tracking' END) ORDER BY w.rowid DESC LIMIT ?`,
  );
  const named = database.prepare<[string, number]>(
    `SELECT DISTINCT r.source, r.ref FROM item_word w JOIN item_name i ON i.id = w.rowid
       JOIN reference_code c ON c.key = i.sku_key AND c.kind = 'sku' JOIN reference_row r ON r.id = c.id
     WHERE item_word MATCH ? AND NOT EXISTS (SELECT 1 FROM case_code WHERE case_code.code = r.ref
  AND case_code.kind = CASE r.source WHEN 'return' THEN 'rma' ELSE 'tracking' END) ORDER BY r.source, r.ref LIMIT ?`,
  );
  const code = (rows: readonly unknown[], how: 'exact' | 'prefix'): ReferenceHit[] =>
    rows.map((row) => ({ ...CodeRow.parse(row), how }));
  const words = (rows: readonly unknown[]): ReferenceHit[] =>
    rows.map((row) => ({ ...WordRow.parse(row), how: 'word', kind: null, value: null }));
  return {
    exact: (key: string, limit: number): ReferenceHit[] => code(exact.all(key, limit), 'exact'),
    prefix: (key: string, limit: number): ReferenceHit[] => code(prefix.all(key, `${key}\u{10FFFF}`, limit), 'prefix'),
    part: (key: string, limit: number): ReferenceHit[] =>
      key.length < SHORTEST_PART
        ? []
        : part.all(`"${key}"`, limit).map((row) => {
            const { source, ref, codes } = PartRow.parse(row);
            return {
              source,
              ref,
              how: 'part',
              kind: null,
              value: codes.split(' ').find((one) => one.includes(key)) ?? null,
            };
          }),
    /** By the names of what is in it, then by what was written of it. */
    word: (query: string, limit: number): ReferenceHit[] => [
      ...words(named.all(query, limit)),
      ...words(word.all(query, limit)),
    ],
  };
}
