import type { ReferenceGrammar } from '../reference-grammar.ts';
import { isDigits, milligrams } from './milligrams.ts';

const codes = (text: string): number[] => text.split('').map((letter) => letter.charCodeAt(0));
const xorOf = (text: string): number => codes(text).reduce((xor, code) => xor ^ code, 0);

/** CAS: fifteen bytes, sixteen where the weight has seven characters. */
export const casEnq: ReferenceGrammar = (frame) => {
  const isBegun = frame.startsWith('\u0001\u0002') || frame.startsWith('\u0081\u0002');
  if (!isBegun || !frame.endsWith('\u0003\u0004') || (frame.length !== 15 && frame.length !== 16)) return null;
  const [said, check] = [frame.slice(2, -3), frame.slice(-3, -2)];
  if (xorOf(said) !== check.charCodeAt(0) || !'SU'.includes(said.slice(0, 1)) || !' -'.includes(said.slice(1, 2)))
    return null;
  const weight = said.slice(2, -2).trimStart();
  return weight.startsWith('-') ? null : milligrams(said.slice(1, 2).trim() + weight, said.slice(-2).trim());
};

/** DIALOG: the weight record; the unit letter says how many of the five digits stand behind the point. */
export const dialog06: ReferenceGrammar = (frame) => {
  if (!frame.startsWith('\u0002') || !frame.endsWith('\u0003')) return null;
  const [record, letter = '', weight = '', price = '', amount = '', ...more] = frame.slice(1, -1).split('\u001b');
  const lengths = [weight.length, price.length, amount.length].join(' ');
  if (record !== '02' || more.length > 0 || lengths !== '5 6 6') return null;
  if (![weight, price, amount].every(isDigits)) return null;
  if (letter === '1') return milligrams(`${weight.slice(0, 3)}.${weight.slice(3)}`, 'lb');
  if (letter !== '2' && letter !== '3') return null;
  return milligrams(`${weight.slice(0, 2)}.${weight.slice(2)}`, letter === '3' ? 'kg' : 'lb');
};

/** Dibal: sixteen characters and the end of a line. */
export const dibalEpos: ReferenceGrammar = (frame, unit) => {
  const line = frame.slice(0, 16);
  const isEnded = frame.length === 17 && '\r\n\u0003\u0004'.includes(frame.slice(16));
  if (!isEnded || unit === null || !line.startsWith('990') || line.slice(8, 9) !== '0') return null;
  return xorOf(line.slice(0, 15)) === line.charCodeAt(15) ? milligrams(line.slice(3, 8), unit) : null;
};

/** Elicom: three bytes of two decimal digits each, and their sum. */
export const elicom: ReferenceGrammar = (frame) => {
  const bytes = codes(frame);
  const [a = 0, b = 0, c = 0, sum] = bytes;
  const digits = [a, b, c].map((byte) => byte.toString(16).padStart(2, '0')).join('');
  if (bytes.length !== 4 || (a + b + c) % 256 !== sum) return null;
  return milligrams(digits, 'g');
};

/** Erte B2: letter and six digits; A, B and C are loads. */
export const erteB2: ReferenceGrammar = (frame, unit) => {
  const isEnded = frame.length === 8 && '\r\n\u0003\u0004'.includes(frame.slice(7));
  if (!isEnded || !'ABC'.includes(frame.slice(0, 1)) || unit === null) return null;
  return milligrams(frame.slice(1, 7), unit);
};
