import { setImmediate as nextTurn } from 'node:timers/promises';
import { PersonalLine } from '../../shared/exchange/manifest.ts';
import { RefusedError } from '../refused.ts';
import type { ExchangeStore } from '../store/exchange-store.ts';
import { readLines } from './line-reader.ts';

const ROWS_PER_CHUNK = 200;

/**
 * Takes names and slip details; the newer of two stays (DESIGN.md 10). Answers how many were new or newer.
 * @throws RefusedError `log-personal-unreadable`.
 */
export async function takePersonal(
  path: string,
  parts: {
    readonly exchange: ExchangeStore;
    readonly transaction: <Result>(work: () => Result) => Result;
    readonly told: (done: number) => void;
  },
): Promise<number> {
  let taken = 0;
  let done = 0;
  for await (const block of readLines(path)) {
    for (let at = 0; at < block.length; at += ROWS_PER_CHUNK) {
      const rows = block.slice(at, at + ROWS_PER_CHUNK).map((line, index) => parseRow(line, done + index + 1));
      taken += parts.transaction(() => rows.filter((row) => parts.exchange.putPersonal(row)).length);
      parts.told((done += rows.length));
      await nextTurn();
    }
  }
  return taken;
}

function parseRow(line: string, number: number) {
  const row = PersonalLine.safeParse(jsonOf(line));
  if (!row.success) {
    const message = `Line ${number} of the personal rows cannot be read: export again at the other bench.`;
    throw new RefusedError({ kind: 'log-personal-unreadable', line: number }, message);
  }
  const { ref, purpose, value, updatedAtMs } = row.data;
  return { ref, purpose, value, updated_at_ms: updatedAtMs };
}

function jsonOf(line: string): unknown {
  try {
    return JSON.parse(line);
  } catch {
    // No JSON is no row: the schema says so.
    return null;
  }
}
