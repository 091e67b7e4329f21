import { decimalText, unitName } from '../decimal-text.ts';
import { type Decoded, frameReading, refuseFrame } from '../decoded.ts';
import { lineText } from '../line-text.ts';
import { type GenericWord, genericWord } from './generic-words.ts';

const STX = '\u0002';
/** A line taken apart: words before the number, the number, what follows it. */
const LINE =
  /^(?<head>(?:[A-Za-z/]+(?![A-Za-z\d])[ ,:]*)*)(?<sign>[+-]?) *(?<digits>\d+(?:\.\d+)?(?:,\d{1,3})?)(?![\d.,]*\d) *,? *(?<unit>[A-Za-z]{1,3}|%)?(?<tail>(?:[ ,]+[A-Za-z/?]+)*)[ ,]*$/;
const OUTSIDE = /^[ ,]*(?<head>[A-Za-z]+)(?:[ ,+-][^A-Za-z]*(?:[A-Za-z]+)?)?[ ,]*$/;
/** A number alone is a weight; status codes and counters of other families are shorter, glued fields longer. */
const LEAST_ALONE = 5;
const MOST_DIGITS = 8;

/**
 * A line of a scale nobody has described (devices.md 1.16): exactly one number, with its unit or alone, and beside it
 * only words that are known. Refused are numbers that begin with a point, two numbers, counters, letters that touch
 * the number and could be a unit or a legend (`12.3G`), and whatever no text line holds.
 */
export function decodeGeneric(frame: Uint8Array): Decoded {
  const line = lineText(frame);
  if (line === null) return refuseFrame('incomplete');
  const hasStart = line.startsWith(STX);
  const text = withoutMarks(line.slice(hasStart ? 1 : 0)).trim();
  if (!/^[ -~]+$/.test(text)) return refuseFrame('reject');
  const outside = OUTSIDE.exec(text)?.groups?.['head'] ?? '';
  const status = genericWord(outside);
  if (status === 'overload' || status === 'underload') return frameReading({ status });
  const groups = LINE.exec(text)?.groups;
  return groups === undefined ? refuseFrame('reject') : readLine(groups, hasStart);
}

/** `123.5[6]` and `12.3/4` mark a digit that is not verified; the number is 123.56 and 12.34. */
function withoutMarks(text: string): string {
  return text.replace(/(?<=\d\.?)\[(\d)\]/, '$1').replace(/(?<=\.\d+)\/(?=\d(?!\d))/, '');
}

function readLine(parts: Readonly<Record<string, string | undefined>>, hasStart: boolean): Decoded {
  const { sign = '', digits = '', unit = '', head = '', tail = '' } = parts;
  const words = [...wordsOf(head), ...wordsOf(tail)].map(meaningOf);
  if (words.includes(null) || words.includes('overload') || words.includes('underload')) return refuseFrame('reject');
  if (words.includes('other')) return refuseFrame('not-a-reading');
  // One capital letter may be the unit, or gross, net and tare behind a number without one.
  if (/^[A-Z]$/.test(unit)) return refuseFrame('reject');
  const valueText = digits.includes('.') && digits.includes(',') ? null : decimalText(sign, digits);
  if (valueText === null || (unit === '' && !standsAlone(digits, hasStart))) return refuseFrame('reject');
  const name = unitName(unit);
  const isCount = name === 'pcs' || name === '%';
  return frameReading({ status: isCount ? 'not-a-weight' : 'ok', valueText, unit: name, ...flags(words) });
}

const wordsOf = (text: string): string[] => text.split(/[ ,:]+/).filter((word) => word !== '');

const meaningOf = (word: string): GenericWord | null => (word === '?' ? 'unstable' : genericWord(word));

/** Behind an STX other families send statuses and fields without a point. */
function standsAlone(digits: string, hasStart: boolean): boolean {
  const isMarked = /[.,]/.test(digits);
  if (digits.replace(/[.,]/, '').length > MOST_DIGITS) return false;
  return isMarked || (!hasStart && digits.length >= LEAST_ALONE);
}

function flags(words: readonly (GenericWord | null)[]): { stable: boolean | null; net: boolean | null } {
  const stable = words.includes('unstable') ? false : words.includes('stable') ? true : null;
  return { stable, net: words.includes('net') ? true : words.includes('gross') ? false : null };
}
