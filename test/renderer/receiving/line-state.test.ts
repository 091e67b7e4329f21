import { describe, expect, it } from 'vitest';
import { lineState } from '../../../renderer/receiving/line-state.ts';
import { LINE } from './views.ts';

const cartons = (here: number, isAwaited: boolean) => ({ here, expected: 3, awaited: isAwaited ? [3] : [], isAwaited });

describe('S23 how a line stands', () => {
  it.each([
    { what: 'nobody counted', counted: null, of: null, meaning: 'waiting', word: 'open' },
    { what: 'nobody counted its cartons', counted: null, of: cartons(0, true), meaning: 'waiting', word: 'open' },
    { what: '2 of 3 cartons of a unit', counted: 0, of: cartons(2, true), meaning: 'waiting', word: 'cartons' },
    { what: 'nothing here', counted: 0, of: null, meaning: 'stop', word: 'missing' },
    { what: 'no carton, and none awaited', counted: 0, of: cartons(0, false), meaning: 'stop', word: 'missing' },
    { what: 'all cartons', counted: 1, of: cartons(3, false), meaning: 'done', word: 'here' },
  ] as const)('$what: $meaning', ({ counted, of, meaning, word }) => {
    const line = { ...LINE, counted, goods: { ...LINE.goods, cartons: of } };
    expect(lineState(line)).toEqual({ meaning, word: `receiving.line.state.${word}` });
  });
});
