import { record } from './001-record.ts';
import type { Migration } from './migration.ts';

/** In order, never edited once released: a change is a new file. */
export const ALL_MIGRATIONS: readonly Migration[] = [record];
