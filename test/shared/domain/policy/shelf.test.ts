import { describe, expect, it } from 'vitest';
import { recogniseCode } from '../../../../shared/domain/code/recognise-code.ts';
import {
  DEFAULT_SHELVES,
  parseShelfLabel,
  proposeShelf,
  type Shelf,
  shelfLabel,
  Shelves,
} from '../../../../shared/domain/policy/shelf.ts';

const SHELVES: readonly Shelf[] = [
  { code: 'Q1', name: 'Questions', purpose: 'question', capacity: 2 },
  { code: 'Q2', name: 'Questions', purpose: 'question', capacity: 2 },
  { code: 'I1', name: 'Inspector', purpose: 'inspector', capacity: 1 },
  { code: 'Z1', name: 'Anything', purpose: 'any', capacity: 1 },
];

describe('the shelf proposed for a parked parcel', () => {
  it.each([
    ['the first for its reason', 'asked', {}, 'Q1'],
    ['the next when the first is full', 'next-parcel', { Q1: 2 }, 'Q2'],
    ['one that takes anything when its own are full', 'asked', { Q1: 2, Q2: 2 }, 'Z1'],
    ['one that takes anything when there is none of its own', 'approval', {}, 'Z1'],
    ['the emptiest when all are full', 'asked', { Q1: 3, Q2: 2, I1: 1, Z1: 4 }, 'Q2'],
    ["the inspector's", 'needs-inspector', {}, 'I1'],
  ])('is %s', (_what, reason, lying, expected) => {
    expect(proposeShelf(reason, SHELVES, new Map(Object.entries(lying)))).toBe(expected);
  });

  it('is none where there are no shelves', () => {
    expect(proposeShelf('asked', [], new Map())).toBeNull();
  });
});

describe('a shelf label', () => {
  it('reads back, whatever Caps Lock made of it', () => {
    for (const { code } of DEFAULT_SHELVES) expect(parseShelfLabel(shelfLabel(code))).toBe(code);
    expect(parseShelfLabel(' shfh1 ')).toBe('H1');
  });

  it.each(['SHF', 'SHFH-1', 'XSHFH1', 'SHF123456789', 'H1'])('is not %s', (text) => {
    expect(parseShelfLabel(text)).toBeNull();
  });

  it('means a shelf and nothing else', () => {
    const read = recogniseCode('SHFH1');
    expect(read.ok && read.value.candidates.map(({ kind, value }) => [kind, value])).toEqual([['shelf', 'SHFH1']]);
  });

  it('is of one shelf only', () => {
    const [first] = SHELVES;
    expect(Shelves.safeParse([first, first]).success).toBe(false);
    expect(Shelves.safeParse(DEFAULT_SHELVES).success).toBe(true);
  });
});
