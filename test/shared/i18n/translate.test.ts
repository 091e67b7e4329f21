import { describe, expect, it } from 'vitest';
import { createTranslate } from '../../../shared/i18n/translate.ts';

const words = createTranslate('en', [
  { 'a.plain': 'Weight' },
  { 'b.count': '{n, plural, one {# unit} other {# units}}' },
]);

describe('createTranslate', () => {
  it('speaks from every fragment', () => {
    expect(words.say('a.plain')).toBe('Weight');
    expect([1, 2].map((n) => words.say('b.count', { n }))).toEqual(['1 unit', '2 units']);
  });

  it('knows what it can say, and treats a missing message as a bug', () => {
    expect([words.has('a.plain'), words.has('a.none')]).toEqual([true, false]);
    expect(() => words.say('a.none')).toThrow('No message "a.none" in en');
  });

  it('leaves angle brackets alone', () => {
    expect(createTranslate('en', [{ x: '<b>{y}</b>' }]).say('x', { y: '<i>' })).toBe('<b><i></b>');
  });
});
