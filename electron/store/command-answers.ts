import type { Database } from './database.ts';

/** The first answer to a command, kept so that a repeat gets the same one and changes nothing. */
export interface CommandAnswer {
  readonly call: string;
  readonly paramsHash: string;
  /** JSON. Small: what the bench looks like afterwards is worked out afresh. */
  readonly answer: string;
}

export interface CommandAnswers {
  find(commandId: string): CommandAnswer | null;
  keep(commandId: string, answer: CommandAnswer, atMs: number): void;
}

export function openCommandAnswers(database: Database): CommandAnswers {
  const find = database.prepare<[string], { call: string; params_hash: string; answer: string }>(
    'SELECT call, params_hash, answer FROM command_answer WHERE command_id = ?',
  );
  const keep = database.prepare<[string, string, string, string, number]>(
    'INSERT INTO command_answer (command_id, call, params_hash, answer, answered_at_ms) VALUES (?, ?, ?, ?, ?)',
  );
  return {
    find: (commandId) => {
      const row = find.get(commandId);
      return row ? { call: row.call, paramsHash: row.params_hash, answer: row.answer } : null;
    },
    keep: (commandId, { call, paramsHash, answer }, atMs) => {
      keep.run(commandId, call, paramsHash, answer, atMs);
    },
  };
}
