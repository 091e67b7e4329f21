import type { ReferenceGrammar } from '../reference-grammar.ts';
import { isDigits, milligrams } from './milligrams.ts';

const isPair = (text: string): boolean => {
  const [whole = '', places = '', ...more] = text.split('.');
  return more.length === 0 && isDigits(whole) && isDigits(places);
};

/** Toledo 8217: digits with a point between STX and CR, N behind a net weight. */
export const toledo8217: ReferenceGrammar = (frame, unit) => {
  if (!frame.startsWith('\u0002') || !frame.endsWith('\r') || unit === null) return null;
  const number = frame.endsWith('N\r') ? frame.slice(1, -2) : frame.slice(1, -1);
  return isPair(number) ? milligrams(number, unit) : null;
};

/** The letters behind a number are its unit. */
function withUnit(text: string): number | null {
  const packed = text.split(' ').join('');
  let end = packed.length;
  while (end > 0 && packed.slice(end - 1, end).toLowerCase() !== packed.slice(end - 1, end).toUpperCase()) end -= 1;
  return milligrams(packed.slice(0, end), packed.slice(end));
}

/** NCI: weight, then status bytes, of which the first two or three say whether the weight counts. */
function nci(frame: string, mark: string): number | null {
  if (!frame.startsWith('\n') || !frame.endsWith('\r\u0003')) return null;
  const [field = '', status = '', ...more] = frame.slice(1, -2).split('\r\n');
  if (more.length > 0 || !status.startsWith(mark) || status.slice(0, 1) === (mark === '' ? 'S' : '')) return null;
  const [first = 0, second = 0, third = 0, ...rest] = status
    .slice(mark.length)
    .split('')
    .map((letter) => letter.charCodeAt(0) - 0x30);
  const count = status.length - mark.length;
  const nibbles = [first, second, third, ...rest];
  if (count < 2 || count > 4 || nibbles.some((value) => (value < 0 || value > 15) && (value < 64 || value > 79)))
    return null;
  const isBad = (first & 12) !== 0 || (second & 15) !== 0 || (third & 8) !== 0;
  return isBad ? null : withUnit(field);
}

export const nciScp01: ReferenceGrammar = (frame) => nci(frame, '');
export const nciEcr: ReferenceGrammar = (frame) => nci(frame, 'S');

/** SMA: twenty bytes in columns. */
export const smaScp0499: ReferenceGrammar = (frame) => {
  if (frame.length !== 20 || !frame.startsWith('\n') || !frame.endsWith('\r')) return null;
  const column = (from: number, to: number): string => frame.slice(from, to);
  const isWeight = ' Z'.includes(column(1, 2)) && 'GNgn'.includes(column(3, 4)) && ' M'.includes(column(4, 5));
  const weight = column(6, 16).split(' ').join('');
  const isUnbroken = column(6, 16).endsWith(weight.slice(1));
  return isWeight && isUnbroken ? milligrams(weight, column(16, 19).trim()) : null;
};
