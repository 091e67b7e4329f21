import type { SearchCodeKind, SearchDocument } from '../../shared/search/search-document.ts';
import type { Database } from './database.ts';

/** Why a case was found: the whole code, its beginning, a part of it, or words. */
export interface SearchHit {
  readonly caseId: string;
  readonly how: 'exact' | 'prefix' | 'part' | 'word';
  /** Null for words. */
  readonly kind: SearchCodeKind | null;
  readonly value: string | null;
}

interface CodeRow {
  readonly case_id: string;
  readonly kind: SearchCodeKind;
  readonly value: string;
}

/** A trigram index knows no text shorter than this. */
const SHORTEST_PART = 3;

export type SearchStore = ReturnType<typeof openSearchStore>;

/**
 * What cases are found by. Codes stand in a table by their key, whole and by their beginning, and once more in a
 * trigram index for a part of them; words stand in an index over text that was cut into words before (`searchWords`).
 * All of it is a view: replaced with its case, and built again at any time.
 */
export function openSearchStore(database: Database) {
  const idOf = database.prepare<[string], { id: number; codes: string }>(
    'SELECT id, codes FROM search_case WHERE case_id = ?',
  );
  const addCase = database.prepare<[string, string, string], { id: number }>(
    'INSERT INTO search_case (case_id, codes, words) VALUES (?, ?, ?) RETURNING id',
  );
  const dropCase = database.prepare<[number]>('DELETE FROM search_case WHERE id = ?');
  const dropCodes = database.prepare<[string]>('DELETE FROM search_code WHERE case_id = ?');
  const dropPart = database.prepare<[number]>('DELETE FROM search_part WHERE rowid = ?');
  const dropWord = database.prepare<[number]>('DELETE FROM search_word WHERE rowid = ?');
  const addCode = database.prepare<[string, string, string, string]>(
    `INSERT INTO search_code (key, kind, case_id, value) VALUES (?, ?, ?, ?)
     ON CONFLICT DO UPDATE SET value = excluded.value`,
  );
  const addPart = database.prepare<[number, string]>('INSERT INTO search_part (rowid, keys) VALUES (?, ?)');
  const addWord = database.prepare<[number, string]>('INSERT INTO search_word (rowid, words) VALUES (?, ?)');
  const fillParts = database.prepare('INSERT INTO search_part (rowid, keys) SELECT id, codes FROM search_case');
  const fillWords = database.prepare('INSERT INTO search_word (rowid, words) SELECT id, words FROM search_case');
  const exact = database.prepare<[string, number], CodeRow>(
    `SELECT case_id, kind, value FROM search_code JOIN case_row USING (case_id)
     WHERE key = CAST(? AS TEXT) ORDER BY updated_at_ms DESC LIMIT ?`,
  );
  const prefix = database.prepare<[string, string, number], CodeRow>(
    'SELECT case_id, kind, value FROM search_code WHERE key > ? AND key < ? ORDER BY key LIMIT ?',
  );
  const part = database.prepare<[string, number], { case_id: string; codes: string }>(
    `SELECT case_id, codes FROM search_part JOIN search_case ON search_case.id = search_part.rowid
     WHERE search_part MATCH ? ORDER BY search_part.rowid DESC LIMIT ?`,
  );
  const word = database.prepare<[string, number], { case_id: string }>(
    `SELECT case_id FROM search_word JOIN search_case ON search_case.id = search_word.rowid
     WHERE search_word MATCH ? ORDER BY search_word.rowid DESC LIMIT ?`,
  );
  const dump = database.prepare<[], { line: string }>(
    `SELECT 'search ' || json_array(case_id, codes, words) AS line FROM search_case
     UNION ALL SELECT 'search code ' || json_array(key, kind, case_id, value) FROM search_code ORDER BY line`,
  );
  const drop = (caseId: string): void => {
    const row = idOf.get(caseId);
    if (!row) return;
    dropCodes.run(caseId);
    dropPart.run(row.id);
    dropWord.run(row.id);
    dropCase.run(row.id);
  };

  const addRows = (
    caseId: string,
    { codes, words }: SearchDocument,
  ): { readonly id: number; readonly keys: string } => {
    const keys = codes
      .filter(({ kind }) => kind !== 'case')
      .map(({ key }) => key)
      .join(' ');
    const row = addCase.get(caseId, keys, words);
    if (!row) throw new Error('an insert answers its id');
    for (const { key, kind, value } of codes) addCode.run(key, kind, caseId, value);
    return { id: row.id, keys };
  };

  return {
    replace: (caseId: string, found: SearchDocument | null): void => {
      drop(caseId);
      if (found === null) return;
      const { id, keys } = addRows(caseId, found);
      addPart.run(id, keys);
      addWord.run(id, found.words);
    },
    /** The rows of a case that has none: a rebuild, after `clear`. `indexAll` has to follow. */
    add: (caseId: string, found: SearchDocument | null): void => {
      if (found !== null) addRows(caseId, found);
    },
    /** Fills both indexes from the rows, each in one statement: one statement per case costs twenty times as much. */
    indexAll: (): void => {
      fillParts.run();
      fillWords.run();
    },
    /** Empties the view, before a rebuild fills it again. */
    clear: (): void => {
      database.exec(
        `DELETE FROM search_code; DELETE FROM search_case;
         INSERT INTO search_part (search_part) VALUES ('delete-all'); INSERT INTO search_word (search_word) VALUES ('delete-all')`,
      );
    },
    exact: (key: string, limit: number): SearchHit[] => exact.all(key, limit).map((row) => hitOf(row, 'exact')),
    prefix: (key: string, limit: number): SearchHit[] =>
      prefix.all(key, `${key}\u{10FFFF}`, limit).map((row) => hitOf(row, 'prefix')),
    part: (key: string, limit: number): SearchHit[] =>
      key.length < SHORTEST_PART
        ? []
        : part.all(`"${key}"`, limit).map(({ case_id: caseId, codes }) => {
            const value = codes.split(' ').find((code) => code.includes(key)) ?? null;
            return { caseId, how: 'part', kind: null, value };
          }),
    word: (query: string, limit: number): SearchHit[] =>
      word.all(query, limit).map(({ case_id: caseId }) => ({ caseId, how: 'word', kind: null, value: null })),
    /** Every row as text, in a fixed order: two databases with the same record give the same lines. */
    dump: (): string[] => dump.all().map(({ line }) => line),
  };
}

const hitOf = ({ case_id: caseId, kind, value }: CodeRow, how: SearchHit['how']): SearchHit => ({
  caseId,
  how,
  kind,
  value,
});
