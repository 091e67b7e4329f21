/**
 * What a scanner in US mode means by a key: physical key code to the plain and the shifted character. Reading the
 * physical key makes a scan independent of the layout, the input method and Caps Lock of the computer (U3).
 */
const SHIFTED_DIGITS = ')!@#$%^&*(';

const PUNCTUATION: Readonly<Record<string, readonly [plain: string, shifted: string]>> = {
  Space: [' ', ' '],
  Minus: ['-', '_'],
  Equal: ['=', '+'],
  BracketLeft: ['[', '{'],
  BracketRight: [']', '}'],
  Backslash: ['\\', '|'],
  Semicolon: [';', ':'],
  Quote: ["'", '"'],
  Backquote: ['`', '~'],
  Comma: [',', '<'],
  Period: ['.', '>'],
  Slash: ['/', '?'],
};

const NUMPAD: Readonly<Record<string, string>> = {
  NumpadAdd: '+',
  NumpadSubtract: '-',
  NumpadMultiply: '*',
  NumpadDivide: '/',
  NumpadDecimal: '.',
};

/** The character a key gives on a US keyboard without Caps Lock, or null when it gives none. */
export function usCharacter(code: string, shift: boolean): string | null {
  const letter = /^Key([A-Z])$/.exec(code)?.[1];
  if (letter !== undefined) return shift ? letter : letter.toLowerCase();
  const digit = /^Digit([0-9])$/.exec(code)?.[1];
  if (digit !== undefined) return shift ? (SHIFTED_DIGITS[Number(digit)] ?? null) : digit;
  const pair = PUNCTUATION[code];
  if (pair !== undefined) return pair[shift ? 1 : 0];
  return numpadDigit(code) ?? NUMPAD[code] ?? null;
}

/** The digit of a numeric keypad key, or null. */
export function numpadDigit(code: string): string | null {
  return /^Numpad([0-9])$/.exec(code)?.[1] ?? null;
}

/** The control character that Ctrl and this key make, e.g. Ctrl+] is GS (0x1D), or null. */
export function controlCharacter(code: string, shift: boolean): string | null {
  const character = usCharacter(code, shift)?.toUpperCase();
  if (character === undefined || !/^[@A-Z[\\\]^_]$/.test(character)) return null;
  return String.fromCharCode(character.charCodeAt(0) - 64);
}
