import type { Database } from './database.ts';

/** Small facts about this data folder: which site and station it belongs to. */
export interface Meta {
  get(key: 'siteId' | 'stationId' | 'viewsOfSchema'): string | null;
  /** Sets a value once; it never changes afterwards. */
  set(key: 'siteId' | 'stationId', value: string): void;
  put(key: 'viewsOfSchema', value: string): void;
}

export function openMeta(database: Database): Meta {
  const get = database.prepare<[string], { value: string }>('SELECT value FROM meta WHERE key = ?');
  const set = database.prepare<[string, string]>('INSERT INTO meta (key, value) VALUES (?, ?)');
  const put = database.prepare<[string, string]>(
    'INSERT INTO meta (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value',
  );
  return {
    get: (key) => get.get(key)?.value ?? null,
    set: (key, value) => {
      set.run(key, value);
    },
    put: (key, value) => {
      put.run(key, value);
    },
  };
}
