import { type Decoded, frameReading, refuseFrame } from '../decoded.ts';
import { type LineParts, type LineRule, decodeByRules, refusing, weightOf } from '../line-grammar.ts';

/**
 * Sartorius and Minebea SBI (devices.md 1.10): `N     +   0.1234 g  `. A line of 22 has six characters of identity in
 * front of the sixteen of the other. The unit is there only while the balance is stable. `[ ]` around the last digit,
 * or a stroke before it, marks the digit that is not verified.
 */
const SIXTEEN =
  /(?=[+ -][ [].{8}(?:[ \]]|$))(?<sign>[+ -])[ [] *(?<digits>\d[\d.[/]*\]?)(?<=^.{WIDTH})(?: {1,2}(?<unit>[A-Za-z]{1,3}|%))? *$/;
const CODE = String.raw` *(?<code>HH?|High|LL?|Low|C|Cal\.?|OFF|ON|Err(?:or)? *\d{0,3}) *$`;

const sixteenFrom = (prefix: string, width: number): RegExp =>
  new RegExp(`^${prefix}${SIXTEEN.source.replace('(?<=^.{WIDTH})', `(?<=^.{${width},${width + 1}})`)}`);

export const decodeSbi16 = decodeByRules([
  { form: sixteenFrom('', 10), says: (parts) => weight(parts, null) },
  { form: new RegExp(`^(?:Stat)?${CODE}`), says: code },
]);

const SBI_22: readonly LineRule[] = [
  { form: sixteenFrom('(?:N {5}|Net {3})', 16), says: (parts) => weight(parts, true) },
  { form: sixteenFrom('(?:G[# ] {4}|Gross )', 16), says: (parts) => weight(parts, false) },
  { form: sixteenFrom('Qnt {3}', 16), says: (parts) => notWeight(weight(parts, null)) },
  { form: sixteenFrom(' {6}', 16), says: (parts) => weight(parts, null) },
  { form: new RegExp(`^Stat${CODE}`), says: code },
  refusing(/^(?:p?T\d?|Tare|Nom|Min|Max|Lim) +[+-]? +\d[\d.]*(?: .*)?$/, 'not-a-reading'),
];
export const decodeSbi22 = decodeByRules(SBI_22);

function weight(parts: LineParts, net: boolean | null): Decoded {
  const digits = withoutMarks(parts('digits'));
  if (digits === null) return refuseFrame('reject');
  const bare: LineParts = (name) => (name === 'digits' ? digits : parts(name));
  return weightOf(bare, { stable: parts('unit') !== '', net });
}

/** `123.5[6]`, `123.5[6` and `12.3/4` as the number they mark; null when the mark is not at the last digit. */
function withoutMarks(digits: string): string | null {
  const match = /^(\d+(?:\.\d*)?)(?:\[(\d)\]?|(?<=\.\d+)\/(\d))?$/.exec(digits);
  if (match === null) return null;
  const [, head = '', bracketed = '', struck = ''] = match;
  return head + bracketed + struck;
}

function notWeight(decoded: Decoded): Decoded {
  return decoded.kind === 'refused' ? decoded : frameReading({ ...decoded.meaning, status: 'not-a-weight' });
}

function code(parts: LineParts): Decoded {
  const word = parts('code');
  if (word.startsWith('H')) return frameReading({ status: 'overload' });
  if (word.startsWith('L')) return frameReading({ status: 'underload' });
  return word.startsWith('Err') ? frameReading({ status: 'fault' }) : refuseFrame('not-ready');
}
