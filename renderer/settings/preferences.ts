import { z } from 'zod';
import { TEXT_SCALES, THEMES } from '../ui/look.ts';

/** How this screen looks and sounds: a matter of the workstation's glass, not of the record. */
export const Preferences = z.strictObject({
  theme: z.enum(THEMES),
  scale: z.enum(TEXT_SCALES),
  isSoundOn: z.boolean(),
  /** 0 (silent) to 10 (as loud as the loudspeaker can). */
  volume: z.int().min(0).max(10),
});
export type Preferences = z.infer<typeof Preferences>;

export const DEFAULT_PREFERENCES: Preferences = { theme: 'light', scale: '1', isSoundOn: true, volume: 8 };

const STATION_KEY = 'returns-bench.preferences';

export interface PreferenceStore {
  /** What this person chose here, else what was last chosen at this station, else the defaults. */
  read(personId: string | null): Preferences;
  /** Keeps the choice for this person and as the station's latest. */
  write(personId: string | null, preferences: Preferences): void;
}

/** Keeps preferences in `storage` (localStorage); what does not read as preferences is passed over. */
export function createPreferenceStore(storage: Pick<Storage, 'getItem' | 'setItem'>): PreferenceStore {
  const readAt = (key: string): Preferences | null => parse(storage.getItem(key));
  return {
    read: (personId) =>
      (personId === null ? null : readAt(personKey(personId))) ?? readAt(STATION_KEY) ?? DEFAULT_PREFERENCES,
    write: (personId, preferences) => {
      const text = JSON.stringify(preferences);
      storage.setItem(STATION_KEY, text);
      if (personId !== null) storage.setItem(personKey(personId), text);
    },
  };
}

function personKey(personId: string): string {
  return `${STATION_KEY}.${personId}`;
}

function parse(text: string | null): Preferences | null {
  try {
    return Preferences.safeParse(JSON.parse(text ?? 'null')).data ?? null;
  } catch {
    // Not JSON: somebody else's or cut off, the same as nothing.
    return null;
  }
}
