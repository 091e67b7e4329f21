import { frameReading } from '../decoded.ts';
import { type LineRule, decodeByRules, weightOf } from '../line-grammar.ts';

/**
 * Lines of a maker's fixed width without any word at their head. The column in which the number ends is part of the
 * grammar: a line that has lost bytes has it elsewhere, and would else show a smaller number or lose its sign.
 */
const NUMBER = String.raw` *(?<sign>[+-]?) *(?<digits>\d+(?:\.\d+)?)`;
const UNIT = String.raw` (?<unit>[A-Za-z]{1,3}|%)`;

const endingIn = (column: number, rest: string): RegExp =>
  new RegExp(String.raw`^(?=.{${column - 1}}\d(?: |$))${rest}$`);

/** G&G JJ (devices.md 1.16's neighbours in the vectors): `-  450.38 GN`. */
export const decodeGgJj = decodeByRules([
  { form: endingIn(9, `(?=[ +-])${NUMBER}${UNIT} *`), says: (parts) => weightOf(parts) },
]);

/** Creedmoor: `+0142.02 GN `, sign and zeros always there. */
export const decodeCreedmoor = decodeByRules([
  { form: endingIn(8, String.raw`(?<sign>[+-])(?<digits>\d+(?:\.\d+)?)${UNIT} *`), says: (parts) => weightOf(parts) },
]);

/** KERN without KCP (devices.md 1.12): `     -29.186 g  `, DE and FKB without unit while unstable, `M-` before longer ones. */
const KERN: readonly LineRule[] = [
  { form: endingIn(12, `(?=[ +-])${NUMBER}${UNIT} {0,2}`), says: (parts) => weightOf(parts) },
  { form: endingIn(14, String.raw`M${NUMBER}${UNIT} {0,2}`), says: (parts) => weightOf(parts) },
  { form: endingIn(12, `(?=[ +-])${NUMBER} *`), says: (parts) => weightOf(parts, { stable: false }) },
  { form: /^ *(?<error>Error) *$/, says: () => frameReading({ status: 'fault' }) },
];
export const decodeKern = decodeByRules(KERN);
