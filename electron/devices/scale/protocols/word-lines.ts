import { decodeByRules, netOf, refusing, weightOf } from '../line-grammar.ts';

/** Lines that name gross or net in a word beside the number (devices.md 1.12). */
const NUMBER = String.raw`(?<sign>[+-]?) *(?<digits>\d+(?:\.\d+)?)`;
const UNIT = String.raw`(?<unit>[A-Za-z]{1,3}|%)`;

/** Sterling 7600: `SGWGross   0.010 lb`, of which the first letters are sometimes lost. */
export const decodeSterling = decodeByRules([
  {
    form: new RegExp(String.raw`^(?:S?[GNT])?W?(?<mode>Gross|Net) +${NUMBER} +${UNIT} *$`),
    says: (parts) => weightOf(parts, { net: netOf(parts('mode')) }),
  },
  refusing(/^(?:S?[GNT])?W?Tare .*$/, 'not-a-reading'),
]);

/** Adam: `G/W + 2.00 kg` (CPWplus), `GS 1.234 kg` (CBW, whose print-out also counts and totals). */
export const decodeAdam = decodeByRules([
  {
    form: new RegExp(String.raw`^(?<mode>G|G/W|GS|N|N/W|NT) *${NUMBER} *${UNIT} *$`),
    says: (parts) => weightOf(parts, { net: netOf(parts('mode')) }),
  },
  refusing(/^(?:T|T\/W|TW|TR|PT|U\/W|PCS|No\.|Total) *[+-]? *\d.*$/i, 'not-a-reading'),
]);

/** Fairbanks Ultegra: `0012.34 lb GR  `; seven characters of number, and the legend in small letters while moving. */
export const decodeFairbanks = decodeByRules([
  {
    form: new RegExp(String.raw`^(?=.{6}\d ) *${NUMBER} ${UNIT} +(?<mode>GR|gr|NT|nt) *$`),
    says: (parts) => weightOf(parts, { stable: /^[A-Z]/.test(parts('mode')), net: netOf(parts('mode')) }),
  },
  refusing(/^.{7} [A-Za-z]{1,3} +(?:TA|ta|TR|tr) *$/, 'not-a-reading'),
]);
