import type { Database } from './database.ts';

/** Small facts about this data folder: which site and station it belongs to. */
export interface Meta {
  get(key: 'siteId' | 'stationId' | 'viewsOfSchema' | 'restoredFrom' | 'clockAnchor' | 'deliveryPause'): string | null;
  /** Sets a value once; it never changes afterwards. */
  set(key: 'siteId' | 'stationId', value: string): void;
  put(key: 'viewsOfSchema' | 'restoredFrom' | 'clockAnchor' | 'deliveryPause', value: string): void;
  /** The one way a station's id changes: the folder was restored, and goes on as another station. Takes the mark away. */
  becomeStation(stationId: string): void;
}

export function openMeta(database: Database): Meta {
  const get = database.prepare<[string], { value: string }>('SELECT value FROM meta WHERE key = ?');
  const set = database.prepare<[string, string]>('INSERT INTO meta (key, value) VALUES (?, ?)');
  const put = database.prepare<[string, string]>(
    'INSERT INTO meta (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value',
  );
  const become = database.prepare<[string]>("UPDATE meta SET value = ? WHERE key = 'stationId'");
  const unmark = database.prepare("DELETE FROM meta WHERE key = 'restoredFrom'");
  return {
    get: (key) => get.get(key)?.value ?? null,
    set: (key, value) => {
      set.run(key, value);
    },
    put: (key, value) => {
      put.run(key, value);
    },
    becomeStation: (stationId) => {
      become.run(stationId);
      unmark.run();
    },
  };
}
