import type { Database } from 'better-sqlite3';

/** One step forward. There is no way back: before each, the database file is copied aside. */
export interface Migration {
  /** 1, 2, 3 …; stored in `user_version`. */
  readonly version: number;
  readonly name: string;
  up(database: Database): void;
}
