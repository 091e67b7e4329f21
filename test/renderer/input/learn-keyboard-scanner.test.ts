import { describe, expect, it } from 'vitest';
import { CHECK_CODES } from '../../../shared/domain/code/check-code.ts';
import type { KeyInput } from '../../../renderer/input/key-tap.ts';
import { learnKeyboardScanner, SCANS_TO_LEARN, shownScan } from '../../../renderer/input/learn-keyboard-scanner.ts';
import type { KeyInit } from './key-events.ts';
import { enter, scannerKeys, tab, type Layout } from './scanner-keys.ts';

const CODE = CHECK_CODES[0]?.content ?? '';

const inputOf = (key: KeyInit): KeyInput => ({
  kind: 'down',
  key: {
    code: key.code,
    key: key.key ?? '',
    shift: key.shiftKey ?? false,
    ctrl: key.ctrlKey ?? false,
    alt: key.altKey ?? false,
    meta: false,
    altGraph: false,
    capsLock: key.capsLock ?? false,
    repeat: false,
    composing: key.isComposing ?? key.keyCode === 229,
    atMs: key.atMs,
  },
});

type Scan = (fromMs: number) => readonly KeyInit[];

const fiveOf = (scan: Scan): KeyInput[][] =>
  Array.from({ length: SCANS_TO_LEARN }, (_, at) => scan(at * 10_000).map(inputOf));

const typed =
  (text: string, gapMs: number, end: typeof enter | null, layout?: Layout): Scan =>
  (fromMs) => {
    const keys = scannerKeys(text, fromMs, gapMs, layout);
    const last = keys.at(-1)?.atMs ?? fromMs;
    return end === null ? keys : [...keys, end(last + gapMs)];
  };

/** A scanner set to a French keyboard at a computer with a French one: the characters are right, the places are not. */
const AZERTY_PLACES: Readonly<Record<string, string>> = { a: 'q', q: 'a', z: 'w', Z: 'W', Q: 'A', m: ';', y: 'y' };
const french =
  (isComputerFrench: boolean): Scan =>
  (fromMs) => {
    const places = [...CODE].map((character) => AZERTY_PLACES[character] ?? character).join('');
    const keys = scannerKeys(places, fromMs, 8).filter(({ code }) => code !== 'ShiftLeft');
    const said = [...CODE];
    return [
      ...keys.map((key, at) => (isComputerFrench ? { ...key, key: said[at] ?? '' } : key)),
      enter((keys.at(-1)?.atMs ?? fromMs) + 8),
    ];
  };

const pinyin: Layout = () => ({ key: 'Process', keyCode: 229 });
const capsLock: Layout = (_code, _shift, character) => ({
  key: character === character.toLowerCase() ? character.toUpperCase() : character.toLowerCase(),
  capsLock: true,
});

/** Alt held down, the digits of the code point on the numeric keypad, Alt up: whatever the layout. */
const altCodes = (fromMs: number): KeyInput[] => {
  const inputs: KeyInput[] = [];
  let atMs = fromMs;
  const down = (key: Omit<KeyInit, 'atMs'>): void => {
    inputs.push(inputOf({ ...key, atMs: (atMs += 4) }));
  };
  for (const character of CODE) {
    down({ code: 'AltLeft', key: 'Alt', altKey: true });
    for (const digit of String(character.charCodeAt(0))) down({ code: `Numpad${digit}`, key: digit, altKey: true });
    inputs.push({ kind: 'alt-up', atMs: (atMs += 4) });
  }
  return [...inputs, inputOf(enter(atMs + 4))];
};

