import { describe, expect, it } from 'vitest';
import { searchQuery, searchWords } from '../../../shared/search/search-words.ts';

describe('the words of a text', () => {
  it.each([
    ['Stoneware mug, red', ['stoneware', 'mug', 'red']],
    ['电水壶', ['电水', '水壶']],
    ['USB充电器 2A', ['usb', '充电', '电器', '2a']],
    ['壶', ['壶']],
    ['Artículo DAÑADO', ['articulo', 'danado']],
    ['red red RED', ['red']],
    ['— , ! 。', []],
  ])('of %s', (text, words) => {
    expect(searchWords(text)).toEqual(words);
  });

  it('are asked for together, each as a beginning, and nothing typed is an operator', () => {
    expect(searchQuery('kett" OR *')).toBe('"kett"* AND "or"*');
    expect(searchQuery('电水壶')).toBe('"电水"* AND "水壶"*');
    expect(searchQuery('  ?! ')).toBeNull();
  });
});
