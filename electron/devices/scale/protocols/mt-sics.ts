import { frameReading } from '../decoded.ts';
import { type LineRule, decodeByRules, refusing, weightOf } from '../line-grammar.ts';

/**
 * MT-SICS (devices.md 1.1): `S S    45.02 kg`. Split on blanks and never on columns, because makers use fields of 8
 * and of 10. Elicom leaves out the blank before the status (`SD`). What answers another command (zero, tare, identity)
 * is no reading, although it may hold a number.
 */
const RULES: readonly LineRule[] = [
  {
    form: /^S ?(?<status>[SD]) +(?<sign>[+-]?)(?<digits>\d+(?:\.\d+)?) +(?<unit>[A-Za-z]{1,5}|%) *$/,
    says: (parts) => weightOf(parts, { stable: parts('status') === 'S' }),
  },
  { form: /^S ?(?<sign>[+-]) *$/, says: (parts) => frameReading({ status: outOf(parts('sign')) }) },
  refusing(/^ES *$/, 'syntax-error'),
  refusing(/^ET *$/, 'transmission-error'),
  refusing(/^EL *$/, 'logical-error'),
  refusing(/^[A-Z]{1,4}\d{0,2} ?I *$/, 'not-ready'),
  refusing(/^[A-Z]{1,4}\d{0,2} ?L *$/, 'parameter-error'),
  refusing(/^(?:Z|ZI|T|TI|TA|TAC) [ADS](?: .*)?$/, 'ack'),
  refusing(/^(?:Z|ZI|T|TI) [+-] *$/, 'not-ready'),
  refusing(/^[A-Z]{1,4}\d{0,2} [AB](?: .*)?$/, 'ack'),
];

const outOf = (sign: string): 'overload' | 'underload' => (sign === '+' ? 'overload' : 'underload');

export const decodeMtSics = decodeByRules(RULES);