describe('a keyboard scanner is learned from its own reading of the check code', () => {
  it.each<[string, Scan, object]>([
    ['Enter behind, 8 ms apart', typed(CODE, 8, enter), { medianGapMs: 8, maxGapMs: 8, prefix: '', endsWith: 'enter' }],
    ['Tab behind', typed(CODE, 5, tab), { endsWith: 'tab', prefix: '' }],
    ['nothing behind', typed(CODE, 5, null), { endsWith: 'silence' }],
    ['a sign in front', typed(`~${CODE}`, 5, enter), { prefix: '~' }],
    ['letters in front', typed(`ID${CODE}`, 5, enter), { prefix: 'ID' }],
    ['an AIM identifier in front, which is no prefix', typed(`]C0${CODE}`, 5, enter), { prefix: '' }],
    ['a sign and an AIM identifier in front', typed(`~]C0${CODE}`, 5, enter), { prefix: '~' }],
    ['as slow as Bluetooth', typed(CODE, 40, enter), { medianGapMs: 40, maxGapMs: 40 }],
    ['an input method that takes the keys', typed(CODE, 5, enter, pinyin), { reads: 'position' }],
    ['Caps Lock at the computer', typed(CODE, 5, enter, capsLock), { reads: 'position' }],
    ['both set to a French keyboard', french(true), { reads: 'character' }],
  ])('%s', (_name, scan, expected) => {
    expect(learnKeyboardScanner(fiveOf(scan))).toMatchObject({ kind: 'learned', scanner: expected });
  });

  it('spells by Alt codes, which no layout touches', () => {
    const scans = Array.from({ length: SCANS_TO_LEARN }, (_, at) => altCodes(at * 10_000));
    expect(learnKeyboardScanner(scans)).toMatchObject({
      kind: 'learned',
      scanner: { reads: 'position', endsWith: 'enter', medianGapMs: 4 },
      notes: ['alt-codes'],
    });
  });

  it.each<[string, Scan, readonly string[]]>([
    ['plain', typed(CODE, 5, enter), []],
    ['an input method', typed(CODE, 5, enter, pinyin), ['input-method']],
    ['Caps Lock', typed(CODE, 5, enter, capsLock), ['caps-lock']],
    ['another keyboard', french(true), ['other-keyboard']],
  ])('says what is no fault but worth knowing: %s', (_name, scan, notes) => {
    expect(learnKeyboardScanner(fiveOf(scan))).toMatchObject({ kind: 'learned', notes });
  });

  it.each<[string, Scan, string]>([
    ['another code', typed('1Z9X7R4268886', 5, enter), 'not-check-code'],
    ['the check code of another symbology', typed('9520000000004', 5, enter), 'not-check-code'],
    ['a French scanner at a US computer', french(false), 'other-signs'],
    ['case conversion', typed(CODE.toUpperCase(), 5, enter), 'letters-turned'],
    ['slower than a person types', typed(CODE, 90, enter), 'too-slow'],
    [
      'a function key in front, which would press a button of ours at every scan',
      (fromMs) => [{ code: 'F9', key: 'F9', atMs: fromMs }, ...typed(CODE, 5, enter)(fromMs + 5)],
      'function-key',
    ],
  ])('refuses %s', (_name, scan, fault) => {
    expect(learnKeyboardScanner(fiveOf(scan))).toEqual({ kind: 'refused', fault });
  });

  it('refuses scans that do not end alike', () => {
    const scans = [...fiveOf(typed(CODE, 5, enter)).slice(1), ...fiveOf(typed(CODE, 5, tab)).slice(0, 1)];
    expect(learnKeyboardScanner(scans)).toEqual({ kind: 'refused', fault: 'unlike' });
  });

  it('refuses a scanner whose keys come in starts and stops: its codes would not come out whole', () => {
    const halting: Scan = (fromMs) =>
      scannerKeys(CODE, fromMs, 5).map((key, at) => ({ ...key, atMs: key.atMs + Math.floor(at / 2) * 150 }));
    expect(learnKeyboardScanner(fiveOf(halting))).toEqual({ kind: 'refused', fault: 'too-slow' });
  });

  it('shows what was read while it is read', () => {
    expect(fiveOf(typed(CODE, 5, enter)).map(shownScan)).toEqual(Array(SCANS_TO_LEARN).fill(CODE));
  });
});
