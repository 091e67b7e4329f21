import { usCharacter } from '../../../renderer/input/us-keymap.ts';
import type { KeyInit } from './key-events.ts';

const CODES = [
  ...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'.split('').map((letter) => `Key${letter}`),
  ...'0123456789'.split('').map((digit) => `Digit${digit}`),
  ...'Space Minus Equal BracketLeft BracketRight Backslash Semicolon Quote Backquote Comma Period Slash'.split(' '),
];

const KEY_OF = new Map<string, { code: string; shiftKey: boolean }>();
for (const code of CODES) {
  for (const shiftKey of [true, false]) {
    const character = usCharacter(code, shiftKey);
    if (character !== null) KEY_OF.set(character, { code, shiftKey });
  }
}

/** Every character a scanner in US keyboard mode can send. */
export const PRINTABLE = [...KEY_OF.keys()].toSorted();

/** How a computer layout or an input method changes what a key says (`key`), never which key it is (`code`). */
export type Layout = (code: string, shiftKey: boolean, character: string) => Partial<KeyInit> & { key: string };

export const usLayout: Layout = (_code, _shift, character) => ({ key: character });

/** The keys of one code as a scanner in US mode sends them, `gapMs` apart, without an end key. */
export function scannerKeys(text: string, fromMs: number, gapMs: number, layout: Layout = usLayout): KeyInit[] {
  const keys: KeyInit[] = [];
  let atMs = fromMs;
  const push = (key: Omit<KeyInit, 'atMs'>): void => {
    keys.push({ ...key, atMs });
    atMs += gapMs;
  };
  for (const character of text) {
    const position = KEY_OF.get(character);
    if (position === undefined) throw new Error(`no key for ${JSON.stringify(character)}`);
    const { code, shiftKey } = position;
    if (shiftKey) push({ code: 'ShiftLeft', key: 'Shift', shiftKey });
    push({ code, shiftKey, ...layout(code, shiftKey, character) });
  }
  return keys;
}

export const enter = (atMs: number): KeyInit => ({ code: 'Enter', key: 'Enter', atMs });
export const tab = (atMs: number): KeyInit => ({ code: 'Tab', key: 'Tab', atMs });
