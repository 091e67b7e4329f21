import { refuseFrame } from '../decoded.ts';
import { type LineRule, decodeByRules, netOf, refusing, weightOf } from '../line-grammar.ts';

/**
 * OHAUS (devices.md 1.4): `-  1.640 kg    N`. The number ends in column 8 (Defender), 10 (Ranger), 11, 12 or 13 (Scout,
 * Explorer, Navigator) of a padded line: a line that has lost its beginning, and with it a digit or a detached sign,
 * ends elsewhere and is refused. `?` is unstable or below the least weight. A time follows with interval print; any
 * other word after the unit makes the line a ticket's.
 */
const COLUMNS = String.raw`(?=.{7}\d |.{9,12}\d )`;
const NUMBER = String.raw` *(?<sign>-?) *(?<digits>\d+(?:\.\d+)?) +`;
const UNIT = String.raw`(?<unit>[A-Za-z]{1,5}|%)`;
const LEGEND = String.raw`(?<legend>G|N|NET|GROSS|B|B/G)`;
const TIME = String.raw`(?: +\d\d:\d\d:\d\d)?`;

const RULES: readonly LineRule[] = [
  {
    form: new RegExp(
      String.raw`^${COLUMNS}(?=[ -])${NUMBER}${UNIT}(?: *(?<mark>\?))?(?:(?: +|(?<=\?))${LEGEND})?${TIME} *$`,
    ),
    says: (parts) => weightOf(parts, { stable: parts('mark') === '', net: netOf(parts('legend')) }),
  },
  {
    form: new RegExp(String.raw`^${NUMBER}${UNIT} *\?? *(?<legend>[A-Za-z/]+)${TIME} *$`),
    says: (parts) => refuseFrame(/^(?:G|N|NET|GROSS|B|B\/G)$/.test(parts('legend')) ? 'reject' : 'not-a-reading'),
  },
  refusing(/^(?:[A-Za-z][A-Za-z ./]*:|(?:G|N|T|NET|GROSS|TARE|TOTAL) ).*$/, 'not-a-reading'),
  refusing(/^OK! *$/, 'ack'),
  refusing(/^ES *$/, 'syntax-error'),
];

export const decodeOhaus = decodeByRules(RULES);
