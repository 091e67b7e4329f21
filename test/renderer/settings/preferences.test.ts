import { describe, expect, it } from 'vitest';
import { createPreferenceStore, DEFAULT_PREFERENCES } from '../../../renderer/settings/preferences.ts';

function memoryStorage() {
  const texts = new Map<string, string>();
  return {
    texts,
    getItem: (key: string) => texts.get(key) ?? null,
    setItem: (key: string, text: string) => void texts.set(key, text),
  };
}

const DARK = { ...DEFAULT_PREFERENCES, theme: 'dark' } as const;
const LOUD = { ...DEFAULT_PREFERENCES, volume: 10 };

describe('createPreferenceStore', () => {
  it('starts with the defaults', () => {
    expect(createPreferenceStore(memoryStorage()).read(null)).toEqual(DEFAULT_PREFERENCES);
  });

  it('keeps each person’s own choice, and the latest for whoever has none', () => {
    const storage = memoryStorage();
    const store = createPreferenceStore(storage);
    store.write('one', DARK);
    store.write('two', LOUD);
    const again = createPreferenceStore(storage);
    expect([again.read('one'), again.read('two'), again.read('three'), again.read(null)]).toEqual([
      DARK,
      LOUD,
      LOUD,
      LOUD,
    ]);
  });

  it.each(['', '{', 'null', '[]', '{"theme":"pink"}', JSON.stringify({ ...DARK, volume: 11 })])(
    'passes over %s',
    (text) => {
      const storage = memoryStorage();
      createPreferenceStore(storage).write(null, DARK);
      for (const key of storage.texts.keys()) storage.texts.set(key, text);
      expect(createPreferenceStore(storage).read(null)).toEqual(DEFAULT_PREFERENCES);
    },
  );
});
