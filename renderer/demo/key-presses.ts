import { usCharacter } from '../input/us-keymap.ts';

/** A key as a scanner in US mode presses it. */
export interface KeyPress {
  readonly code: string;
  readonly key: string;
  readonly shift: boolean;
}

const LETTERS = Array.from({ length: 26 }, (_, at) => `Key${String.fromCharCode(65 + at)}`);
const DIGITS = Array.from({ length: 10 }, (_, at) => `Digit${String(at)}`);
const SIGNS = ['Space', 'Minus', 'Equal', 'BracketLeft', 'BracketRight', 'Backslash', 'Semicolon', 'Quote'];
const MORE_SIGNS = ['Backquote', 'Comma', 'Period', 'Slash'];

const PRESSES: ReadonlyMap<string, KeyPress> = new Map(
  [...LETTERS, ...DIGITS, ...SIGNS, ...MORE_SIGNS].flatMap((code) =>
    [true, false].flatMap((shift) => {
      const key = usCharacter(code, shift);
      return key === null ? [] : [[key, { code, key, shift }] as const];
    }),
  ),
);

const ENTER: KeyPress = { code: 'Enter', key: 'Enter', shift: false };

/** The keys that type a code and end it. Throws for a character no scanner in US mode can type. */
export function keyPressesOf(code: string): readonly KeyPress[] {
  const characters = [...code].map((character) => {
    const press = PRESSES.get(character);
    if (press === undefined) throw new RangeError(`no key types ${character}`);
    return press;
  });
  return [...characters, ENTER];
}

/**
 * Plays a code as a scanner would: real key events, one right after the other, wherever the focus is. They are made
 * before the first is dispatched, because their time stamps say when they were pressed: a busy page must not part them.
 */
export function playScan(code: string, page: Document): void {
  const events = keyPressesOf(code).flatMap(({ code: key, key: character, shift }) => {
    const init = { code: key, key: character, shiftKey: shift, bubbles: true, cancelable: true, composed: true };
    return [new KeyboardEvent('keydown', init), new KeyboardEvent('keyup', init)];
  });
  for (const event of events) (page.activeElement ?? page.body).dispatchEvent(event);
}
