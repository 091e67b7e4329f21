import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { keyPressesOf } from '../../../renderer/demo/key-presses.ts';
import { usCharacter } from '../../../renderer/input/us-keymap.ts';

const SEED = 20_391;
const PRINTABLE = Array.from({ length: 95 }, (_, at) => String.fromCharCode(32 + at));

describe('keyPressesOf', () => {
  it('types every code of printable characters, and ends it with Enter', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...PRINTABLE), { minLength: 1, maxLength: 60 }), (characters) => {
        const presses = keyPressesOf(characters.join(''));
        expect(presses.slice(0, -1).map(({ code, shift }) => usCharacter(code, shift))).toEqual(characters);
        expect(presses.at(-1)).toEqual({ code: 'Enter', key: 'Enter', shift: false });
      }),
      { seed: SEED },
    );
  });

  it('names what it cannot type', () => {
    expect(() => keyPressesOf('RR顺')).toThrow('no key types 顺');
  });
});
