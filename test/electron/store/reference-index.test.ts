import { describe, expect, it } from 'vitest';
import { openReferenceIndex } from '../../../electron/store/reference-index.ts';
import type { SearchDocument } from '../../../shared/search/search-document.ts';
import { memoryDatabase } from '../../support/temp-database.ts';

const documentOf = (key: string, words: string): SearchDocument => ({
  codes: [{ kind: 'rma', key, value: key }],
  words,
});

describe('rows that are stored together', () => {
  const found = (index: ReturnType<typeof openReferenceIndex>, part: string, word: string) => ({
    parts: index.part(part, 10).map(({ ref }) => ref),
    words: index.word(word, 10).map(({ ref }) => ref),
  });

  it('are found as those stored one by one, the same row twice as it was last', () => {
    const apart = openReferenceIndex(memoryDatabase());
    const together = openReferenceIndex(memoryDatabase());
    const put = (index: typeof apart): void => {
      index.put('return', 'RMA1', documentOf('RMA1', 'kettle'));
      index.put('return', 'RMA2', documentOf('RMA2', 'kettle'));
      index.put('return', 'RMA2', documentOf('RMA2', 'lamp'));
    };
    put(apart);
    together.together(() => put(together));
    for (const [part, word] of [
      ['RMA', 'kettle'],
      ['MA2', 'lamp'],
    ] as const) {
      expect(found(together, part, word)).toEqual(found(apart, part, word));
    }
    expect(found(together, 'MA2', 'lamp')).toEqual({ parts: ['RMA2'], words: ['RMA2'] });
    expect(together.word('kettle', 10)).toHaveLength(1);
  });

  it('leave nothing waiting when the work fails', () => {
    const index = openReferenceIndex(memoryDatabase());
    const failing = (): void => {
      index.put('return', 'RMA1', documentOf('RMA1', 'kettle'));
      throw new Error('a full disk');
    };
    expect(() => index.together(failing)).toThrow('a full disk');
    index.put('return', 'RMA2', documentOf('RMA2', 'lamp'));
    expect(index.word('kettle', 10)).toEqual([]);
    expect(index.word('lamp', 10)).toHaveLength(1);
  });
});
