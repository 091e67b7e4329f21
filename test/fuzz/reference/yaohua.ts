import type { ReferenceGrammar } from '../reference-grammar.ts';
import { isDigits, milligrams } from './milligrams.ts';

const HEX = '0123456789ABCDEF';

/** The XOR of characters as the two a Yaohua indicator appends. */
function xorCharacters(text: string): string {
  let xor = 0;
  for (const letter of text) xor ^= letter.charCodeAt(0);
  return `${HEX[Math.floor(xor / 16)]}${HEX[xor % 16]}`;
}

/** What stands between STX and the check characters, or null where brackets or check are wrong. */
function checked(frame: string): string | null {
  const inside = frame.slice(1, -3);
  const isBracketed = frame.startsWith('\u0002') && frame.endsWith('\u0003');
  return isBracketed && frame.slice(-3, -1) === xorCharacters(inside) ? inside : null;
}

/** Sign, six digits, number of places: `+0012362` is 12.36. */
function placed(text: string, unit: string | null): number | null {
  const [sign, digits, places] = [text.slice(0, 1), text.slice(1, 7), Number(text.slice(7))];
  if (text.length !== 8 || !'+-'.includes(sign) || !isDigits(digits) || !isDigits(text.slice(7)) || places > 4)
    return null;
  const point = 6 - places;
  const number = places === 0 ? digits : `${digits.slice(0, point)}.${digits.slice(point)}`;
  return unit === null ? null : milligrams(sign === '-' ? `-${number}` : number, unit);
}

/** `tF=0`. */
export const yaohuaStream: ReferenceGrammar = (frame, unit) => {
  const inside = checked(frame);
  return inside === null || frame.length !== 12 ? null : placed(inside, unit);
};

/** `tF=1`: gross and net are loads, tare is not. Keli puts the point among the digits. */
export const yaohuaAnswer: ReferenceGrammar = (frame, unit) => {
  const inside = checked(frame);
  if (inside === null || frame.length !== 14 || unit === null) return null;
  const [address, command, number] = [inside.slice(0, 1), inside.slice(1, 2), inside.slice(2)];
  if (address < 'A' || address > 'Z' || !'BD'.includes(command)) return null;
  if (!number.includes('.')) return placed(number, unit);
  return '+-'.includes(number.slice(0, 1)) ? milligrams(number, unit) : null;
};

/** Eight characters of number, sign first, at most three places behind the point and more digits before it. */
function eight(text: string, unit: string | null): number | null {
  const isSigned = text.startsWith('-') || text.startsWith('+');
  const [whole = '', places = ''] = text.slice(isSigned ? 1 : 0).split('.');
  const isInOrder = isSigned ? whole.length >= places.length : whole.length > places.length;
  if (text.length !== 8 || !text.includes('.') || places.length > 3 || !isInOrder || unit === null) return null;
  return milligrams(text, unit);
}

export const yaohuaForward: ReferenceGrammar = (frame, unit) =>
  frame.startsWith('=') ? eight(frame.slice(1), unit) : null;

export const yaohuaReversed: ReferenceGrammar = (frame, unit) =>
  frame.startsWith('=') ? eight(frame.slice(1).split('').toReversed().join(''), unit) : null;

/** C602: blanks may stand before the digits, behind a sign too. */
export const yaohuaC602: ReferenceGrammar = (frame, unit) => {
  const [letter, text] = [frame.slice(0, 1), frame.slice(1)];
  if (frame.length !== 9 || (letter !== 'G' && letter !== 'N') || unit === null) return null;
  const bare = text.split(' ').join('');
  return text.endsWith(bare.slice(1)) ? milligrams(bare, unit) : null;
};
