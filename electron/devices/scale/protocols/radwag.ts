import { frameReading } from '../decoded.ts';
import { type LineRule, decodeByRules, refusing, weightOf } from '../line-grammar.ts';
import { unitName } from '../decimal-text.ts';

/**
 * RADWAG: the command, a mark of stability, sign, number, unit (`SUI  ?     1.56 gr `). The mark is a blank when
 * stable, `?` when not, `^` above and `v` below the range.
 */
const COMMAND = '^(?:S|SI|SU|SUI|C1|CU1)';

const RULES: readonly LineRule[] = [
  {
    form: new RegExp(
      String.raw`${COMMAND} +(?<mark>\??) *(?<sign>[+-]?) *(?<digits>\d+(?:\.\d+)?) +(?<unit>[A-Za-z]{1,3}|%) *$`,
    ),
    says: (parts) => weightOf(parts, { stable: parts('mark') === '' }),
  },
  {
    form: new RegExp(String.raw`${COMMAND} +(?<mark>[v^])[ +\d.-]*(?<unit>[A-Za-z]{0,3}|%) *$`),
    says: (parts) =>
      frameReading({ status: parts('mark') === '^' ? 'overload' : 'underload', unit: unitName(parts('unit')) }),
  },
  refusing(/^ES *$/, 'syntax-error'),
  refusing(/^[A-Z]{1,3}\d? [AD] *$/, 'ack'),
  refusing(/^[A-Z]{1,3}\d? [IE] *$/, 'not-ready'),
];

export const decodeRadwag = decodeByRules(RULES);
