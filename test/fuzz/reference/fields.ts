import type { ReferenceGrammar } from '../reference-grammar.ts';
import { milligrams } from './milligrams.ts';
import { Scan, lineIn } from './scan.ts';

/** Families with fields of fixed width, cut out by position. */
type ReadFields = (line: string, unit: string | null) => number | null;

const reading =
  (read: ReadFields): ReferenceGrammar =>
  (frame, unit) => {
    const line = lineIn(frame);
    return line === null ? null : read(line, unit);
  };

/** A number that fills its field to the right end, blanks before it. */
function fieldNumber(field: string): string | null {
  const scan = new Scan(field);
  scan.many(' ');
  const value = scan.number();
  return scan.at === field.length ? value : null;
}

const mass = (value: string | null, unit: string): number | null =>
  value === null ? null : milligrams(value.replace(/^\+/, ''), unit.trim());

/** `ST,GS,1<lamps>,000013.5 kg` */
const cas22: ReadFields = (line) => {
  const lamps = line.charCodeAt(7);
  const isStable = line.startsWith('ST,');
  const isGross = line.startsWith('GS,', 3);
  if (line.length !== 20 || line.charAt(8) !== ',' || line.charAt(17) !== ' ' || !(lamps >= 0x80 && lamps <= 0xff))
    return null;
  if (!(isStable || line.startsWith('US,')) || !(isGross || line.startsWith('NT,', 3))) return null;
  if (isStable !== Math.floor(lamps / 64) % 2 > 0 || isGross !== Math.floor(lamps / 4) % 2 > 0) return null;
  return mass(fieldNumber(line.slice(9, 17)), line.slice(18));
};

/** `<STX> POL w7 UNIT MODE STATE` */
const riceLake: ReadFields = (line) => {
  const units: Readonly<Record<string, string>> = { L: 'lb', K: 'kg', G: 'g', O: 'oz' };
  const [polarity, unit, mode, state] = [line.charAt(1), line.charAt(9), line.charAt(10), line.charAt(11)];
  if (line.length !== 12 || !line.startsWith('\u0002') || !' -'.includes(polarity)) return null;
  if (!'GN'.includes(mode) || !' MZ'.includes(state)) return null;
  const value = fieldNumber(line.slice(2, 9));
  if (value === null || '+-'.includes(value.charAt(0))) return null;
  return mass(`${polarity.trim()}${value}`, units[unit] ?? '');
};

/** `<STX> address blanks number unit` */
const riceLakeXg: ReadFields = (line) => {
  const scan = new Scan(line);
  if (scan.word(['\u0002']) === null) return null;
  scan.take(1);
  const before = scan.many(' ');
  const value = scan.number();
  if (value === null || (before === '' && !'+-'.includes(value.charAt(0))) || scan.many(' ') === '') return null;
  return mass(value, line.slice(scan.at));
};

/** `POL w6 STATE ␠ UNIT2 ␠ MODE ␠␠` */
const cardinal: ReadFields = (line) => {
  const [polarity, state, mode] = [line.charAt(0), line.charAt(7), line.charAt(12)];
  if (line.slice(13).trim() !== '' || line.length < 13 || line.length > 15 || !' +-'.includes(polarity)) return null;
  if (!' mM'.includes(state) || line.charAt(8) !== ' ' || line.charAt(11) !== ' ' || !'gGnN'.includes(mode))
    return null;
  const value = fieldNumber(line.slice(1, 7));
  return value === null || '+-'.includes(value.charAt(0))
    ? null
    : mass(`${polarity.trim()}${value}`, line.slice(9, 11));
};

/** `␠ MODE POL w6 ␠ UNIT` */
const weighTronix: ReadFields = (line) => {
  const polarity = line.charAt(2);
  if (!line.startsWith(' ') || !'GN'.includes(line.charAt(1)) || !' +-'.includes(polarity) || line.charAt(9) !== ' ')
    return null;
  const value = fieldNumber(line.slice(3, 9));
  return value === null || '+-'.includes(value.charAt(0)) ? null : mass(`${polarity.trim()}${value}`, line.slice(10));
};

/** Sign, blank, eight characters, blank, three of unit; the last digit perhaps marked. */
function sixteen(text: string, unit: string | null): number | null {
  const [sign, before, after] = [text.charAt(0), text.charAt(1), text.slice(10)];
  if (!' +-'.includes(sign) || sign === '' || !' ['.includes(before)) return null;
  const field = text.slice(2, 10);
  const isMarked = field.charAt(6) === '[' || field.charAt(6) === '/';
  const isClosed = after.startsWith(']');
  const value = fieldNumber(isMarked ? field.slice(0, 6) + field.slice(7) : field);
  const rest = isClosed ? after.slice(1) : after;
  if (value === null || '+-'.includes(value.charAt(0)) || (isClosed && field.charAt(6) !== '[')) return null;
  if (rest.trim() !== '' && !rest.startsWith(' ') && !isClosed) return null;
  return mass(`${sign.trim()}${value}`, rest.trim() === '' ? (unit ?? '') : rest);
}

const sbi22: ReadFields = (line, unit) => {
  const identity = line.slice(0, 6).trim();
  return ['N', 'Net', 'G', 'G#', 'Gross', ''].includes(identity) ? sixteen(line.slice(6), unit) : null;
};

/** `WG004.139kg` and its XOR. */
const a12e: ReadFields = (line) => {
  const body = line.slice(0, 11);
  const xor = [...body].reduce((all, letter) => all ^ letter.charCodeAt(0), 0);
  if (line.length !== 13 || Number.parseInt(line.slice(11), 16) !== xor) return null;
  if (!['WG', 'WN'].includes(body.slice(0, 2).toUpperCase())) return null;
  return mass(fieldNumber(body.slice(2, 9)), body.slice(9));
};

/** `wn-0000.1kg`, and nothing that ends it. */
const yaohuaW: ReferenceGrammar = (frame) => {
  if (frame.length !== 11 || !['ww', 'wn'].includes(frame.slice(0, 2).toLowerCase())) return null;
  return ['kg', 'lb'].includes(frame.slice(9).toLowerCase())
    ? mass(fieldNumber(frame.slice(2, 9)), frame.slice(9))
    : null;
};

export const FIELD_REFERENCES = {
  'cas-22': reading(cas22),
  'rice-lake': reading(riceLake),
  'rice-lake-xg': reading(riceLakeXg),
  cardinal: reading(cardinal),
  'weigh-tronix': reading(weighTronix),
  'sartorius-sbi16': reading(sixteen),
  'sartorius-sbi22': reading(sbi22),
  'yaohua-a12e': reading(a12e),
  'yaohua-w': yaohuaW,
} satisfies Record<string, ReferenceGrammar>;
